import type { Verification } from '../../../domain/indicators/observation.ts'
import { outcomeWords } from '../../../domain/meetings/outcomeWords.ts'
import { milestoneStateWords, type MilestoneState } from '../../../domain/priorities/milestone.ts'
import type { Role } from '../../../domain/permissions/role.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'
import { statusWord } from '../../../domain/performance/statusWord.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { plusQuarters, quarterFromIndex, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import { periodLabel, periodOf, type PeriodKind } from '../../../domain/time/period.ts'
import type { Change, Row } from '../../log/logEntry.ts'
import type { LogNames } from './logNames.ts'

type Cells = {
  readonly text: (column: string) => string
  readonly number: (column: string) => number
  readonly quarter: (column: string) => string
}

/** What was done, as the rest of a sentence that begins with whoever did it: "removed NI 153 from …". */
export function changeWords(change: Change, names: LogNames): string {
  if ('rows' in change) return bulkWords(change)
  const { table, before, after } = change
  const row = after ?? before
  if (!row) return 'changed something'
  const cells = cellsOf(row)
  const words = (table in sayings ? sayings[table as keyof typeof sayings] : undefined)?.(cells, {
    names,
    before: before && cellsOf(before),
    row,
  })
  return words ?? `changed ${table.replaceAll('_', ' ')}`
}

function bulkWords(change: Row & { readonly table: string; readonly rows: number }): string {
  const count = change.rows.toLocaleString('en-GB')
  return change.table === 'observations'
    ? `recorded ${count} ${change.rows === 1 ? 'figure' : 'figures'} of a file`
    : `recorded ${count} rows of ${change.table.replaceAll('_', ' ')}`
}

type Around = { readonly names: LogNames; readonly before: Cells | null; readonly row: Row }
type Saying = (cells: Cells, around: Around) => string

const sayings = {
  observations: ({ text }, { names, before, row }) => {
    const id = text('indicator_id')
    const ref = names.indicator(id)
    const period = periodWords(text)
    const now = row['value'] === undefined ? absenceWords(text('absence')) : names.figure(id, text('value'))
    const level = verificationWords[text('verification') as Verification] ?? ''
    if (!before) return `entered ${ref} for ${period}: ${now}${level}`
    if (row['verifies'] !== undefined)
      return row['returned_because'] === undefined
        ? `verified ${ref} for ${period}: ${now}`
        : `sent ${ref} for ${period} back, because ${text('returned_because')}`
    const then = before.text('value')
    if (then === text('value') && before.text('verification') !== text('verification'))
      return `recorded ${ref} for ${period}, ${now}, as ${text('verification')}`
    if (then === '') return `entered ${ref} for ${period}: ${now}, where there had been no figure`
    return then === text('value')
      ? `recorded ${ref} for ${period} again: ${now}`
      : `revised ${ref} for ${period} from ${names.figure(id, then)} to ${now}`
  },
  commentaries: ({ text, quarter }, { names, before }) =>
    `${before ? 'rewrote' : 'wrote'} the commentary on ${names.indicator(text('indicator_id'))} for ${quarter('quarter')}`,
  targets: ({ text, quarter }, { names, before }) => {
    const id = text('indicator_id')
    const [from, until] = [quarter('from_quarter'), quarter('until_quarter')]
    const level =
      text('value') === ''
        ? `between ${names.figure(id, text('low'))} and ${names.figure(id, text('high'))}`
        : `at ${names.figure(id, text('value'))}`
    const kind =
      { baseline: 'baseline', target: 'target', stretch: 'stretch target' }[text('kind')] ?? 'target'
    const span = from === until ? from : `${from} to ${until}`
    return `${before ? 'changed' : 'set'} the ${kind} of ${names.indicator(id)} for ${span} ${level}`
  },
  membership_events: ({ text, quarter }, { names }) => {
    const ref = names.indicator(text('indicator_id'))
    const card = `“${names.scorecard(text('scorecard_id'))}” from ${quarter('from_quarter')}`
    const group = names.group(text('group_id'))
    switch (text('change')) {
      case 'joined':
        return `added ${ref} to ${card}, under ${group}`
      case 'moved':
        return `gave ${ref} its place on ${card}, under ${group}`
      default:
        return `removed ${ref} from ${card}`
    }
  },
  status_rules: ({ text, quarter }, { names, row }) => {
    const of = text('indicator_id') === '' ? 'the partnership' : names.indicator(text('indicator_id'))
    return row['terms'] === undefined
      ? `put ${of} back under the partnership’s status rule from ${quarter('from_quarter')}`
      : `set the status rule of ${of} from ${quarter('from_quarter')}`
  },
  status_overrides: ({ text, quarter, number }, { names, row }) => {
    const ref = names.indicator(text('indicator_id'))
    if (row['withdraws'] !== undefined)
      return `ended an override of ${ref} after ${quarterLabel(quarterFromIndex(number('until_quarter')))}`
    const status = statusWord({ status: text('status') as 'red' | 'amber' | 'green' }).toLowerCase()
    return `gave ${ref} ${status} against the rule’s own for ${quarter('from_quarter')} to ${quarter('until_quarter')}, by ${text('by_whom')}`
  },
  published_statuses: ({ text, quarter }, { names }) =>
    `recorded that ${text('source')} published “${text('status')}” for ${names.indicator(text('indicator_id'))} in ${quarter('quarter')}`,
  chart_rebases: ({ text, quarter }, { names }) =>
    text('kind') === 'withdrawn'
      ? `withdrew what had begun the usual range of ${names.indicator(text('indicator_id'))} afresh from ${quarter('from_quarter')}`
      : `began the usual range of ${names.indicator(text('indicator_id'))} afresh from ${quarter('from_quarter')}`,
  publications: ({ text, quarter }, { names }) =>
    `${text('change') === 'published' ? 'published' : 'withdrew'} “${names.scorecard(text('scorecard_id'))}” for ${quarter('quarter')}`,
  issued_papers: ({ text }) =>
    `issued “${text('title')}” as ${text('format').toUpperCase()}, as at ${longDate(isoDate(text('as_at')))}`,
  board_reports: ({ text }, { before }) => `${before ? 'rewrote' : 'drafted'} the “${text('title')}”`,
  minute_notes: ({ text }, { names, before }) =>
    `${before ? 'rewrote' : 'wrote'} a note in the minutes of ${names.meeting(text('meeting_id'))}`,
  minute_additions: ({ text }, { names }) =>
    `corrected the minutes of ${names.meeting(text('meeting_id'))}: “${text('wording')}”`,
  minute_signatures: ({ text }, { names }) =>
    `signed the minutes of ${names.meeting(text('meeting_id'))}, by ${text('signed_by')}`,
  sign_in_policies: () => 'changed which roles must have a second factor',
  retention_rules: ({ number }, { before }) => {
    const now = monthWords(number('sign_in_months'))
    return before
      ? `changed how long sign-ins are kept in the log from ${monthWords(before.number('sign_in_months'))} to ${now}`
      : `said that sign-ins are kept in the log for ${now}`
  },
  management_group_events: ({ text, quarter, number }, { names }) => {
    const group = names.group(text('group_id'))
    return text('change') === 'renamed'
      ? `renamed ${group} “${text('name')}” from ${quarter('from_quarter')}`
      : `closed ${group} after ${quarterLabel(plusQuarters(quarterFromIndex(number('from_quarter')), -1))}`
  },
  indicators: ({ text }) => `defined ${text('reference')}`,
  indicator_definitions: ({ text, number }, { names, before }) => {
    const ref = names.indicator(text('indicator_id'))
    return before
      ? `recorded version ${number('version')} of the definition of ${ref}, in force from ${day(text('in_force_from'))}`
      : `defined ${ref}, “${text('title')}”`
  },
  meetings: ({ text }) => `recorded the meeting “${text('title')}” of ${day(text('date'))}`,
  recommendations: ({ text }, { names }) =>
    `put a recommendation to ${names.meeting(text('meeting_id'))}: “${text('wording')}”`,
  decisions: ({ text }, { names }) =>
    `recorded the decision of ${names.meeting(text('meeting_id'))} on “${text('recommendation').replace(/\.$/, '')}”: ${(outcomes[text('outcome')] ?? text('outcome')).toLowerCase()}`,
  priorities: ({ text }, { names }) => `added the priority “${names.priority(text('id'))}”`,
  priority_revisions: ({ text }, { names }) => {
    switch (text('change')) {
      case 'agreed':
        return `added the priority “${text('title')}”`
      case 'closed':
        return `closed the priority “${text('title')}”`
      default:
        return `revised the priority “${names.priority(text('priority_id'))}”`
    }
  },
  priority_baselines: ({ text }, { names, before }) =>
    `${before ? 'recorded a further' : 'recorded the'} baseline report on “${names.priority(text('priority_id'))}”, of ${day(text('reported_on'))}`,
  priority_links: ({ text }, { names }) => {
    const priority = `“${names.priority(text('priority_id'))}”`
    const linked =
      text('indicator_id') === ''
        ? `the decision ${names.decision(text('linked_decision_id'))}`
        : names.indicator(text('indicator_id'))
    return text('change') === 'removed'
      ? `unlinked ${linked} from ${priority}`
      : `linked ${linked} to ${priority}`
  },
  priority_progress: ({ text, quarter }, { names, before }) =>
    `${before ? 'rewrote' : 'wrote'} the progress on “${names.priority(text('priority_id'))}” for ${quarter('quarter')}`,
  milestones: ({ text }, { names }) =>
    `added a milestone to “${names.priority(text('priority_id'))}”, due on ${day(text('due_on'))}: “${text('wording').replace(/\.$/, '')}”`,
  milestone_events: ({ text }, { names }) => {
    const milestone = `the milestone “${names.milestone(text('milestone_id'))}”`
    return text('change') === 'moved'
      ? `moved ${milestone} to ${day(text('due_on'))}`
      : `recorded that ${milestone} is ${milestoneStateWords[text('state') as MilestoneState].toLowerCase()}`
  },
  partnership: ({ text }, { before }) =>
    before ? `moved the example’s date to ${day(text('own_date'))}` : `set up ${text('name')}`,
  management_groups: ({ text }) => `added the management group ${text('name')}`,
  partners: ({ text }) => `added the partner ${text('name')}`,
  scorecards: ({ text }) => `added the scorecard “${text('title')}”`,
  agreements: ({ text }) =>
    `recorded the agreement “${(JSON.parse(text('agreement')) as { title: string }).title}”`,
  people: ({ text }, { before }) => {
    if (!before) return 'entered the record of people'
    return text('erased_at') === '' ? 'changed a person’s details' : 'erased a person’s details'
  },
  person_roles: ({ text }, { names }) => {
    const role = roleWords[text('role') as Role]
    const of = text('group_id') === '' ? '' : ` of ${names.group(text('group_id'))}`
    return text('change') === 'ended'
      ? `ended the role of ${role}${of} for ${names.person(text('person_id'))}`
      : `gave the role of ${role}${of} to ${names.person(text('person_id'))}`
  },
  import_mappings: ({ text }) => `saved a way of reading files, “${text('name')}”`,
} as const satisfies Record<string, Saying>

const outcomes: Readonly<Record<string, string>> = outcomeWords

const verificationWords: Readonly<Partial<Record<Verification, string>>> = { provisional: ', provisional' }

const absenceWords = (absence: string): string =>
  `no figure (${absence.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)})`

const monthWords = (months: number): string => `${months} ${months === 1 ? 'month' : 'months'}`

const day = (date: string): string => (date === '' ? 'an unknown day' : longDate(isoDate(date)))

const periodWords = (text: Cells['text']): string =>
  periodLabel(
    periodOf(
      text('period_kind') as PeriodKind,
      text('period_start') as IsoDate,
      text('period_end') as IsoDate,
    ),
  )

function cellsOf(row: Row): Cells {
  const number = (column: string) => Number(row[column] ?? 0)
  return {
    text: (column) => String(row[column] ?? ''),
    number,
    quarter: (column) => quarterLabel(quarterFromIndex(number(column))),
  }
}
