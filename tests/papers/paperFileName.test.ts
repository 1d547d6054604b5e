import { expect, test } from 'vitest'
import { pictureEnding } from '../../src/papers/paperFileName.ts'
import { usualPicture } from '../../src/papers/picture/chartPicture.ts'

test('the usual picture needs no words for what it is for', () => {
  expect(pictureEnding('png', usualPicture)).toBe('')
})

test('two pictures of one chart, for two uses, never have one name', () => {
  const endings = (['slide', 'paper', 'web'] as const).flatMap((size) =>
    (['colour', 'black'] as const).flatMap((ink) =>
      ([1, 2, 'print'] as const).map((density) => pictureEnding('png', { size, ink, density })),
    ),
  )
  expect(new Set(endings).size).toBe(18)
  expect(endings).toContain('-for-paper-black-300-dpi')
})

test('how sharp pixels are is said of pixels, and what a picture is for of pictures', () => {
  const printed = { size: 'paper', ink: 'black', density: 'print' } as const
  expect(pictureEnding('svg', printed)).toBe('-for-paper-black')
  expect(pictureEnding('charts', printed)).toBe('-for-paper-black')
  expect(pictureEnding('csv', printed)).toBe('')
  expect(pictureEnding('xlsx', printed)).toBe('')
})
