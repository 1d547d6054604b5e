import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  heading,
  paragraph,
  text,
  type ReportDocument,
} from '../../../../src/papers/report/reportDocument.ts'
import { typstSource } from '../../../../src/papers/report/typst/typstSource.ts'
import { typstText } from '../../../../src/papers/report/typst/typstText.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'

const nasty = fc.string({
  unit: fc.constantFrom(
    '#',
    '$',
    '@',
    '\\',
    '"',
    '[',
    ']',
    '*',
    '_',
    '<',
    '>',
    '/',
    '`',
    '{',
    '}',
    '\n',
    'u',
    '’',
    'a',
    ' ',
  ),
  maxLength: 60,
})

/** What Typst reads a string literal as; null for text that is not exactly one. */
function read(literal: string): string | null {
  if (!/^"(?:[^"\\\n]|\\["\\]|\\u\{[0-9a-f]+\})*"$/u.test(literal)) return null
  return literal
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gu, (_, code: string | undefined, sign: string) =>
      code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}

const titled = (title: string): ReportDocument => ({
  title,
  organisation: title,
  asAt: isoDate('2010-11-29'),
  head: { left: title, right: title },
  foot: title,
  blocks: [heading(1, title), paragraph('plain', text(title))],
})

describe('words in Typst source', () => {
  test('whatever a title holds, its string is read back as that title and ends where it ends', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), (title) => {
        expect(read(typstText(title))).toBe(title)
      }),
    )
  })

  test('what stands outside the strings is the same for every title: none of it is read as code', () => {
    const code = (title: string) => typstSource(titled(title)).source.replace(/"(?:[^"\\]|\\.)*"/g, '""')
    const plain = code('Emergency bed days')
    fc.assert(fc.property(nasty, (title) => code(title) === plain))
  })

  test('a sign the typefaces lack is shown as a question mark, and the paper says so', () => {
    expect(typstSource(titled('Ω of ŵ')).source).toContain('"? of w"')
    expect(typstSource(titled('Ω')).source).toContain('A question mark may stand for a sign')
    expect(typstSource(titled('Café ≥ 5')).source).toContain('"Café >= 5"')
    expect(typstSource(titled('Café')).source).not.toContain('A question mark')
  })
})
