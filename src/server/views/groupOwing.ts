import type { ScorecardRow } from '../../contract/scorecards.ts'
import type { IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import { ruleFor } from '../../domain/performance/statusRule.ts'
import type { OwingRow } from '../../domain/scorecards/owed.ts'
import { quarterEnd, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import { addDays, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { Trx } from '../database/database.ts'
import { standingReading } from '../stores/readingStore.ts'
import type { KnownIndicator } from './indicatorFacts.ts'

type Facts = {
  readonly known: ReadonlyMap<string, KnownIndicator>
  readonly judged: ReadonlyMap<string, IndicatorJudgement>
  readonly quarter: FinancialQuarter
  /** Indicators with commentary on the quarter. */
  readonly commented: ReadonlySet<string>
}

/** What may be owed for one row: commentary is due on the day the quarter's figures are. */
export function owingRow(row: ScorecardRow, { known, judged, quarter, commented }: Facts): OwingRow {
  const { indicatorId, status, overridden } = row
  const judgement = judged.get(indicatorId)
  const facts = known.get(indicatorId)
  if (!facts) throw new Error(`${indicatorId} is on the page and not known`)
  const latest = judgement?.latest
  const isLate = status.status === 'notRated' && status.because === 'late'
  return {
    indicatorId,
    status,
    overridden,
    dueOn: addDays(quarterEnd(quarter), ruleFor(facts.rules, facts.id, quarter).due.daysAfterQuarter),
    lateSince: isLate ? lateSince(judgement, facts, quarter) : null,
    hasCommentary: commented.has(indicatorId),
    unverifiedSince: latest?.verification === 'provisional' ? latest.knownOn : null,
  }
}

/** What awaits verification, each with who entered the figure. */
export async function enterersOf<T extends { readonly indicatorId: string }>(
  trx: Trx,
  sight: Sight,
  areaCode: string,
  awaiting: readonly T[],
  judged: Facts['judged'],
): Promise<(T & { readonly enteredBy: string })[]> {
  const found: (T & { readonly enteredBy: string })[] = []
  for (const each of awaiting) {
    const period = judged.get(each.indicatorId)?.latest?.period
    const reading =
      period && (await standingReading(trx, sight, { indicatorId: each.indicatorId, areaCode, period }))
    found.push({ ...each, enteredBy: reading?.enteredBy ?? '' })
  }
  return found
}

/** The day it was due, where nobody has recorded anything; otherwise the day it was recorded to be late. */
function lateSince(
  judgement: IndicatorJudgement | undefined,
  facts: KnownIndicator,
  quarter: FinancialQuarter,
): IsoDate | null {
  if (judgement?.awaited?.dueBy) return judgement.awaited.dueBy
  const recorded = [...facts.readings]
    .filter(([index, reading]) => index <= quarterIndex(quarter) && reading.absence === 'late')
    .toSorted(([a], [b]) => b - a)[0]
  return recorded?.[1].knownOn ?? null
}
