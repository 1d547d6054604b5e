import type { Minutes } from '../../contract/minutes.ts'
import { unbroken } from '../../chart/unbroken.ts'
import { NO_DECISION, signedWords } from '../../domain/meetings/minutes.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import {
  type Block,
  type Cell,
  cell,
  heading,
  paragraph,
  type ReportDocument,
  strong,
  type Table,
  text,
} from './reportDocument.ts'

/** Minutes as the partnership's papers set them. `organisation` is the partnership's name. */
export function minutesReport(minutes: Minutes, organisation: string): ReportDocument {
  const { meeting } = minutes
  const title = minutesTitle(minutes)
  return {
    title,
    organisation,
    asAt: isoDate(minutes.signed?.on ?? meeting.date),
    head: { left: `${organisation}, ${meeting.title}, ${longDate(isoDate(meeting.date))}`, right: 'Minutes' },
    foot: standingWords(minutes),
    blocks: [
      heading(1, title),
      paragraph('lead', text(heldWords(minutes))),
      ...(meeting.note === '' ? [] : [paragraph('note', text(unbroken(meeting.note)))]),
      ...attendance(minutes),
      ...decisions(minutes),
      ...discussionBlocks(minutes),
      ...correctionBlocks(minutes),
      ...signature(minutes),
    ],
  }
}

export const minutesTitle = ({ meeting }: Minutes): string => `Minutes of ${meeting.title}`

/** "Held on 24 May 2010 at 09:30, Civic Centre. It considered January to March 2010." */
export function heldWords({ meeting, startsAt, place, quarter, held }: Minutes): string {
  const at = startsAt === '' ? '' : ` at ${startsAt}`
  const where = place === '' ? '' : `, ${place.replace(/\.$/, '')}`
  const what = quarter === null ? '' : ` It considered ${quarterWords(quarterFromSlug(quarter))}.`
  return `${held ? 'Held on' : 'To be held on'} ${longDate(isoDate(meeting.date))}${at}${where}.${what}`
}

/** "Signed as a correct record on 15 June 2010: Chair." or that they are still open. */
export function standingWords({ signed, corrections }: Minutes): string {
  if (signed === null) return 'Not yet signed: these minutes may still change.'
  const later = corrections.length === 0 ? '' : ' Corrections made since are dated at the end.'
  return `${signedWords(signed.by, isoDate(signed.on))}${later}`
}

function attendance({ present, apologies, substitutes, unanswered }: Minutes): Block[] {
  const none = present.length + apologies.length + substitutes.length + unanswered.length === 0
  if (none) return [heading(2, 'Attendance'), paragraph('plain', text('Nobody’s attendance is recorded.'))]
  return [
    ...peopleTable('Present', present),
    ...peopleTable('Apologies', apologies),
    ...(substitutes.length === 0
      ? []
      : [
          heading(2, 'Attendance by substitutes'),
          tableOf(
            ['Member', 'Substitute', 'Organisation'],
            substitutes.map(({ role, substitute, organisation }) => [role, substitute, organisation]),
          ),
        ]),
    ...peopleTable('Invited, attendance not recorded', unanswered),
  ]
}

const peopleTable = (title: string, people: Minutes['present']): Block[] =>
  people.length === 0
    ? []
    : [
        heading(2, title),
        tableOf(
          ['Role', 'Organisation'],
          people.map(({ role, organisation }) => [role, organisation]),
        ),
      ]

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  look: 'close',
  columns: headings.map((words) => ({ heading: words, width: { part: 1 }, align: 'start' })),
  rows: rows.map((words) => ({ kind: 'cells', cells: words.map((each) => cell(text(each))) })),
})

function decisions({ rows }: Minutes): Block[] {
  if (rows.length === 0)
    return [
      heading(2, 'Recommendations and decisions'),
      paragraph('plain', text('Nothing was recommended or decided.')),
    ]
  return [
    heading(2, 'Recommendations and decisions'),
    {
      kind: 'table',
      look: 'open',
      columns: [
        { heading: 'No.', width: { millimetres: 10 }, align: 'start' },
        { heading: 'Recommendation', width: { part: 1 }, align: 'start' },
        { heading: 'Decision', width: { millimetres: 76 }, align: 'start' },
      ],
      rows: rows.map((row) => ({
        kind: 'cells',
        cells: [
          cell(text(row.number === null ? '–' : String(row.number))),
          cell(text(unbroken(row.recommendation))),
          decisionCell(row),
        ],
      })),
    },
  ]
}

/** The line of the register, its first word strong. */
export function decisionCell({
  decision,
  outcome,
}: Pick<Minutes['rows'][number], 'decision' | 'outcome'>): Cell {
  if (decision === '') return cell(text(NO_DECISION))
  const rest = unbroken(decision.slice(outcome.length))
  return cell(...(outcome === '' ? [] : [strong(outcome)]), ...(rest === '' ? [] : [text(rest)]))
}

function discussionBlocks({ discussion: said }: Minutes): Block[] {
  if (said.length === 0) return []
  return [
    heading(2, 'Discussion'),
    ...said.flatMap(({ title, note }): Block[] => [heading(3, unbroken(title)), ...paragraphs(note)]),
  ]
}

/** Each line of a note is a paragraph. */
const paragraphs = (words: string): Block[] =>
  words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => paragraph('plain', text(unbroken(line))))

function correctionBlocks({ corrections: made, rows }: Minutes): Block[] {
  if (made.length === 0) return []
  return [
    heading(2, 'Corrections'),
    ...made.map(({ wording, decisionId, record }) =>
      paragraph(
        'plain',
        strong(`${longDate(isoDate(record.knownOn))}${aboutWords(rows, decisionId)}. `),
        text(unbroken(wording)),
      ),
    ),
  ]
}

/** ", on recommendation 3". */
export function aboutWords(rows: Minutes['rows'], decisionId: string | null): string {
  const row = decisionId === null ? undefined : rows.find((each) => each.decisionId === decisionId)
  if (row === undefined) return ''
  return row.number === null ? ', on another decision' : `, on recommendation ${row.number}`
}

function signature(minutes: Minutes): Block[] {
  const { signed } = minutes
  return [
    heading(2, 'Signature'),
    ...(signed === null
      ? [
          paragraph('plain', { kind: 'blank', words: 'Signed by' }, text(' '), {
            kind: 'blank',
            words: 'Date',
          }),
        ]
      : [
          paragraph('plain', text(signedWords(signed.by, isoDate(signed.on)))),
          paragraph('note', text(`SHA-256 of the minutes as signed: ${signed.sha256}`)),
        ]),
  ]
}
