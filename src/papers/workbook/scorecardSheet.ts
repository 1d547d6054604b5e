import { plainFigure } from '../../domain/indicators/figureWords.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { Pack, PackGroup, PackIndicator } from '../pack.ts'
import { illustrativeOf, sourceOf } from '../sheet/exportSheetOf.ts'
import { rowDirectionMark } from '../words/directionMark.ts'
import { bracketed, shorthand } from '../words/shorthand.ts'
import { backToContents } from './contentsSheet.ts'
import { type Cell, type Column, figure, type Sheet, text } from './model.ts'
import { noteNumber } from './notesSheets.ts'
import { orShorthand } from './orShorthand.ts'
import { sheetNames } from './sheetNames.ts'

const columns: readonly Column[] = [
  { heading: 'Reference', width: 12 },
  { heading: 'Indicator', width: 40 },
  { heading: 'Management group', width: 22 },
  { heading: 'Lead partner', width: 22 },
  { heading: `Status [note ${noteNumber.status}]`, width: 16 },
  { heading: 'Reason', width: 48 },
  { heading: 'Latest figure', width: 14, isNumeric: true },
  { heading: 'Unit', width: 20 },
  { heading: 'Period', width: 18 },
  { heading: 'Marks', width: 11 },
  { heading: `Target [note ${noteNumber.target}]`, width: 16, isNumeric: true },
  { heading: 'Target from', width: 12, isNumeric: true },
  { heading: 'Target to', width: 12, isNumeric: true },
  { heading: 'Stretch target', width: 12, isNumeric: true },
  { heading: 'Direction of travel', width: 22 },
  { heading: `Variation [note ${noteNumber.usual}]`, width: 20 },
  { heading: 'What is usual', width: 48 },
  { heading: `Source [note ${noteNumber.source}]`, width: 40 },
  { heading: 'Illustrative', width: 13 },
]

const illustrativeCell = { figures: 'Figures', targets: 'Targets', nothing: 'No' } as const

/** One row an indicator, as the scorecard shows it. */
export const scorecardSheet = (pack: Pack): Sheet => ({
  name: sheetNames.scorecard,
  title: `Where each indicator stands in ${quarterLabel(quarterFromSlug(pack.quarter))}`,
  lines: [
    text(`${pack.subject.title}.`),
    text('One row an indicator. Status is given as a word.'),
    text('[x]: no figure; the reason says why. [z]: no such target is agreed.'),
    text('“None” under Marks: a figure without marks.'),
    backToContents,
  ],
  table: {
    name: 'scorecard',
    columns,
    rows: pack.groups.flatMap((group) => group.indicators.map((each) => rowOf(group, each))),
  },
})

function rowOf(group: PackGroup, { row, page }: PackIndicator): Cell[] {
  const plain = (value: string | null | undefined) =>
    value === null || value === undefined ? null : plainFigure(value, row.decimals)
  const { target } = row
  return [
    text(row.reference),
    text(row.title),
    text(group.name),
    text(orShorthand(row.leadPartner, shorthand.notAvailable)),
    text(row.statusWord),
    text(row.reason),
    figure(plain(row.latest), shorthand.notAvailable),
    text(orShorthand(row.unit, shorthand.notApplicable)),
    text(orShorthand(row.latestPeriod, shorthand.notAvailable)),
    text(bracketed(row.marks) || 'None'),
    figure(plain(target?.value), shorthand.notApplicable),
    figure(plain(target?.low), shorthand.notApplicable),
    figure(plain(target?.high), shorthand.notApplicable),
    figure(plain(row.stretch), shorthand.notApplicable),
    text(rowDirectionMark(row).words),
    text(orShorthand(row.variationWord, shorthand.notApplicable)),
    text(orShorthand(row.variationSentence, shorthand.notApplicable)),
    text(orShorthand(sourceOf(page), shorthand.notAvailable)),
    text(illustrativeCell[illustrativeOf(page)]),
  ]
}
