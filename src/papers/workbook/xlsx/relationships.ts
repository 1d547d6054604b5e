import { XML } from '../xmlText.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = {
  officeDocument: `${OFFICE}/officeDocument`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extended: `${OFFICE}/extended-properties`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
} as const

/** What one part of the package points at: rId1, rId2 … in the order given. */
export function relationshipsXml(
  targets: readonly (readonly [type: keyof typeof types, target: string])[],
): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${types[type]}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}
