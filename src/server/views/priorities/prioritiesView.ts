import type { PrioritiesPage, PriorityBlock } from '../../../contract/priorities.ts'
import { milestoneStanding } from '../../../domain/priorities/milestone.ts'
import { milestoneCountWords } from '../../../domain/priorities/milestoneCount.ts'
import { progressByQuarter } from '../../../domain/priorities/priority.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Here } from '../../context.ts'
import { milestonesAsAt } from '../../stores/milestoneStore.ts'
import { prioritiesAsAt, type StoredPriority } from '../../stores/priorityStore.ts'
import { milestoneOf, slippedLine } from './actionPlan.ts'
import { linkedIndicators } from './linkedIndicators.ts'
import { priorityNow } from './priorityNow.ts'
import { linkedOn, priorityShown, type PriorityShown } from './priorityShown.ts'
import { progressLine } from './priorityView.ts'
import { slippedMilestones } from './slippedMilestones.ts'

type Reader = Pick<Here, 'trx' | 'sight' | 'partnership' | 'today'>

/** Every priority known at a date: open ones in the order they were agreed, then those closed. */
export async function prioritiesView(here: Reader, asAt: IsoDate): Promise<PrioritiesPage> {
  const shown = await priorityShown(here, asAt)
  const milestones = Map.groupBy(await milestonesAsAt(here.trx, asAt), (each) => each.priorityId)
  const blocks: PriorityBlock[] = []
  const slipped = Map.groupBy(await slippedMilestones(here.trx, shown), ({ priority }) => priority.id)
  for (const stored of await prioritiesAsAt(here.trx, asAt)) {
    const plan = (milestones.get(stored.id) ?? []).map((each) =>
      milestoneStanding(milestoneOf(each, shown.names), asAt),
    )
    blocks.push({
      ...priorityNow(stored, shown.names),
      milestoneWords: milestoneCountWords(plan),
      slipped: (slipped.get(stored.id) ?? []).map(slippedLine),
      ...(await indicatorsOf(here, stored, shown)),
      progress: latestProgress(stored),
    })
  }
  const closedLast = blocks.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen))
  return { ...shown.said, priorities: closedLast }
}

async function indicatorsOf(
  { trx, sight, partnership: { areaCode } }: Reader,
  stored: StoredPriority,
  { quarter, asAt }: PriorityShown,
): Promise<Pick<PriorityBlock, 'indicators' | 'reds'>> {
  const { indicators: linked } = linkedOn(stored)
  const rows = await linkedIndicators(trx, sight, { areaCode, quarter, asAt, linked })
  return {
    indicators: rows.length,
    reds: rows
      .filter((row) => row.isRed)
      .map(({ indicatorId, reference, title, reason }) => ({ indicatorId, reference, title, reason })),
  }
}

function latestProgress({ progress }: StoredPriority): PriorityBlock['progress'] {
  const [latest] = progressByQuarter(progress)
  return latest ? progressLine(latest.standing) : null
}
