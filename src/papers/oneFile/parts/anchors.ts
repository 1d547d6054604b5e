import { escapeXml } from '../../../chart/svgText.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'

/** Where an indicator's section is found in the file. */
export const indicatorAnchor = ({ indicatorId }: Pick<ScorecardRow, 'indicatorId'>): string =>
  `indicator-${escapeXml(indicatorId)}`

/** "NI 134", never parted at the end of a line; escaped. */
export const referenceWords = ({ reference }: Pick<ScorecardRow, 'reference'>): string =>
  escapeXml(reference.replaceAll(' ', '\u00a0'))

/** What a search looks through, escaped for an attribute. */
export const findWords = (row: ScorecardRow, group: string): string =>
  escapeXml(
    [row.reference, row.reference.replaceAll(' ', ''), row.title, row.leadPartner, row.statusWord, group]
      .join(' ')
      .toLowerCase()
      .replace(/\s+/g, ' '),
  )
