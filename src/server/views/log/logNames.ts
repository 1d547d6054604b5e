import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { publicActor } from '../../context.ts'
import type { Trx } from '../../database/database.ts'
import { ERASED, peopleNamed } from '../../stores/personStore.ts'

/** What the ids of the log are called now. An id that names nothing any more stands for itself. */
export type LogNames = {
  /** "NI 154". */
  readonly indicator: (id: string) => string
  /** A figure of an indicator with its unit. */
  readonly figure: (indicatorId: string, value: string) => string
  readonly scorecard: (id: string) => string
  readonly group: (id: string) => string
  readonly partner: (id: string) => string
  /** "Performance morning, 29 November 2010". */
  readonly meeting: (id: string) => string
  /** What was recommended, and the meeting that decided it. */
  readonly decision: (id: string) => string
  /** As it is titled now. */
  readonly priority: (id: string) => string
  /** What will be done, without its full stop. */
  readonly milestone: (id: string) => string
  readonly person: (id: string) => string
}

/** The names of things given as the log gives them, "indicator:ni-154". */
export async function logNames(trx: Trx, things: Iterable<string>): Promise<LogNames> {
  const ids = new Map<string, Set<string>>()
  for (const thing of things) {
    const parted = thing.indexOf(':')
    const kind = thing.slice(0, parted)
    ids.set(kind, (ids.get(kind) ?? new Set()).add(thing.slice(parted + 1)))
  }
  const of = (kind: string) => [...(ids.get(kind) ?? [])]
  const indicators = await indicatorsNamed(trx, of('indicator'))
  const decisions = await decisionsNamed(trx, of('decision'))
  const titled = async (table: 'scorecards' | 'meetings', asked: string[]) =>
    asked.length === 0
      ? []
      : await trx
          .selectFrom(table as 'meetings')
          .select(['id', 'title'])
          .$if(table === 'meetings', (query) => query.select('date'))
          .where('id', 'in', asked)
          .execute()
  const named = async (table: 'management_groups' | 'partners', asked: string[]) =>
    asked.length === 0
      ? []
      : await trx
          .selectFrom(table as 'partners')
          .select(['id', 'name'])
          .where('id', 'in', asked)
          .execute()
  const scorecards = new Map(
    (await titled('scorecards', of('scorecard'))).map((each) => [each.id, each.title]),
  )
  const meetings = new Map(
    (await titled('meetings', of('meeting'))).map((each) => [each.id, dated(each.title, each.date ?? '')]),
  )
  const groups = new Map((await named('management_groups', of('group'))).map((each) => [each.id, each.name]))
  const partners = new Map((await named('partners', of('partner'))).map((each) => [each.id, each.name]))
  const priorities = await prioritiesNamed(trx, of('priority'))
  const milestones = await milestonesNamed(trx, of('milestone'))
  const people = await peopleNamed(trx, of('person'))
  const or = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? id
  return {
    indicator: (id) => indicators.get(id)?.reference ?? id,
    figure(id, value) {
      const { decimals = 0, unit = '' } = indicators.get(id) ?? {}
      return withUnit(figureWords(value, decimals), unit).trim()
    },
    scorecard: or(scorecards),
    group: or(groups),
    partner: or(partners),
    meeting: or(meetings),
    decision: or(decisions),
    priority: or(priorities),
    milestone: or(milestones),
    person(id) {
      if (id === publicActor.id) return 'somebody not signed in'
      const name = people.get(id)
      return name === undefined ? id : (name ?? ERASED)
    },
  }
}

const dated = (title: string, date: string): string =>
  date === '' ? title : `${title}, ${longDate(isoDate(date))}`

async function indicatorsNamed(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, { reference: string; decimals: number; unit: string }>()
  const rows = await trx
    .selectFrom('indicators as i')
    .innerJoin('indicator_definitions as d', 'd.indicator_id', 'i.id')
    .select(['i.id', 'i.reference', 'd.decimals', 'd.unit'])
    .where('i.id', 'in', ids)
    .orderBy('d.version')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function prioritiesNamed(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await trx
    .selectFrom('priority_revisions')
    .select(['priority_id', 'title'])
    .where('priority_id', 'in', ids)
    .orderBy('sequence')
    .execute()
  return new Map(rows.map(({ priority_id, title }) => [priority_id, title]))
}

async function milestonesNamed(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await trx.selectFrom('milestones').select(['id', 'wording']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, wording }) => [id, wording.replace(/\.$/, '')]))
}

async function decisionsNamed(trx: Trx, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await trx
    .selectFrom('decisions as d')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .select(['d.id', 'd.recommendation', 'm.title', 'm.date'])
    .where('d.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [row.id, `“${row.recommendation.replace(/\.$/, '')}” (${dated(row.title, row.date)})`]),
  )
}
