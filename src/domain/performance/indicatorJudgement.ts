import { definitionOn, type IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import { targetFor, type TargetLevel, type TargetLine, type Tolerance } from '../targets/targetLine.ts'
import {
  compareQuarters,
  quarterEnd,
  quarterIndex,
  quarterLabel,
  sameQuarterLastYear,
  type FinancialQuarter,
} from '../time/financialQuarter.ts'
import { monthsSpanned, monthOf } from '../time/calendarMonth.ts'
import { periodLabel, periodQuarter, type Period } from '../time/period.ts'
import { directionOfTravel, type DirectionOfTravel } from './directionOfTravel.ts'
import { ragStatus, type RagStatus } from './ragStatus.ts'
import { reason } from './reason.ts'

/** A tolerance that judges every indicator without one of its own, from a quarter on. */
export type StatusRule = { readonly from: FinancialQuarter; readonly tolerance: Tolerance }

/** All that is known of one indicator at the as-at date. Definitions by version; targets in the order agreed. */
export type IndicatorFacts = {
  readonly definitions: readonly IndicatorDefinition[]
  /** The reading in force for each quarter, by quarterIndex. */
  readonly readings: ReadonlyMap<number, Observation>
  readonly targets: readonly TargetLine[]
  readonly rules: readonly StatusRule[]
  /** What each partner is called, by id. */
  readonly partnerNames: ReadonlyMap<string, string>
}

/** The verdict on one reading, with the target and tolerance that gave it. */
export type ReadingJudgement = {
  readonly status: RagStatus
  readonly target: TargetLevel | undefined
  readonly tolerance: Tolerance
}

export type IndicatorJudgement = ReadingJudgement & {
  readonly definition: IndicatorDefinition
  /** Who led the indicator in the quarter. */
  readonly leadPartner: string | null
  /** The latest reading with a figure, at or before the quarter. */
  readonly latest: Observation | undefined
  readonly reason: string
  readonly direction: DirectionOfTravel
}

/**
 * Reported less often than each quarter (yearly, half-yearly, termly, or at no stated interval): a quarter without a
 * figure is not a gap.
 */
export function isLessThanQuarterly(
  definition: Pick<IndicatorDefinition, 'frequency' | 'outturnType'>,
): boolean {
  return (
    (definition.frequency !== 'quarterly' && definition.frequency !== 'monthly') ||
    definition.outturnType === 'annual'
  )
}

/** The rule in force for a quarter; of several, the one that began last. Before the first rule, the first. */
export function ruleIn(rules: readonly StatusRule[], quarter: FinancialQuarter): StatusRule {
  const rule = rules.findLast((each) => compareQuarters(each.from, quarter) <= 0) ?? rules[0]
  if (!rule) throw new Error('A partnership always has a status rule')
  return rule
}

/** The status of the reading of one quarter, judged by the definition, target and rule of that quarter. */
export function judgeReading(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  reading: Observation | undefined,
): ReadingJudgement {
  const line = targetFor(facts.targets, quarter)
  const tolerance = line?.tolerance ?? ruleIn(facts.rules, quarter).tolerance
  const judged = { target: line, tolerance }
  if (!reading) return { ...judged, status: { status: 'notRated', because: 'noFigure' } }
  if (reading.absence !== null) return { ...judged, status: { status: 'notRated', because: reading.absence } }
  const polarity = definitionAt(facts, quarter).polarity
  return { ...judged, status: ragStatus(reading.value, line, polarity, tolerance) }
}

/**
 * How an indicator stands in a quarter. A quarterly indicator is judged on that quarter's own reading; one reported less often on
 * its latest, unless a later absence says why there is none. The latest figure is shown either way, with its own period.
 */
export function judgeIndicator(facts: IndicatorFacts, quarter: FinancialQuarter): IndicatorJudgement {
  const definition = definitionAt(facts, quarter)
  const latest = latestReading(facts, quarter, (reading) => reading.value !== null)
  const judgedOn = isLessThanQuarterly(definition)
    ? latestReading(facts, quarter, () => true)
    : facts.readings.get(quarterIndex(quarter))
  const judgedQuarter = judgedOn ? periodQuarter(judgedOn.period) : quarter
  const judgement = judgeReading(facts, judgedQuarter, judgedOn)
  return {
    ...judgement,
    definition,
    leadPartner: leadPartnerOf(facts, definition),
    latest,
    direction: latest ? directionTo(facts, latest) : { movement: 'none', because: 'noFigure' },
    reason: reasonFor(facts, judgement, judgedQuarter, judgedOn),
  }
}

/** The sentence for one quarter's verdict. */
export function reasonFor(
  facts: IndicatorFacts,
  judgement: ReadingJudgement,
  quarter: FinancialQuarter,
  reading: Observation | undefined,
): string {
  const definition = definitionAt(facts, quarter)
  return reason(judgement.status, {
    value: reading?.value ?? null,
    periodWords: reading ? periodLabel(reading.period) : quarterLabel(quarter),
    target: judgement.target,
    tolerance: judgement.tolerance,
    polarity: definition.polarity,
    unit: definition.unit,
    decimals: definition.decimals,
    leadPartner: leadPartnerOf(facts, definition),
    absenceNote: reading?.absence ? reading.note : '',
  })
}

const leadPartnerOf = (
  facts: Pick<IndicatorFacts, 'partnerNames'>,
  { leadPartnerId }: IndicatorDefinition,
): string | null => (leadPartnerId === null ? null : (facts.partnerNames.get(leadPartnerId) ?? null))

/** What the indicator measured in a quarter: the version in force on the quarter's last day. */
function definitionAt(
  facts: Pick<IndicatorFacts, 'definitions'>,
  quarter: FinancialQuarter,
): IndicatorDefinition {
  const { definitions } = facts
  // Most have one version: a scorecard asks this tens of thousands of times.
  const definition =
    definitions.length === 1 ? definitions[0] : definitionOn(definitions, quarterEnd(quarter))
  if (!definition) throw new Error('An indicator always has a definition')
  return definition
}

/** The first version between two quarters that is not comparable with the one before it: each is measured as on its last day. */
export function breakBetween(
  definitions: readonly IndicatorDefinition[],
  after: FinancialQuarter,
  upTo: FinancialQuarter,
): IndicatorDefinition | undefined {
  return definitions.find(
    (each, index) =>
      index > 0 &&
      !each.comparable &&
      each.inForceFrom > quarterEnd(after) &&
      each.inForceFrom <= quarterEnd(upTo),
  )
}

function directionTo(
  facts: IndicatorFacts,
  latest: Observation & { value: string | null },
): DirectionOfTravel {
  const quarter = periodQuarter(latest.period)
  const definition = definitionAt(facts, quarter)
  const earlier =
    definition.outturnType === 'yearToDate'
      ? facts.readings.get(quarterIndex(sameQuarterLastYear(quarter)))
      : earlierReading(facts, quarter)
  if (!earlier || earlier.value === null || latest.value === null)
    return { movement: 'none', because: 'noEarlierFigure' }
  if (
    breakBetween(facts.definitions, periodQuarter(earlier.period), quarter) ||
    (isTotal(definition) && months(earlier.period) !== months(latest.period))
  )
    return { movement: 'none', because: 'notComparable' }
  return directionOfTravel(earlier.value, latest.value, definition.polarity)
}

/** A total grows with the length of its period; a position or a twelve-month figure does not. */
const isTotal = ({ outturnType }: IndicatorDefinition): boolean =>
  outturnType === 'periodTotal' || outturnType === 'yearToDate'

const months = ({ start, end }: Period): number => monthsSpanned(monthOf(start), monthOf(end))

function earlierReading(facts: IndicatorFacts, quarter: FinancialQuarter): Observation | undefined {
  const before = quarterIndex(quarter)
  return greatest(facts.readings, (index, reading) => index < before && reading.value !== null)
}

function latestReading(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  counts: (reading: Observation) => boolean,
): Observation | undefined {
  const last = quarterIndex(quarter)
  return greatest(facts.readings, (index, reading) => index <= last && counts(reading))
}

function greatest(
  readings: IndicatorFacts['readings'],
  counts: (index: number, reading: Observation) => boolean,
): Observation | undefined {
  let found = -Infinity
  for (const [index, reading] of readings) if (index > found && counts(index, reading)) found = index
  return readings.get(found)
}
