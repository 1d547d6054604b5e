import { FileRefused } from './fileRefused.ts'

/** One file inside a zip, by the zip's central directory. Sizes in bytes. */
export type ZipEntry = {
  readonly name: string
  readonly compressed: boolean
  readonly storedSize: number
  readonly size: number
  readonly offset: number
}

const END_RECORD = 0x06054b50
const DIRECTORY_RECORD = 0x02014b50
const LONGEST_COMMENT = 65_535
const END_RECORD_SIZE = 22
const IN_ZIP64_EXTRA = 0xffffffff
const ZIP64_EXTRA = 1
const STORED = 0
const DEFLATED = 8
/** A directory of 20,000 files; a workbook has some dozens. */
const LARGEST_DIRECTORY = 2_000_000
/** A sheet of a million rows. */
const MOST_UNPACKED = 1_000_000_000
/** Sheets shrink to a tenth or twentieth; deflate itself can pack a thousand to one. */
const MOST_TIMES_SMALLER = 200
const ALWAYS_UNPACKED = 5_000_000

/** Every file of the zip by name. Throws FileRefused when the zip is cut short or encrypted. */
export async function zipEntries(file: Blob): Promise<Map<string, ZipEntry>> {
  const tail = file.slice(Math.max(0, file.size - LONGEST_COMMENT - END_RECORD_SIZE))
  const end = view(await tail.arrayBuffer())
  let at = end.byteLength - END_RECORD_SIZE
  while (at >= 0 && end.getUint32(at, true) !== END_RECORD) at--
  if (at < 0) throw cutShort()
  const count = end.getUint16(at + 10, true)
  const start = end.getUint32(at + 16, true)
  const size = end.getUint32(at + 12, true)
  if (size > LARGEST_DIRECTORY) throw tooBig()
  const directory = view(await file.slice(start, start + size).arrayBuffer())
  try {
    return directoryEntries(directory, count)
  } catch (error) {
    throw error instanceof RangeError ? cutShort() : error
  }
}

function directoryEntries(directory: DataView, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let read = 0; read < count; read++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY_RECORD) throw cutShort()
    const method = directory.getUint16(at + 10, true)
    const encrypted = (directory.getUint16(at + 8, true) & 1) === 1
    if (encrypted || (method !== STORED && method !== DEFLATED))
      throw new FileRefused(
        'The workbook is protected or packed in an unusual way. Save it again as XLSX or CSV.',
      )
    const nameLength = directory.getUint16(at + 28, true)
    const extraLength = directory.getUint16(at + 30, true)
    const name = textOf(directory, at + 46, nameLength)
    entries.set(name, {
      name,
      compressed: method === DEFLATED,
      ...sizes(directory, at, nameLength, extraLength),
    })
    at += 46 + nameLength + extraLength + directory.getUint16(at + 32, true)
  }
  return entries
}

/** Sizes that do not fit 32 bits, or that the writer did not know yet, are in the zip64 extra field, in this order. */
function sizes(directory: DataView, at: number, nameLength: number, extraLength: number) {
  const short = [
    directory.getUint32(at + 24, true),
    directory.getUint32(at + 20, true),
    directory.getUint32(at + 42, true),
  ]
  let extra = at + 46 + nameLength
  const end = extra + extraLength
  while (extra + 4 <= end && directory.getUint16(extra, true) !== ZIP64_EXTRA)
    extra += 4 + directory.getUint16(extra + 2, true)
  let long = extra + 4
  const [size = 0, storedSize = 0, offset = 0] = short.map((given) => {
    if (given !== IN_ZIP64_EXTRA) return given
    if (long + 8 > end) throw cutShort()
    long += 8
    return Number(directory.getBigUint64(long - 8, true))
  })
  return { size, storedSize, offset }
}

/**
 * The unpacked bytes of one entry as they come. Throws FileRefused for what is damaged, and for a bomb: an entry that
 * unpacks to more than a workbook of figures, to far more than it takes up, or to more than it says.
 */
export async function* entryBytes(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const isBomb = entry.size > ALWAYS_UNPACKED && entry.size > entry.storedSize * MOST_TIMES_SMALLER
  if (isBomb || entry.size > MOST_UNPACKED) throw tooBig()
  const header = view(await file.slice(entry.offset, entry.offset + 30).arrayBuffer())
  if (header.byteLength < 30) throw cutShort()
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  const stored = file.slice(start, start + entry.storedSize).stream()
  const reader = (
    entry.compressed ? stored.pipeThrough(new DecompressionStream('deflate-raw')) : stored
  ).getReader()
  let bytes = 0
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(() => {
        throw cutShort()
      })
      if (done) return
      bytes += value.length
      if (bytes > entry.size) throw cutShort()
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

export const tooBig = () =>
  new FileRefused(
    'The workbook holds too much to be read as XLSX. Save the sheet as CSV and send that instead.',
  )

const view = (buffer: ArrayBuffer) => new DataView(buffer)

const textOf = (directory: DataView, at: number, length: number) =>
  new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at, length))

const cutShort = () =>
  new FileRefused('The workbook is damaged or was cut short on its way. Save it again and send it once more.')
