import type { PrioritiesPage } from '../../../contract/priorities.ts'
import { standingLinks } from '../../../domain/priorities/priority.ts'
import { quarterSlug, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Here } from '../../context.ts'
import type { Trx } from '../../database/database.ts'
import type { StoredPriority } from '../../stores/priorityStore.ts'
import { quarterToShow } from '../scorecardView.ts'
import { ownerNames } from '../../stores/ownerNames.ts'
import type { PlanShown } from './actionPlan.ts'

export type PriorityShown = PlanShown & {
  readonly quarter: FinancialQuarter
  /** What every answer about priorities says of when it holds. */
  readonly said: Omit<PrioritiesPage, 'priorities'>
}

/** As what a page about priorities is shown: its quarter, its names, and the meeting slipping is counted from. */
export async function priorityShown(
  { trx, sight, partnership, today }: Pick<Here, 'trx' | 'sight' | 'partnership' | 'today'>,
  asAt: IsoDate,
): Promise<PriorityShown> {
  const quarter = await quarterToShow(trx, sight, partnership, asAt)
  const lastMeeting = await meetingBefore(trx, asAt)
  return {
    names: await ownerNames(trx, asAt),
    asAt,
    since: lastMeeting && isoDate(lastMeeting.date),
    quarter,
    said: {
      asAt,
      past: asAt < today,
      illustrative: partnership.illustrative,
      quarter: quarterSlug(quarter),
      lastMeeting,
    },
  }
}

/** The last meeting held before a day; null where there was none. */
async function meetingBefore(trx: Trx, day: IsoDate): Promise<{ title: string; date: string } | null> {
  const found = await trx
    .selectFrom('meetings')
    .select(['title', 'date'])
    .where('date', '<', day)
    .where('known_on', '<=', day)
    .orderBy('date', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return found ?? null
}

/** When each indicator and each decision that is linked was linked. */
export function linkedOn({ links }: StoredPriority) {
  const standing = standingLinks(links)
  return {
    indicators: new Map(
      standing.flatMap(({ to, record }) =>
        'indicatorId' in to ? [[to.indicatorId, record.knownOn] as const] : [],
      ),
    ),
    decisions: new Map(
      standing.flatMap(({ to, record }) =>
        'decisionId' in to ? [[to.decisionId, record.knownOn] as const] : [],
      ),
    ),
  }
}
