import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pngWithWords } from '../../../src/papers/picture/pngChunks.ts'

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const onePixel = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
])

/** Type, text and whether the checksum holds, of each chunk. */
function chunksOf(png: Uint8Array): { type: string; text: string; sound: boolean }[] {
  const bytes = Buffer.from(png)
  const found = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const typed = bytes.subarray(at + 4, at + 8 + length)
    const sound = crc32(typed) === bytes.readUInt32BE(at + 8 + length)
    found.push({ type: typed.toString('latin1', 0, 4), text: typed.toString('utf8', 4), sound })
    at += 12 + length
  }
  return found
}

test('a picture carries its headline and description, and stays a sound PNG', () => {
  const words = { Title: 'Bed days fell to 141.6', Description: '20 figures. “Amber”, −2.6%' }
  const chunks = chunksOf(pngWithWords(onePixel, words))
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
  expect(chunks.every(({ sound }) => sound)).toBe(true)
  expect(chunks[1]?.text).toBe('Title\0\0\0en-GB\0\0Bed days fell to 141.6')
  expect(chunks[2]?.text.endsWith('\0\u000020 figures. “Amber”, −2.6%')).toBe(true)
})

test('without words it is the same picture', () => {
  expect(Buffer.from(pngWithWords(onePixel, {})).equals(onePixel)).toBe(true)
})

test('a picture says how wide it is to be', () => {
  const bytes = Buffer.from(pngWithWords(onePixel, {}, 170))
  const at = bytes.indexOf('pHYs')
  expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([6, 6, 1])
})
