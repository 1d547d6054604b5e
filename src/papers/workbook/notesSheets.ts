import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Pack } from '../pack.ts'
import { shorthandMeanings } from '../words/shorthand.ts'
import { backToContents } from './contentsSheet.ts'
import { ILLUSTRATIVE } from './coverSheet.ts'
import { type Sheet, text } from './model.ts'
import { sheetNames } from './sheetNames.ts'

/** The notes that headings of other sheets point at, by their number. */
export const noteNumber = { status: 1, asAt: 2, target: 3, usual: 4, source: 5 } as const

/** What must be known to read the tables: rule in force, as-at date, targets, usual ranges, sources. */
export function notesSheet(pack: Pack): Sheet {
  const notes: readonly (readonly [number, string])[] = [
    [
      noteNumber.status,
      `${pack.statusRule} A status is a word; the reason beside it gives the figures it rests on.`,
    ],
    [
      noteNumber.asAt,
      `As at ${longDate(isoDate(pack.asAt))}. Figures, targets, commentary and decisions are those known by the end of that day. The rule, the targets and the indicators shown are those in force in the quarter.`,
    ],
    [
      noteNumber.target,
      'A target is the level agreed for the quarter; one that is a range has its ends in two columns. A stretch target is the level that earns reward grant, set for the end of an agreement’s last year.',
    ],
    [
      noteNumber.usual,
      'The usual range is worked out from the series itself with an individuals (XmR) control chart. It says what to expect if nothing changes, and is not a target. For figures that add up over a year it is that of one quarter’s increase.',
    ],
    [
      noteNumber.source,
      'The source is the one given with the figures or, where none was, the one the indicator’s definition names.',
    ],
  ]
  const illustrative = pack.illustrative ? [[notes.length + 1, ILLUSTRATIVE] as const] : []
  return {
    name: sheetNames.notes,
    title: 'Notes',
    lines: [
      text('Headings of the other sheets give the numbers of the notes that belong to them.'),
      backToContents,
    ],
    table: {
      name: 'notes',
      columns: [
        { heading: 'Note', width: 12 },
        { heading: 'What it says', width: 100 },
      ],
      rows: [...notes, ...illustrative].map(([number, words]) => [text(`[note ${number}]`), text(words)]),
    },
  }
}

export const shorthandSheet: Sheet = {
  name: sheetNames.shorthand,
  title: 'Shorthand used in this workbook',
  lines: [
    text('Marks beside a figure are joined: a figure both provisional and revised has [p][r].'),
    backToContents,
  ],
  table: {
    name: 'shorthand',
    columns: [
      { heading: 'Shorthand', width: 14 },
      { heading: 'What it means', width: 100 },
    ],
    rows: shorthandMeanings.map(({ mark, meaning }) => [text(mark), text(meaning)]),
  },
}
