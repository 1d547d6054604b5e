import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * What the file may do, for its `<meta>`: run its one script and wear its one style sheet, both by their hashes, use the
 * typefaces it carries, and nothing else. It can ask nobody for anything.
 */
export const contentPolicy = ({ script, style }: { script: string; style: string }): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hashOf = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`
