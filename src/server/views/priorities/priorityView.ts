import { etagOfLast } from '../../../contract/etags.ts'
import type { PriorityPage } from '../../../contract/priorities.ts'
import { ownerWords } from '../../../domain/partnership/owner.ts'
import { progressByQuarter } from '../../../domain/priorities/priority.ts'
import { quarterSlug } from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Here } from '../../context.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import { decisionsAsAt } from '../../stores/decisionStore.ts'
import { milestonesAsAt } from '../../stores/milestoneStore.ts'
import { prioritiesAsAt, type StoredBaseline, type StoredProgress } from '../../stores/priorityStore.ts'
import { SERIES_LENGTH } from '../scorecardView.ts'
import { actionPlan } from './actionPlan.ts'
import { linkedIndicators } from './linkedIndicators.ts'
import { priorityNow } from './priorityNow.ts'
import { linkedOn, priorityShown } from './priorityShown.ts'

export const noSuchPriority = (id: string): Refusal =>
  refusal('notFound', `There is no priority called “${id}”.`)

/** One priority as known at a date. */
export async function priorityView(
  here: Pick<Here, 'trx' | 'sight' | 'partnership' | 'today'>,
  priorityId: string,
  asAt: IsoDate,
): Promise<PriorityPage | Refusal> {
  const { trx, sight, partnership } = here
  const [stored] = await prioritiesAsAt(trx, asAt, priorityId)
  if (!stored) return noSuchPriority(priorityId)
  const shown = await priorityShown(here, asAt)
  const linked = linkedOn(stored)
  const decisions = await decisionsAsAt(trx, asAt)
  const now = priorityNow(stored, shown.names)
  const plan = actionPlan(await milestonesAsAt(trx, asAt, priorityId), shown)
  return {
    ...now,
    ...shown.said,
    revisions: stored.revisions.map(({ change, title, aim, lead, decisionId, reason, record }) => ({
      change,
      title,
      aim,
      leadWords: ownerWords(lead, shown.names),
      decision: decisions.get(decisionId ?? '') ?? null,
      reason,
      record,
    })),
    baseline: {
      etag: etagOfLast(stored.baselines),
      standing: stored.baselines.map(baselineLine).at(-1) ?? null,
      before: stored.baselines.slice(0, -1).map(baselineLine).toReversed(),
    },
    ...plan,
    slipped: now.isOpen ? plan.slipped : [],
    indicators: await linkedIndicators(trx, sight, {
      areaCode: partnership.areaCode,
      quarter: shown.quarter,
      asAt,
      linked: linked.indicators,
    }),
    seriesLength: SERIES_LENGTH,
    decisions: [...linked.decisions]
      .flatMap(([id, on]) => {
        const decision = decisions.get(id)
        return decision ? [{ ...decision, linkedOn: on }] : []
      })
      .toSorted((a, b) => (a.meetingDate < b.meetingDate ? 1 : a.meetingDate > b.meetingDate ? -1 : 0)),
    progress: progressByQuarter(stored.progress).map(({ standing, before }) => ({
      ...progressLine(standing),
      etag: etagOfLast([standing, ...before]),
      before: before.map(progressLine),
    })),
  }
}

export const baselineLine = ({ text, reportedOn, evidence, record }: StoredBaseline) => ({
  text,
  reportedOn,
  evidence,
  record,
})

export const progressLine = ({ quarter, text, record }: StoredProgress) => ({
  quarter: quarterSlug(quarter),
  text,
  record,
})
