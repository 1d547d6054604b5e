const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const all = {
  office: `${ODF}:office:1.0`,
  style: `${ODF}:style:1.0`,
  text: `${ODF}:text:1.0`,
  table: `${ODF}:table:1.0`,
  number: `${ODF}:datastyle:1.0`,
  fo: `${ODF}:xsl-fo-compatible:1.0`,
  svg: `${ODF}:svg-compatible:1.0`,
  draw: `${ODF}:drawing:1.0`,
  chart: `${ODF}:chart:1.0`,
  meta: `${ODF}:meta:1.0`,
  config: `${ODF}:config:1.0`,
  manifest: `${ODF}:manifest:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const

/** The declarations of these prefixes, for a root element. */
export const namespaces = (...prefixes: readonly (keyof typeof all)[]): string =>
  prefixes.map((prefix) => `xmlns:${prefix}="${all[prefix]}"`).join(' ')
