import type { Workbook } from '../model.ts'
import { escaped, XML } from '../xmlText.ts'

/** Title, organisation, language and dates; dated the as-at day, so that the same view makes the same bytes. */
export function coreXml({ title, subject, description, organisation, asAt }: Workbook): string {
  const moment = `<dcterms:created xsi:type="dcterms:W3CDTF">${asAt}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${asAt}T12:00:00Z</dcterms:modified>`
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(organisation)}</dc:creator><dc:description>${escaped(description)}</dc:description><cp:lastModifiedBy>${escaped(organisation)}</cp:lastModifiedBy>${moment}<dc:language>en-GB</dc:language></cp:coreProperties>`
}

export const appXml = ({ organisation }: Workbook): string =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Partnership Scorecard</Application><Company>${escaped(organisation)}</Company></Properties>`
