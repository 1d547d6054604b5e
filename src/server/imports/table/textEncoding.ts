/** How the text of a file is written down, as TextDecoder names it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const SNIFFED = 4096

/**
 * The encoding by the file's byte order mark; without one UTF-16 by its zero bytes, UTF-8 when every byte of the
 * whole file is valid UTF-8, and Windows-1252 otherwise, as older spreadsheets save CSV.
 */
export async function textEncoding(file: Blob): Promise<TextEncoding> {
  const first = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer())
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  if (first.length > 3 && first[1] === 0 && first[3] === 0) return 'utf-16le'
  if (first.length > 3 && first[0] === 0 && first[2] === 0) return 'utf-16be'
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252'
}

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of pieces(file)) decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The file's text, piece by piece, without its byte order mark; with each piece, the bytes read so far. */
export async function* textPieces(
  file: Blob,
  encoding: TextEncoding,
): AsyncGenerator<{ text: string; bytes: number; last: boolean }> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  for await (const piece of pieces(file)) {
    bytes += piece.length
    yield { text: decoder.decode(piece, { stream: true }), bytes, last: false }
  }
  yield { text: decoder.decode(), bytes, last: true }
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
