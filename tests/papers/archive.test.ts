import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { archive, type Parts } from '../../src/papers/archive.ts'

const words = 'the same words again and again '.repeat(40)
const parts: Parts = [
  ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['content.xml', words],
  ['pictures/chart.png', new TextEncoder().encode(words)],
]
const on = isoDate('2010-11-29')

test('the parts stand in the order given, words and bytes alike', () => {
  const read = Object.entries(unzipSync(archive(parts, on)))
  expect(read.map(([name, part]) => [name, strFromU8(part)])).toEqual([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', words],
    ['pictures/chart.png', words],
  ])
})

test('the kind of the file and what is compressed already are stored as they are', () => {
  const methods: [string, number][] = []
  unzipSync(archive(parts, on), {
    filter: ({ name, compression }) => {
      methods.push([name, compression])
      return false
    },
  })
  expect(methods).toEqual([
    ['mimetype', 0],
    ['content.xml', 8],
    ['pictures/chart.png', 0],
  ])
})

test('the same parts on the same day are the same bytes, and on another day are not', () => {
  expect(archive(parts, on)).toEqual(archive(parts, on))
  expect(archive(parts, on)).not.toEqual(archive(parts, isoDate('2010-11-30')))
})

test('a day no ZIP can hold is written as the nearest it can', () => {
  expect(archive(parts, isoDate('1974-04-01'))).toEqual(archive(parts, isoDate('1980-01-01')))
  expect(archive(parts, isoDate('2150-04-01'))).toEqual(archive(parts, isoDate('2099-12-31')))
})
