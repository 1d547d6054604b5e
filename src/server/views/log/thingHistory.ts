import type { History, HistoryLine } from '../../../contract/log.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterFromIndex, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import type { Trx } from '../../database/database.ts'
import type { LogKind, Row } from '../../log/logEntry.ts'
import { loggedTable } from '../../log/loggedTables.ts'
import { thingsOf } from '../../log/thingsOf.ts'
import { shownCommentary } from '../../stores/commentaryStore.ts'
import { shownTo } from '../../stores/shownTo.ts'
import { changeWords } from './changeWords.ts'
import { logNames, type LogNames } from './logNames.ts'

const LINES_SHOWN = 300

type Fact = { readonly table: string; readonly row: Row }

type Tables = Parameters<Trx['selectFrom']>[0] & string

/** The facts of a table known at a date whose column is one of some values, in the order of the record. */
async function factsOf(
  trx: Trx,
  table: Tables,
  column: string,
  values: readonly string[],
  asAt: IsoDate,
): Promise<Fact[]> {
  if (values.length === 0) return []
  const rows: Row[] = await trx
    .selectFrom(table as 'observations')
    .selectAll()
    .where(column as 'note', 'in', values)
    .where('known_on', '<=', asAt)
    .execute()
  return rows.map((row) => ({ table, row }))
}

/** Everything known at a date about an indicator, the partnership's own figures among it, as far as a sight shows it. */
export async function indicatorThingHistory(
  trx: Trx,
  sight: Sight,
  { indicatorId, areaCode, asAt }: { indicatorId: string; areaCode: string; asAt: IsoDate },
): Promise<History> {
  const about = (table: Tables) => factsOf(trx, table, 'indicator_id', [indicatorId], asAt)
  const figures = await trx
    .selectFrom('observations')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('area_code', '=', areaCode)
    .where('known_on', '<=', asAt)
    .where(shownTo(sight))
    .execute()
  const commentaries = await shownCommentary(trx, sight, asAt)
    .where('indicator_id', '=', indicatorId)
    .execute()
  const decisions = await trx.selectFrom('decisions').selectAll().where('known_on', '<=', asAt).execute()
  const facts = [
    ...(await about('indicator_definitions')),
    ...figures.map((row) => ({ table: 'observations', row })),
    ...(await about('targets')),
    ...commentaries.map((row) => ({ table: 'commentaries', row })),
    ...(await about('membership_events')),
    ...(await about('status_rules')),
    ...(await about('status_overrides')),
    ...(await about('published_statuses')),
    ...(await about('chart_rebases')),
    ...decisions
      .filter((row) => (JSON.parse(row.indicator_ids) as string[]).includes(indicatorId))
      .map((row) => ({ table: 'decisions', row })),
  ]
  return historyOf(trx, facts)
}

/** When a scorecard was added, every indicator that joined, moved or left, and what of it was published. */
export async function scorecardThingHistory(trx: Trx, scorecardId: string, asAt: IsoDate): Promise<History> {
  return historyOf(trx, [
    ...(await factsOf(trx, 'scorecards', 'id', [scorecardId], asAt)),
    ...(await factsOf(trx, 'membership_events', 'scorecard_id', [scorecardId], asAt)),
    ...(await factsOf(trx, 'publications', 'scorecard_id', [scorecardId], asAt)),
  ])
}

/** What was put to a meeting, what it decided, and what has been done by its decisions. */
export async function meetingThingHistory(trx: Trx, meetingId: string, asAt: IsoDate): Promise<History> {
  const decisions = await factsOf(trx, 'decisions', 'meeting_id', [meetingId], asAt)
  const ids = decisions.map(({ row }) => String(row['id']))
  const citing = (table: Tables) => factsOf(trx, table, 'decision_id', ids, asAt)
  return historyOf(trx, [
    ...(await factsOf(trx, 'meetings', 'id', [meetingId], asAt)),
    ...(await factsOf(trx, 'recommendations', 'meeting_id', [meetingId], asAt)),
    ...decisions,
    ...(await citing('membership_events')),
    ...(await citing('targets')),
    ...(await citing('status_rules')),
    ...(await citing('chart_rebases')),
    ...(await citing('management_group_events')),
    ...(await citing('publications')),
    ...(await citing('priority_revisions')),
  ])
}

/** How a priority was agreed, revised and closed, and what was recorded of its report, plan, links and progress. */
export async function priorityThingHistory(trx: Trx, priorityId: string, asAt: IsoDate): Promise<History> {
  const own = (table: Tables) => factsOf(trx, table, 'priority_id', [priorityId], asAt)
  const milestones = await own('milestones')
  const ids = milestones.map(({ row }) => String(row['id']))
  return historyOf(trx, [
    ...(await own('priority_revisions')),
    ...(await own('priority_baselines')),
    ...milestones,
    ...(await factsOf(trx, 'milestone_events', 'milestone_id', ids, asAt)),
    ...(await own('priority_links')),
    ...(await own('priority_progress')),
  ])
}

async function historyOf(trx: Trx, facts: readonly Fact[]): Promise<History> {
  const inOrder = facts.toSorted((a, b) => compareText(recordOrder(a), recordOrder(b)))
  const things = inOrder.flatMap(({ table, row }) => [
    ...thingsOf(table, row),
    `person:${row['recorded_by'] ?? ''}`,
  ])
  const names = await logNames(trx, new Set(things))
  const last = new Map<string, Row>()
  const lines = inOrder.flatMap((fact, index) => {
    const key = keyOf(fact)
    const before = key === null ? null : (last.get(key) ?? null)
    if (key !== null) last.set(key, fact.row)
    return isPartOfOrder(fact, inOrder[index - 1])
      ? []
      : [lineOf(fact, before, orderFrom(inOrder, index), names)]
  })
  return { lines: lines.toReversed().slice(0, LINES_SHOWN), total: lines.length }
}

/** Which fact a row is of, whoever recorded it: the row before with the same is the one it follows. */
function keyOf({ table, row }: Fact): string | null {
  if (table === 'status_overrides') return null
  const key = loggedTable(table)?.follows?.(row)
  return key ? `${table} ${JSON.stringify(key)}` : null
}

/** A new order of a scorecard is an event for each indicator; in a history it is one line. */
const isPartOfOrder = (fact: Fact, before: Fact | undefined): boolean =>
  before !== undefined &&
  fact.table === 'membership_events' &&
  fact.row['change'] === 'moved' &&
  before.table === 'membership_events' &&
  ['scorecard_id', 'change', 'decision_id', 'recorded_at', 'from_quarter'].every(
    (column) => fact.row[column] === before.row[column],
  )

function orderFrom(facts: readonly Fact[], from: number): number {
  let end = from + 1
  while (end < facts.length && isPartOfOrder(facts[end] as Fact, facts[end - 1])) end++
  return end - from
}

function lineOf({ table, row }: Fact, before: Row | null, together: number, names: LogNames): HistoryLine {
  const recordedOn = isoDate(String(row['recorded_on']))
  const knownOn = isoDate(String(row['known_on']))
  const decision = row['decision_id']
  const done =
    together > 1
      ? `gave ${together} indicators their places on “${names.scorecard(String(row['scorecard_id']))}” from ${quarterLabel(quarterFromIndex(Number(row['from_quarter'])))}`
      : changeWords({ table, before: before && filled(before), after: filled(row) }, names)
  const since = knownOn < recordedOn ? `, counting from ${longDate(knownOn)}` : ''
  const by = typeof decision === 'string' ? `, by the decision ${names.decision(decision)}` : ''
  return {
    on: recordedOn,
    sentence: `On ${longDate(recordedOn)} ${names.person(String(row['recorded_by']))} ${done}${since}${by}.`,
    kind: loggedTable(table)?.kind ?? ('log' satisfies LogKind),
    recordedAt: String(row['recorded_at']),
  }
}

/** As the log keeps a row: a column without a value is not there. */
const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

const recordOrder = ({ row }: Fact): string =>
  `${row['recorded_on']} ${row['recorded_at']} ${String(row['sequence'] ?? 0).padStart(12, '0')}`

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
