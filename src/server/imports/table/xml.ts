/** What little of XML a workbook's parts need: attributes, text and entities of a tag already found. */

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The attribute's value, or undefined. `attributes` is the inside of one tag. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plainText(value)
}

/** Every element of this name with its attributes and inside, in order; a prefix such as "x:" is allowed. */
export function* elements(xml: string, name: string): Generator<{ attributes: string; inside: string }> {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  for (const [, attributes = '', inside = ''] of xml.matchAll(pattern)) yield { attributes, inside }
}

/** The text of a string with its rich runs put together; phonetic hints are not part of it. */
export function stringText(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml
  let text = ''
  for (const { inside } of elements(spoken, 't')) text += plainText(inside)
  return text
}

/** Entities and the workbook's own "_x000D_" escapes undone. */
export function plainText(xml: string): string {
  const text = xml.includes('&')
    ? xml.replace(
        /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
        (whole, hex: string, decimal: string, name: string) =>
          hex
            ? String.fromCodePoint(Number.parseInt(hex, 16))
            : decimal
              ? String.fromCodePoint(Number(decimal))
              : (named[name] ?? whole),
      )
    : xml
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
