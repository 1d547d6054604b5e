/**
 * What little of XML a workbook's parts need: elements by name, attributes and text. Nothing is ever expanded but the
 * five entities and characters by number, and every search goes forward once, however the file is damaged.
 */
import { FileRefused } from './fileRefused.ts'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Where a document type would stand; no spreadsheet writes one. */
const PROLOG = 4_096
const LARGEST_CHARACTER = 0x10ffff

type Element = { readonly attributes: string; readonly inside: string }
type Tags = { readonly opening: RegExp; readonly closing: RegExp }

const tags = new Map<string, Tags>()

function tagsOf(name: string): Tags {
  const known = tags.get(name)
  if (known) return known
  const made = {
    opening: new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g'),
    closing: new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g'),
  }
  tags.set(name, made)
  return made
}

/** The attribute's value, or undefined. `attributes` is the inside of one tag. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plainText(value)
}

/** Every element of this name with its attributes and inside, in order; a prefix such as "x:" is allowed. */
export function* elements(xml: string, name: string): Generator<Element> {
  for (let found = elementFrom(xml, name, 0); found; found = elementFrom(xml, name, found.next)) yield found
}

/** The inside of the first element of this name, or undefined. */
export function firstInside(xml: string, name: string): string | undefined {
  return elementFrom(xml, name, 0)?.inside
}

/** Undefined when no element begins or the next is never closed: then no later one is either. */
function elementFrom(
  xml: string,
  name: string,
  from: number,
): (Element & { readonly start: number; readonly next: number }) | undefined {
  const { opening, closing } = tagsOf(name)
  opening.lastIndex = from
  const open = opening.exec(xml)
  if (!open) return undefined
  const attributesFrom = open.index + open[0].length
  const end = xml.indexOf('>', attributesFrom)
  if (end === -1) return undefined
  const start = open.index
  if (xml[end - 1] === '/')
    return { start, attributes: xml.slice(attributesFrom, end - 1), inside: '', next: end + 1 }
  closing.lastIndex = end + 1
  const close = closing.exec(xml)
  if (!close) return undefined
  const next = close.index + close[0].length
  return { start, attributes: xml.slice(attributesFrom, end), inside: xml.slice(end + 1, close.index), next }
}

/** The text of a string with its rich runs put together; phonetic hints are not part of it. */
export function stringText(xml: string): string {
  let text = ''
  for (const { inside } of elements(withoutElements(xml, 'rPh'), 't')) text += plainText(inside)
  return text
}

function withoutElements(xml: string, name: string): string {
  if (!xml.includes(name)) return xml
  let rest = ''
  let at = 0
  for (let found = elementFrom(xml, name, 0); found; found = elementFrom(xml, name, found.next)) {
    rest += xml.slice(at, found.start)
    at = found.next
  }
  return rest + xml.slice(at)
}

/** Entities and the workbook's own "_x000D_" escapes undone; what is no character stays as it is written. */
export function plainText(xml: string): string {
  const text = xml.includes('&')
    ? xml.replace(
        /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(\w{1,8}));/gi,
        (whole, hex: string, decimal: string, name: string) =>
          hex
            ? characterOf(Number.parseInt(hex, 16), whole)
            : decimal
              ? characterOf(Number(decimal), whole)
              : Object.hasOwn(named, name)
                ? (named[name] ?? whole)
                : whole,
      )
    : xml
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (whole, hex: string) => characterOf(Number.parseInt(hex, 16), whole))
    : text
}

/** The character of number nought is one that no store keeps. */
const characterOf = (number: number, written: string) =>
  number > 0 && number <= LARGEST_CHARACTER ? String.fromCodePoint(number) : written

/** The part of a workbook, refused when it brings a document type: that is where entities would be declared. */
export function withoutDoctype(xml: string): string {
  if (/<!(?:doctype|entity)/i.test(xml.slice(0, PROLOG)))
    throw new FileRefused(
      'The workbook declares a document type, which no spreadsheet writes. Save it again as XLSX or CSV.',
    )
  return xml
}
