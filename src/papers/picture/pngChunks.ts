/** Bytes of the PNG signature and of its IHDR chunk, which always comes first. */
const AFTER_HEADER = 8 + 25

/**
 * The picture with how large it is to be (pHYs) and what it says (iTXt, keyword to text) written inside it: PNG, third
 * edition, 11.3.4.3 and 11.3.3.4. A program that knows no such chunk shows the picture all the same.
 */
export function pngWithWords(
  png: Uint8Array,
  words: Readonly<Record<string, string>>,
  widthInMillimetres?: number,
): Uint8Array<ArrayBuffer> {
  const chunks = [
    ...(widthInMillimetres === undefined ? [] : [chunk('pHYs', density(png, widthInMillimetres))]),
    ...Object.entries(words).map(([keyword, text]) => chunk('iTXt', textOf(keyword, text))),
  ]
  const whole = new Uint8Array(png.length + chunks.reduce((length, each) => length + each.length, 0))
  whole.set(png.subarray(0, AFTER_HEADER))
  let at = AFTER_HEADER
  for (const each of chunks) {
    whole.set(each, at)
    at += each.length
  }
  whole.set(png.subarray(AFTER_HEADER), at)
  return whole
}

const WIDTH_AT = 16
const METRE = 1

/** Pixels for each metre, across and down, from the width in pixels that the header gives. */
function density(png: Uint8Array, widthInMillimetres: number): Uint8Array {
  const width = new DataView(png.buffer, png.byteOffset).getUint32(WIDTH_AT)
  const content = new DataView(new ArrayBuffer(9))
  const each = Math.round((width * 1000) / widthInMillimetres)
  content.setUint32(0, each)
  content.setUint32(4, each)
  content.setUint8(8, METRE)
  return new Uint8Array(content.buffer)
}

/** Keyword, not compressed, in British English, and no translated keyword. */
const textOf = (keyword: string, text: string): Uint8Array =>
  new TextEncoder().encode(`${keyword}\0\0\0en-GB\0\0${text}`)

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)))
  return bytes
}

/** PNG, annex D: the CRC of ISO 3309, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
