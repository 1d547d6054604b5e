import type { LateFigure } from '../../../domain/meetings/changes/standing.ts'
import { judgeIndicator } from '../../../domain/performance/indicatorJudgement.ts'
import { membersIn, type MembershipEvent } from '../../../domain/scorecards/membership.ts'
import { quarterLabel, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { KnownIndicator } from '../indicatorFacts.ts'

/** The figures late on a date, each once, of those that stood on the scorecard in any of these quarters. */
export function lateFigures(
  known: ReadonlyMap<string, KnownIndicator>,
  events: readonly MembershipEvent[],
  quarters: readonly FinancialQuarter[],
  asAt: IsoDate,
): LateFigure[] {
  const found = new Map<string, LateFigure>()
  for (const quarter of quarters)
    for (const { indicatorId } of membersIn(events, quarter)) {
      const facts = known.get(indicatorId)
      if (!facts) continue
      const { status, awaited, leadPartner } = judgeIndicator(facts, quarter, asAt)
      if (status.status !== 'notRated' || status.because !== 'late') continue
      const periodLabel = awaited?.periodWords ?? quarterLabel(quarter)
      const dueBy = awaited?.dueBy ?? null
      found.set(`${indicatorId} ${periodLabel}`, { indicatorId, partner: leadPartner, periodLabel, dueBy })
    }
  return [...found.values()]
}
