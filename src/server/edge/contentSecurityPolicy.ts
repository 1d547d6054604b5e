import { componentStyles } from './componentStyles.ts'
import { inlineScriptSources, inlineStyleSources, sourceOf } from './inlineSources.ts'

/**
 * The policy under which a browser shows `pages`: our own files, the scripts and style sheets that stand in those
 * pages by their hashes, and nothing else; no page of another site around ours. Pictures and faces of an export are
 * made in the page, hence data: and blob: there. Style attributes in markup are refused with everything inline; what
 * scripts set on an element's style is theirs to set.
 *
 * The demonstration states it in the page itself, where who may frame it cannot be said, and its database in the page
 * is WebAssembly; the product never runs any.
 */
export function contentSecurityPolicy(
  pages: readonly string[],
  place: 'server' | 'demonstration' = 'server',
): string {
  const isServed = place === 'server'
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      ...(isServed ? [] : ["'wasm-unsafe-eval'"]),
      ...new Set(pages.flatMap(inlineScriptSources)),
    ],
    'style-src': [
      "'self'",
      ...new Set([...pages.flatMap(inlineStyleSources), ...componentStyles.map(sourceOf)]),
    ],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    ...(isServed ? { 'frame-ancestors': ["'none'"] } : {}),
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
