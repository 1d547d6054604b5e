import { isLessThanQuarterly, type IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import {
  quarterIndex,
  quarterLabel,
  sameQuarterLastYear,
  type FinancialQuarter,
} from '../time/financialQuarter.ts'
import type { IsoDate } from '../time/isoDate.ts'
import { periodLabel, periodQuarter } from '../time/period.ts'
import { awaitedFigure, overdueAfter, type AwaitedFigure } from './awaitedFigure.ts'
import type { DirectionOfTravel } from './directionOfTravel.ts'
import { definitionAt, latestReading, type IndicatorFacts } from './indicatorFacts.ts'
import { directionSinceLastYear, directionSincePrevious } from './likeWithLike.ts'
import { publishedFor, type PublishedStatus } from './publishedStatus.ts'
import { ragStatus, type RagStatus, type StatusBasis } from './ragStatus.ts'
import { reason } from './reason.ts'
import { ruleFor } from './statusRule.ts'
import { statusBasisAt } from './statusBasisAt.ts'
import { overrideFor, type StatusOverride } from './statusOverride.ts'

/** The verdict on one reading, with the target and rule that gave it. */
export type ReadingJudgement = {
  readonly status: RagStatus
  readonly target: TargetLevel | undefined
  readonly basis: StatusBasis
  /** What is awaited, where nothing has been recorded. */
  readonly awaited: AwaitedFigure | null
}

export type IndicatorJudgement = ReadingJudgement & {
  readonly definition: IndicatorDefinition
  /** Who led the indicator in the quarter. */
  readonly leadPartner: string | null
  /** The latest reading with a figure, at or before the quarter. */
  readonly latest: Observation | undefined
  readonly reason: string
  /** Since the quarter before. */
  readonly direction: DirectionOfTravel
  /** Since the same quarter last year. */
  readonly directionLastYear: DirectionOfTravel
  /** An override in force, beside the status computed, which alone is counted. */
  readonly overridden: StatusOverride | null
  /** What a source printed for the quarter judged. */
  readonly published: PublishedStatus | null
}

/** How far a figure may miss and still be amber; null by a method that has no such tolerance. */
export const toleranceOf = ({ rule }: StatusBasis): Tolerance | null =>
  rule.method === 'threeLevels' ? rule.tolerance : null

/** The status of the reading of one quarter; without a reading, there is no figure. */
export function judgeReading(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  reading: Observation | undefined,
): ReadingJudgement {
  const basis = statusBasisAt(facts, quarter, reading?.period ?? null)
  return { status: statusOf(reading, basis), target: basis.target, basis, awaited: null }
}

function statusOf(reading: Observation | undefined, basis: StatusBasis): RagStatus {
  if (!reading) return { status: 'notRated', because: 'noFigure' }
  return reading.absence === null
    ? ragStatus(reading.value, basis)
    : { status: 'notRated', because: reading.absence }
}

/**
 * The status of one quarter's reading as of a date. A quarterly figure that nobody has recorded is not due, late, or
 * was not yet measured; a figure that its source has ceased to collect is awaited no more.
 */
export function judgeQuarter(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  reading: Observation | undefined,
  asOf: IsoDate,
): ReadingJudgement {
  const judgement = judgeReading(facts, quarter, reading)
  const definition = definitionAt(facts, quarter)
  if (isLessThanQuarterly(definition)) return judgement
  if (reading) {
    if (reading.absence !== 'late') return judgement
    // Said to be late: the sentence gives the day it was due, once that is past by rule too.
    const awaited = awaitedFigure(asked(facts, definition, quarter, asOf))
    return awaited.because === 'late' ? { ...judgement, awaited } : judgement
  }
  if (latestReading(facts, quarter, () => true)?.absence === 'notCollected')
    return { ...judgement, status: { status: 'notRated', because: 'notCollected' } }
  return withAwaited(judgement, awaitedFigure(asked(facts, definition, quarter, asOf)))
}

/**
 * How an indicator stands in a quarter, as of a date. A quarterly indicator is judged on that quarter's own reading; one
 * reported less often on its latest, unless a later absence, recorded or reckoned from when it was due, says why there
 * is none. The latest figure is shown either way, with its own period.
 */
export function judgeIndicator(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  asOf: IsoDate,
): IndicatorJudgement {
  const definition = definitionAt(facts, quarter)
  const latest = latestReading(facts, quarter, (reading) => reading.value !== null)
  const judgedOn = isLessThanQuarterly(definition)
    ? latestReading(facts, quarter, () => true)
    : facts.readings.get(quarterIndex(quarter))
  const judgedQuarter = judgedOn ? periodQuarter(judgedOn.period) : quarter
  const judgement = isLessThanQuarterly(definition)
    ? judgeSeldom(facts, quarter, judgedOn, asOf)
    : judgeQuarter(facts, quarter, judgedOn, asOf)
  return {
    ...judgement,
    definition,
    leadPartner: leadPartnerOf(facts, definition),
    latest,
    direction: latest ? directionSincePrevious(facts, latest) : { movement: 'none', because: 'noFigure' },
    directionLastYear: latest
      ? directionSinceLastYear(facts, latest)
      : { movement: 'none', because: 'noFigure' },
    reason: reasonFor(facts, judgement, judgedQuarter, judgedOn),
    overridden: overrideFor(facts.overrides, quarter) ?? null,
    published: publishedFor(facts.published, judgedQuarter) ?? null,
  }
}

function judgeSeldom(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  last: Observation | undefined,
  asOf: IsoDate,
): ReadingJudgement {
  const judgement = judgeReading(facts, last ? periodQuarter(last.period) : quarter, last)
  const asking = asked(facts, definitionAt(facts, quarter), quarter, asOf)
  if (!last) return withAwaited(judgement, awaitedFigure(asking))
  const overdue = last.absence === null ? overdueAfter(last, asking) : undefined
  return overdue ? withAwaited(judgement, overdue) : judgement
}

function asked(
  facts: IndicatorFacts,
  definition: IndicatorDefinition,
  quarter: FinancialQuarter,
  asOf: IsoDate,
) {
  const since = facts.definitions[0]?.inForceFrom ?? definition.inForceFrom
  return { definition, since, quarter, asOf, due: ruleFor(facts.rules, facts.id, quarter).due }
}

const withAwaited = (judgement: ReadingJudgement, awaited: AwaitedFigure): ReadingJudgement => ({
  ...judgement,
  awaited,
  status: { status: 'notRated', because: awaited.because, until: awaited.until },
})

/** The sentence for one quarter's verdict. */
export function reasonFor(
  facts: IndicatorFacts,
  { status, basis, awaited }: ReadingJudgement,
  quarter: FinancialQuarter,
  reading: Observation | undefined,
): string {
  const definition = definitionAt(facts, quarter)
  return reason(status, {
    value: reading?.value ?? null,
    periodWords: awaited?.periodWords ?? (reading ? periodLabel(reading.period) : quarterLabel(quarter)),
    basis,
    lastYearWords: quarterLabel(sameQuarterLastYear(quarter)),
    unit: definition.unit,
    decimals: definition.decimals,
    leadPartner: leadPartnerOf(facts, definition),
    absenceNote: reading?.absence ? reading.note : '',
    dueBy: awaited?.dueBy ?? null,
  })
}

const leadPartnerOf = (
  facts: Pick<IndicatorFacts, 'partnerNames'>,
  { leadPartnerId }: IndicatorDefinition,
): string | null => (leadPartnerId === null ? null : (facts.partnerNames.get(leadPartnerId) ?? null))
