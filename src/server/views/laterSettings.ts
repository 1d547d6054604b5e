import type { LaterChange } from '../../contract/scorecards.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { groupsIn } from '../../domain/scorecards/managementGroup.ts'
import { plusQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { rebasesAsAt } from '../stores/chartRebaseStore.ts'
import { groupEventsAsAt, managementGroups } from '../stores/managementGroupStore.ts'
import { overridesAsAt } from '../stores/statusOverrideStore.ts'
import { statusRulesAsAt } from '../stores/statusRuleStore.ts'

/** What a setting is about: null is the whole partnership. */
type LaterSetting = Pick<LaterChange, 'indicatorId' | 'words' | 'record'>

/** Every rule, override, range begun afresh and change of a group known at a date, each in a few words. */
export async function settingsInWords(trx: Trx, asAt: IsoDate): Promise<LaterSetting[]> {
  const rules = await statusRulesAsAt(trx, asAt)
  const overrides = await overridesAsAt(trx, asAt)
  const rebases = await rebasesAsAt(trx, asAt)
  const events = await groupEventsAsAt(trx, asAt)
  const groups = events.length > 0 ? await managementGroups(trx) : []
  return [
    ...rules.map(({ indicatorId, from, record }) => ({
      indicatorId,
      words: `${indicatorId === null ? 'Status rule' : 'Status rule of its own'} from ${quarterLabel(from)}`,
      record,
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
    ...rebases.map(({ indicatorId, from, record }) => ({
      indicatorId,
      words: `Usual range begun afresh from ${quarterLabel(from)}`,
      record,
    })),
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
