import { sparklineModel } from '../../../chart/sparklineModel.ts'
import { sparklineSvg } from '../../../chart/sparklineSvg.ts'
import { escapeXml } from '../../../chart/svgText.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { type Pack, type PackGroup, packIndicators } from '../../pack.ts'
import { groupCountWords } from '../../words/countWords.ts'
import { rowDirectionMark } from '../../words/directionMark.ts'
import { targetWords } from '../../words/targetWords.ts'
import { sparkFigures } from '../../sheet/sparkFigures.ts'
import { rowVariationMarks } from '../../words/variationMark.ts'
import { findWords, indicatorAnchor, referenceWords } from './anchors.ts'
import { figure, placesIn } from './figure.ts'
import { tag, verdict } from './marks.ts'

const columns = [
  ['st', 'Status'],
  ['ref', 'Ref.'],
  ['name', 'Indicator'],
  ['lead', 'Lead partner'],
  ['num', 'Latest'],
  ['per', 'Period'],
  ['unitc', 'Unit'],
  ['num', 'Target'],
  ['num', 'Stretch'],
  ['dir', 'Direction of travel'],
  ['var', 'Variation'],
  ['sp', ''],
] as const

/** The whole scorecard, group by group: rows become grids on a narrow screen, so every part keeps its role in words. */
export function scorecardTable(pack: Pack): string {
  const places = placesIn(
    packIndicators(pack).map(({ row }) => ({ value: row.latest, decimals: row.decimals })),
  )
  const quarters = Math.max(0, ...packIndicators(pack).map(({ row }) => row.spark.values.length))
  const heads = columns.map(
    ([name, words]) =>
      `<th role="columnheader" scope="col" class="${name}">${words || `${quarters} quarters`}</th>`,
  )
  return `<table class="sc" role="table"><caption class="vh">Every indicator by management group</caption><colgroup>${columns.map((_, at) => `<col class="c${at + 1}">`).join('')}</colgroup><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>${pack.groups.map((group) => groupBody(group, places)).join('')}</table>`
}

const groupBody = ({ id, name, counts, indicators }: PackGroup, places: number): string =>
  `<tbody role="rowgroup" data-group><tr role="row" class="grp"><th role="rowheader" colspan="${columns.length}" scope="rowgroup"><span class="in"><a href="#group-${escapeXml(id)}">${escapeXml(name)}</a><span class="words">${escapeXml(groupCountWords(counts))}</span></span></th></tr>${indicators.map(({ row }) => rowPart(row, name, places)).join('')}</tbody>`

/** A latest figure that is older than the one owed, or that is not judged for want of a newer, is set back. */
const isRead = ({ status }: ScorecardRow): boolean =>
  status.status !== 'notRated' || status.because === 'noTarget' || status.because === 'noJudgement'

function rowPart(row: ScorecardRow, group: string, places: number): string {
  const { latest, decimals, target, stretch } = row
  const given = (value: string | null) => (value === null ? '' : figure(value, decimals, places))
  const cell = (name: string, inside: string, more = '') =>
    `<td role="cell" class="${name}"${more}>${inside}</td>`
  return `<tr role="row" data-find="${findWords(row, group)}">${[
    cell('st', tag(row.status, row.statusWord)),
    cell('ref', referenceWords(row)),
    `<th role="rowheader" scope="row" class="name" data-about="${escapeXml(aboutWords(row))}"><a href="#${indicatorAnchor(row)}">${escapeXml(row.title)}</a></th>`,
    cell('lead', escapeXml(row.leadPartner)),
    cell(`num latest${isRead(row) ? '' : ' unread'}`, given(latest), ` data-unit="${escapeXml(row.unit)}"`),
    cell('per', escapeXml(row.latestPeriod) + marksPart(row.marks)),
    cell('unitc', escapeXml(row.unit)),
    target && target.value === null
      ? cell('num tg range', escapeXml(targetWords(target, decimals)))
      : cell('num tg', given(target?.value ?? null)),
    cell('num sg', given(stretch)),
    cell('dir', verdict(rowDirectionMark(row))),
    cell('var', rowVariationMarks(row).map(verdict).join('')),
    cell('sp', sparklineSvg(sparklineModel(sparkFigures(row)))),
  ].join('')}</tr>`
}

/** What paper has no columns for: reference, unit, period with its marks, lead partner. */
const aboutWords = ({ reference, unit, latestPeriod, marks, leadPartner }: ScorecardRow): string =>
  [reference, unit, `${latestPeriod}${marks && ` [${[...marks].join('][')}]`}`, leadPartner]
    .filter(Boolean)
    .join(', ')

const shorthand: Readonly<Record<string, string>> = {
  p: 'provisional',
  r: 'revised',
  b: 'break in the series before it',
}

const marksPart = (marks: string): string =>
  [...marks]
    .map(
      (mark) =>
        `<span class="mark"><span aria-hidden="true"> [${escapeXml(mark)}]</span><span class="vh">, ${escapeXml(shorthand[mark] ?? mark)}</span></span>`,
    )
    .join('')
