import { sql } from 'kysely'
import type { LaterChange } from '../../contract/scorecards.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { groupsIn } from '../../domain/scorecards/managementGroup.ts'
import { plusQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { everyRebaseAsAt } from '../stores/chartRebaseStore.ts'
import { groupEventsAsAt, managementGroups } from '../stores/managementGroupStore.ts'
import { publishedStatusesAsAt } from '../stores/publishedStatusStore.ts'
import { overridesAsAt } from '../stores/statusOverrideStore.ts'
import { statusRulesAsAt } from '../stores/statusRuleStore.ts'

/** What a setting is about: null is the whole partnership. */
type LaterSetting = Pick<LaterChange, 'indicatorId' | 'words' | 'record'> & { readonly isRule?: true }

type Span = { readonly after: IsoDate; readonly asAt: IsoDate }

/**
 * Every rule, override, published status, range begun afresh and change of a group known at a date, each in a few words;
 * of a kind of which nothing became known since `after`, none.
 */
export async function settingsInWords(trx: Trx, { after, asAt }: Span): Promise<LaterSetting[]> {
  const changed = await changedBetween(trx, { after, asAt })
  const rules = changed.has('status_rules') ? await statusRulesAsAt(trx, asAt) : []
  const overrides = changed.has('status_overrides') ? await overridesAsAt(trx, asAt) : []
  const published = changed.has('published_statuses') ? await publishedStatusesAsAt(trx, asAt) : []
  const rebases = changed.has('chart_rebases') ? await everyRebaseAsAt(trx, asAt) : []
  const events = changed.has('management_group_events') ? await groupEventsAsAt(trx, asAt) : []
  const groups = events.length > 0 ? await managementGroups(trx) : []
  return [
    ...rules.map(({ indicatorId, from, record }) => ({
      indicatorId,
      words: `${indicatorId === null ? 'Status rule' : 'Status rule of its own'} from ${quarterLabel(from)}`,
      record,
      isRule: true as const,
    })),
    ...overrides.flatMap(({ indicatorId, status, by, from, until, givenUntil, ended, record }) => [
      {
        indicatorId,
        words: `${statusWord({ status })} by override of ${by}, ${quarterLabel(from)} to ${quarterLabel(givenUntil)}`,
        record,
      },
      ...(ended
        ? [
            {
              indicatorId,
              words: `Override of ${by} ended before ${quarterLabel(plusQuarters(until, 1))}`,
              record: ended.record,
            },
          ]
        : []),
    ]),
    ...published.map(({ indicatorId, quarter, words, source, record }) => ({
      indicatorId,
      words: `Published as “${words}” for ${quarterLabel(quarter)} (${source})`,
      record,
    })),
    ...rebases.flatMap(({ indicatorId, from, record, withdrawn }) => {
      const words = `Usual range begun afresh from ${quarterLabel(from)}`
      return [
        { indicatorId, words, record },
        ...(withdrawn ? [{ indicatorId, words: `${words} is withdrawn`, record: withdrawn.record }] : []),
      ]
    }),
    ...events.map((event) => {
      const before = groupsIn(groups, events, plusQuarters(event.from, -1))
      const name = before.find((each) => each.id === event.groupId)?.name ?? ''
      const done = event.change === 'renamed' ? `is called ${event.name}` : 'is closed'
      return {
        indicatorId: null,
        words: `${name} ${done} from ${quarterLabel(event.from)}`,
        record: event.record,
      }
    }),
  ]
}

const KINDS = [
  'status_rules',
  'status_overrides',
  'published_statuses',
  'chart_rebases',
  'management_group_events',
] as const

/** The kinds of setting of which anything became known after a day and by another: settings seldom change, and one question answers for all. */
async function changedBetween(trx: Trx, { after, asAt }: Span): Promise<ReadonlySet<string>> {
  const inKind = (kind: (typeof KINDS)[number]) =>
    trx
      .selectFrom(kind)
      .select(sql.lit<string>(kind).as('kind'))
      .distinct()
      .where('known_on', '>', after)
      .where('known_on', '<=', asAt)
  const [first, ...others] = KINDS
  const rows = await others.reduce((query, kind) => query.unionAll(inKind(kind)), inKind(first)).execute()
  return new Set(rows.map(({ kind }) => kind))
}
