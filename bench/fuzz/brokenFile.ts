import { inflateRawSync } from 'node:zlib'
import { zipFile } from '../../tests/support/workbookFile.ts'
import type { Chance } from './chance.ts'
import { oddTexts } from './oddValues.ts'
import { soundFiles } from './soundFiles.ts'

export type BrokenFile = { readonly name: string; readonly bytes: Uint8Array }

const encoder = new TextEncoder()
const sources = Object.entries(soundFiles)

/** One of the sound files with something done to it that happens on the way, or that somebody does on purpose. */
export function brokenFile(chance: Chance): BrokenFile {
  const [name, sound] = chance.pick(sources)
  if (chance.percent(5)) return { name, bytes: sound }
  const isWorkbook = name.endsWith('.xlsx')
  const made = isWorkbook && chance.percent(60) ? rewrittenParts(sound, chance) : null
  if (made) return { name, bytes: made }
  const bytes = !isWorkbook && chance.percent(60) ? rewrittenText(sound, chance) : damaged(sound, chance)
  return { name, bytes: chance.percent(20) ? damaged(bytes, chance) : bytes }
}

/** Bytes lost, turned, repeated, moved; the end of a zip, where its directory stands, more often than the rest. */
function damaged(sound: Uint8Array, chance: Chance): Uint8Array {
  const bytes = Buffer.from(sound)
  if (bytes.length < 4) return bytes
  const at = () =>
    chance.percent(30)
      ? bytes.length - 1 - chance.below(Math.min(220, bytes.length))
      : chance.below(bytes.length)
  switch (chance.below(7)) {
    case 0:
      return bytes.subarray(0, at())
    case 1: {
      for (let flips = 1 + chance.below(20); flips > 0; flips--) {
        const place = at()
        bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8))
      }
      return bytes
    }
    case 2: {
      const from = at()
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(40))])
    }
    case 3: {
      const from = at()
      return Buffer.concat([
        bytes.subarray(0, from),
        Buffer.alloc(1 + chance.below(60), chance.below(256)),
        bytes.subarray(from),
      ])
    }
    case 4: {
      const piece = bytes.subarray(at()).subarray(0, 1 + chance.below(200))
      const from = at()
      return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)])
    }
    case 5: {
      const size = Math.max(1, Math.floor(bytes.length / (2 + chance.below(8))))
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      return Buffer.concat(pieces.toSorted(() => chance.next() - 0.5))
    }
    default: {
      for (let writes = 1 + chance.below(4); writes > 0; writes--) {
        const place = Math.min(at(), bytes.length - 4)
        bytes.writeUInt32LE(chance.pick([0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff]), place)
      }
      return bytes
    }
  }
}

const oddCells = [
  ...oddTexts,
  '"',
  '""',
  '"never closed',
  'x'.repeat(40_000),
  '31/02/2010',
  'Q5 2010/11',
  '13/2010',
  '45%',
  '(12)',
  '£1,234.50',
  '1e5',
  '12\r34',
  '\u2028',
]

function rewrittenText(sound: Uint8Array, chance: Chance): Uint8Array {
  let content = new TextDecoder().decode(sound)
  for (let times = 1 + chance.below(3); times > 0; times--) content = rewritten(content, chance)
  switch (chance.below(8)) {
    case 0:
      return Buffer.from(`\ufeff${content}`, 'utf16le')
    case 1:
      return Buffer.from(content, 'latin1')
    case 2:
      return encoder.encode(`\ufeff${content}`)
    default:
      return encoder.encode(content)
  }
}

function rewritten(content: string, chance: Chance): string {
  const at = chance.below(content.length + 1)
  switch (chance.below(9)) {
    case 0:
      return content.slice(0, at) + chance.pick(oddCells) + content.slice(at)
    case 1:
      return content.replaceAll(
        chance.pick([',', ';', '"', '\n', '\r']),
        chance.pick([',', ';', '\t', '|', '"', '', '\n']),
      )
    case 2:
      return `sep=${chance.pick([';', '"', '\n', 'ab', '0'])}\n${content}`
    case 3:
      return content.replace(
        '\n',
        `${chance.pick([',', ';']).repeat(chance.pick([10, 999, 1_001, 20_000]))}\n`,
      )
    case 4:
      return `${Array.from({ length: chance.pick([400, 1_500]) }, (_, index) => `c${index}`).join(',')}\n${content}`
    case 5: {
      const lines = content.split('\n')
      return lines.toSorted(() => chance.next() - 0.5).join('\n')
    }
    case 6:
      return `${'\n'.repeat(chance.below(60))}${chance.pick(['Title\n', 'a,b\n', '<html>', 'PK\u0003\u0004', '%PDF', ' <?xml'])}${content}`
    case 7:
      return content.replace(/\d+(\.\d+)?/g, (number) =>
        chance.percent(20) ? chance.pick(oddCells) : number,
      )
    default:
      return content.replace(/[A-Za-z][\w ]+/g, (word) => (chance.percent(15) ? chance.pick(oddCells) : word))
  }
}

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`)
  .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
const oddXml: readonly string[] = [
  ENTITIES,
  '&h;',
  '&file;',
  '&#x110000;',
  '&#0;',
  '&#99999999999;',
  '_xFFFF_',
  '_x0000_',
  '<c r="ZZZZZZZZ1"><v>1</v></c>',
  '<c r="XFD1"><v>1</v></c>',
  '<c r="XFE1"><v>1</v></c>',
  `<row r="99999999999999999999"><c><v>1</v></c></row>`,
  '<row r="-1"><c><v>1</v></c></row>',
  '<row r="x"><c><v>1</v></c></row>',
  '<v>1e309</v>',
  '<v>NaN</v>',
  '<v></v>',
  '<c t="s"><v>99999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c s="99999"><v>1</v></c>',
  '<c t="nonsense"><v>1</v></c>',
  '<c'.repeat(30_000),
  '<c>'.repeat(30_000),
  '<row>'.repeat(20_000),
  '<si>'.repeat(20_000),
  '<t>'.repeat(20_000),
  '<rPh>'.repeat(20_000),
  `<c t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c>`,
  `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`,
  ']]>',
  '<!--',
  '<![CDATA[<c><v>1</v></c>]]>',
  '\u0000',
  '"',
  "'",
  '>',
  '</sheetData>',
  ' date1904="1"',
]

/** The workbook unpacked, something of its parts changed, and packed again as it should be. */
function rewrittenParts(sound: Uint8Array, chance: Chance): Uint8Array {
  const parts = partsOf(sound)
  const names = Object.keys(parts)
  const name = chance.pick(names)
  const part = parts[name] ?? ''
  const at = chance.below(part.length + 1)
  switch (chance.below(8)) {
    case 0:
      delete parts[name]
      break
    case 1:
      parts[
        chance.pick([
          '../../etc/passwd',
          '/xl/workbook.xml',
          'xl\\workbook.xml',
          '',
          '__proto__',
          'x'.repeat(3_000),
        ])
      ] = part
      break
    case 2:
      parts[name] = part.slice(0, at)
      break
    case 3:
      parts[name] = part.replace(/(<\?xml[^>]*>)/, `$1${ENTITIES}`).replace(/<t[^>]*>/, '$&&h;')
      break
    case 4:
      parts[name] = ' '.repeat(chance.pick([10, 6_000_000])) + part
      break
    case 5:
      parts[name] = part.replace(/"[^"]*"/g, (value) =>
        chance.percent(10) ? `"${chance.pick(oddTexts)}"` : value,
      )
      break
    default:
      for (let times = 1 + chance.below(3); times > 0; times--) {
        const boundary = part.indexOf('<', at)
        const place = boundary === -1 ? at : boundary
        parts[name] =
          (parts[name] ?? '').slice(0, place) + chance.pick(oddXml) + (parts[name] ?? '').slice(place)
      }
  }
  return zipFile(parts)
}

/** The parts of a workbook of `workbookFile`, whose local headers say all there is to know. */
function partsOf(zip: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(zip)
  const parts: Record<string, string> = {}
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const packed = bytes.readUInt32LE(at + 18)
    const nameLength = bytes.readUInt16LE(at + 26)
    const from = at + 30 + nameLength
    parts[bytes.toString('utf8', at + 30, from)] = inflateRawSync(
      bytes.subarray(from, from + packed),
    ).toString()
    at = from + packed
  }
  return parts
}
