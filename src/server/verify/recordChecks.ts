import { permitsChange } from '../../domain/meetings/meeting.ts'
import { quarterIndex } from '../../domain/time/financialQuarter.ts'
import { parseIsoDate } from '../../domain/time/isoDate.ts'
import { periodOf, periodQuarter, type PeriodKind } from '../../domain/time/period.ts'
import { NAMED_AT_MOST, type StoreCheck } from './storeCheck.ts'

export const quarterCheck: StoreCheck = {
  rule: 'every figure’s period is a real one, and stands in the quarter it ends in',
  async wrong({ query }) {
    const wrong: string[] = []
    const rows = await query(
      'select distinct period_kind, period_start, period_end, quarter from observations',
    )
    for (const row of rows) {
      const [kind, start, end] = [row['period_kind'], row['period_start'], row['period_end']].map(String)
      const quarter = quarterOfPeriod(kind as PeriodKind, start ?? '', end ?? '')
      if (quarter !== Number(row['quarter']))
        wrong.push(`A ${kind} from ${start} to ${end} stands in quarter ${String(row['quarter'])}.`)
      if (wrong.length >= NAMED_AT_MOST) break
    }
    return wrong
  },
}

function quarterOfPeriod(kind: PeriodKind, start: string, end: string): number | null {
  const [first, last] = [parseIsoDate(start), parseIsoDate(end)]
  if (!first || !last) return null
  try {
    return quarterIndex(periodQuarter(periodOf(kind, first, last)))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What rests on a decision, and what it is called. */
const RESTING_ON_DECISIONS = {
  membership_events: 'A change of membership',
  management_group_events: 'A change of a management group',
  chart_rebases: 'A range begun afresh',
  priority_revisions: 'A change of the priorities',
} as const

export const decisionCheck: StoreCheck = {
  rule: 'every change cites a decision that permits it, taken by the day it counts from',
  async wrong({ trx }) {
    const wrong: string[] = []
    for (const [table, what] of Object.entries(RESTING_ON_DECISIONS)) {
      const rows = await trx
        .selectFrom(table as keyof typeof RESTING_ON_DECISIONS)
        .innerJoin('decisions', 'decisions.id', 'decision_id')
        .innerJoin('meetings', 'meetings.id', 'decisions.meeting_id')
        .select(['decisions.id', 'decisions.outcome', 'meetings.date', `${table}.known_on` as 'known_on'])
        .execute()
      for (const row of rows) {
        if (!permitsChange(row.outcome))
          wrong.push(`${what} cites the decision ${row.id}, whose outcome is “${row.outcome}”.`)
        if (row.known_on < row.date)
          wrong.push(`${what} counts from ${row.known_on}, before its decision of ${row.date}.`)
      }
    }
    return wrong.slice(0, NAMED_AT_MOST)
  },
}

export const followingCheck: StoreCheck = {
  rule: 'what follows something follows what came before it, of the same thing',
  async wrong({ query }) {
    const endings = await query(
      `select later.sequence as "row" from status_overrides as later join status_overrides as earlier
         on earlier.sequence = later.withdraws
       where earlier.sequence >= later.sequence or earlier.indicator_id <> later.indicator_id or earlier.status is null`,
    )
    const versions = await query(
      `select later.indicator_id as "row" from indicator_definitions as later where later.version > 1 and not exists
         (select 1 from indicator_definitions as earlier where earlier.indicator_id = later.indicator_id
          and earlier.version = later.version - 1 and earlier.in_force_from < later.in_force_from)`,
    )
    const decisions = await query(
      `select decisions.id as "row" from decisions join recommendations on recommendations.id = decisions.recommendation_id
       where recommendations.meeting_id <> decisions.meeting_id`,
    )
    const rings = await query(
      `select own.id as "row" from indicators as own join indicators as whole on whole.id = own.part_of
       where whole.id = own.id or whole.part_of = own.id`,
    )
    return [
      ...endings.map(({ row }) => `The override ${String(row)} ends one that it cannot end.`),
      ...versions.map(({ row }) => `A definition of ${String(row)} does not follow the version before it.`),
      ...decisions.map(
        ({ row }) => `The decision ${String(row)} is on a recommendation put to another meeting.`,
      ),
      ...rings.map(({ row }) => `The indicator ${String(row)} is part of itself.`),
    ].slice(0, NAMED_AT_MOST)
  },
}

export const revisionCheck: StoreCheck = {
  rule: 'the store counts its changes in one place',
  async wrong({ query }) {
    const rows = await query('select revision from store_revision')
    const ahead = await query(
      'select part from store_parts where revision > (select max(revision) from store_revision)',
    )
    return [
      ...(rows.length === 1 ? [] : [`There are ${rows.length} counts of its changes, not one.`]),
      ...ahead.map(({ part }) => `“${String(part)}” moved at a change that is still to come.`),
    ]
  },
}
