import type { Workbook } from '../model.ts'
import { escaped, escapedAttribute, XML } from '../xmlText.ts'
import { namespaces } from './namespaces.ts'

/** Title, organisation, language and dates; dated the as-at day, so that the same view makes the same bytes. */
export function metaXml({ title, subject, description, organisation, asAt }: Workbook): string {
  const moment = `${asAt}T12:00:00`
  return `${XML}<office:document-meta ${namespaces('office', 'meta', 'dc')} office:version="1.3"><office:meta><meta:generator>Partnership Scorecard</meta:generator><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(description)}</dc:description><dc:subject>${escaped(subject)}</dc:subject><meta:initial-creator>${escaped(organisation)}</meta:initial-creator><dc:creator>${escaped(organisation)}</dc:creator><meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>`
}

/** The first sheet shown, with the cursor of every sheet in A1. */
export function settingsXml({ sheets, charts }: Workbook): string {
  const cursor = ['CursorPositionX', 'CursorPositionY'].map(
    (name) => `<config:config-item config:name="${name}" config:type="int">0</config:config-item>`,
  )
  const entries = [...sheets, charts].map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${escapedAttribute(name)}">${cursor.join('')}</config:config-item-map-entry>`,
  )
  return `${XML}<office:document-settings ${namespaces('office', 'config')} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">${entries.join('')}</config:config-item-map-named><config:config-item config:name="ActiveTable" config:type="string">${escaped(sheets[0]?.name ?? '')}</config:config-item></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}
