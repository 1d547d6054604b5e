import { createHash } from 'node:crypto'

/** A script with an address is the browser's to fetch; one with a type of its own, such as JSON, is not run. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([^]*?)<\/script>/g

/** What a content security policy calls the scripts that stand in a page: each by the hash of its text. */
export function inlineScriptSources(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
}
