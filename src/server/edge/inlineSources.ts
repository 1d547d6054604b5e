import { createHash } from 'node:crypto'

/** A script with an address is the browser's to fetch; one with a type of its own, such as JSON, is not run. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([^]*?)<\/script>/g
const INLINE_STYLE = /<style[^>]*>([^]*?)<\/style>/g

/** What a content security policy calls the scripts that stand in a page: each by the hash of its text. */
export function inlineScriptSources(html: string): string[] {
  return sources(html, INLINE_SCRIPT)
}

/** As `inlineScriptSources`, for the style sheets that stand in a page. */
export function inlineStyleSources(html: string): string[] {
  return sources(html, INLINE_STYLE)
}

/** The name of one text, as it stands between its tags. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const sources = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, text = '']) => sourceOf(text))
