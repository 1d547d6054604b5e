import { describe, expect, test } from 'vitest'
import { characters, subsetTypeface, typefaces } from '../../../src/web/build/subsetTypeface.ts'

const cut = await Promise.all(typefaces.map(subsetTypeface))

describe('our two faces', () => {
  test('weigh under 60 kB together', () => {
    const bytes = cut.reduce((sum, font) => sum + font.length, 0)
    expect(bytes).toBeLessThan(60_000)
  })

  test('are WOFF2 files', () => {
    for (const font of cut) expect(font.subarray(0, 4).toString('latin1')).toBe('wOF2')
  })

  test('draw figures, pounds, dashes, curly quotation marks, a multiplication sign, a minus and accents', () => {
    for (const character of '0123456789£–—‘’“”…×−·½éÉ%') expect(characters).toContain(character)
  })
})
