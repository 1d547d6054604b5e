import type { LogField } from '../../../contract/log.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { quarterFromIndex, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { parseIsoDate } from '../../../domain/time/isoDate.ts'
import type { Change, Row } from '../../log/logEntry.ts'
import type { LogNames } from './logNames.ts'

const quarters = new Set(['quarter', 'from_quarter', 'until_quarter'])
/** What the sentence already says, or only the record needs. */
const left = new Set(['table', 'sequence', 'period_kind', 'recorded_on'])

const called: Readonly<Record<string, string>> = {
  known_on: 'Counts from',
  digest: 'SHA-256 of the figures',
  rows: 'How many',
}

/** What a change changed, column by column: those that differ, or all of a fact that follows none. */
export function changeFields(change: Change, names: LogNames): LogField[] {
  const [before, after] = 'rows' in change ? [null, change] : [change.before, change.after]
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...columns].flatMap((column) => {
    const [then, now] = [cell(before, column, names), cell(after, column, names)]
    return left.has(column) || (before && after && then === now)
      ? []
      : [{ name: nameOf(column), before: then, after: now }]
  })
}

function cell(row: Row | null, column: string, names: LogNames): string {
  const value = row?.[column] ?? null
  if (value === null) return ''
  if (quarters.has(column)) return quarterLabel(quarterFromIndex(Number(value)))
  const text = String(value)
  if (column === 'sections') return sectionsText(text)
  const naming = idNames[column]
  if (naming) return naming(names, text)
  const date = parseIsoDate(text)
  return date ? longDate(date) : text
}

/** The sections of a report as they read, a line each. */
const sectionsText = (sections: string): string =>
  (JSON.parse(sections) as { heading: string; text: string }[])
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join('\n')

const idNames: Readonly<Record<string, (names: LogNames, id: string) => string>> = {
  indicator_id: (names, id) => names.indicator(id),
  scorecard_id: (names, id) => names.scorecard(id),
  group_id: (names, id) => names.group(id),
  meeting_id: (names, id) => names.meeting(id),
  decision_id: (names, id) => names.decision(id),
  partner_id: (names, id) => names.partner(id),
  lead_partner_id: (names, id) => names.partner(id),
  person_id: (names, id) => names.person(id),
  priority_id: (names, id) => names.priority(id),
  milestone_id: (names, id) => names.milestone(id),
  linked_decision_id: (names, id) => names.decision(id),
  indicator_ids: (names, ids) => (JSON.parse(ids) as string[]).map((id) => names.indicator(id)).join(', '),
}

function nameOf(column: string): string {
  const plain = column.replace(/_id(s?)$/, '$1').replaceAll('_', ' ')
  return called[column] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}
