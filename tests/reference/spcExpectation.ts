import {
  asNear,
  type Compared,
  type ComparedPhase,
  type ComparedPoint,
  type Each,
  type PlacedRow,
  type ReferencePhase,
  type ReferencePoint,
  type SpcCase,
  type Variant,
  type Verdicts,
} from './spcCase.ts'
import { gapKept, variationOfType } from './spcGaps.ts'

/**
 * What the reference publishes for a case, with what its own list of defects and disputed notes put in its place; null where
 * it refuses the case.
 */
export function expectation(published: SpcCase, variant: Variant): Compared | null {
  const verdicts = published.expected[variant]
  if (verdicts) return disputed(published, asPublished(published, verdicts))
  const gaps = published.expected.gap_kept_limits_only?.[variant]
  return gaps ? gapKept(gaps, published.input.target) : null
}

function asPublished({ input }: SpcCase, { phases, points, ...said }: Verdicts): Compared {
  const last = phases.at(-1)
  return {
    phases: phases.map(phaseAsPublished),
    points: points.map((point) => pointAsPublished(point, hasLimits(phases, point))),
    variation: missingLast(points) ? variationOfType(lastWithValue(points)) : said.variation_mdc2023,
    assurance:
      last && isConstant(last) ? constantAssurance(last, input.target, said.assurance) : said.assurance,
  }
}

/** Constant series: "limits equal to the mean …, and assurance by comparing the constant with the target (hit when met)". */
const isConstant = (phase: ReferencePhase): boolean => phase.mr_average_all === 0

function constantAssurance(
  { mean }: ReferencePhase,
  target: number | null,
  said: Each<string | null>,
): Each<string | null> {
  if (target === null || mean === null) return said
  const above = asNear(mean, target) ?? mean
  return {
    increase: above >= target ? 'consistent_pass' : 'consistent_fail',
    decrease: above <= target ? 'consistent_pass' : 'consistent_fail',
    neutral: null,
  }
}

function phaseAsPublished(phase: ReferencePhase): ComparedPhase {
  const constant = isConstant(phase)
  const { start, n_values: figures, mean } = phase
  return {
    start,
    figures,
    mean,
    averageRange: constant ? 0 : phase.mr_average,
    lower: constant ? mean : phase.lpl,
    upper: constant ? mean : phase.upl,
    lowerTwoSigma: constant ? mean : phase.lower_two_sigma,
    upperTwoSigma: constant ? mean : phase.upper_two_sigma,
    screenedOut: constant ? 0 : phase.mr_screened_out,
  }
}

/** Without limits we place no point about them; the reference still says on which side of the mean it is. */
function pointAsPublished(point: ReferencePoint, limited: boolean): ComparedPoint {
  return {
    ...placed(point, limited),
    trend: point.rule_trend7 ?? false,
    twoOfThree: point.mdc2023_rule_2of3 ?? false,
    run: point.rule_run7 ?? false,
    type: point.mdc2023_type,
  }
}

function placed({ date, value, side_of_mean, outside, close_to_limits }: PlacedRow, limited: boolean) {
  return value === null || !limited
    ? { date, value, side: null, outside: null, close: null }
    : { date, value, side: side_of_mean, outside: outside ?? false, close: close_to_limits ?? false }
}

const hasLimits = (phases: readonly ReferencePhase[], { date }: PlacedRow): boolean => {
  const phase = phases.findLast(({ start }) => start <= date)
  return phase !== undefined && (phase.lpl !== null || isConstant(phase))
}

/** "The icon of the last point that has a value": the reference's own reads common cause for a point that does not exist. */
const missingLast = (points: readonly ReferencePoint[]): boolean => points.at(-1)?.value === null
const lastWithValue = (points: readonly ReferencePoint[]): string =>
  points.findLast(({ value }) => value !== null)?.mdc2023_type ?? 'Common Cause'

/** The notes that change an expectation; every other note recommends what is published, or the `mdc2023_*` flags. */
function disputed({ disputed: note = '' }: SpcCase, compared: Compared): Compared {
  // A repeated value after seven rising: "Increasing for the first peak; do not copy the defect."
  if (/do not copy the defect/.test(note)) return { ...compared, points: compared.points.map(trendByItsStep) }
  return compared
}

function trendByItsStep(
  point: ComparedPoint,
  place: number,
  points: readonly ComparedPoint[],
): ComparedPoint {
  const before = points[place - 1]?.value ?? null
  const isRepeated = point.value !== null && points[place + 1]?.value === point.value
  if (!isRepeated || !point.type.includes('Trend') || before === null || point.value === null) return point
  return { ...point, type: `7 Point Trend (${point.value > before ? 'Increasing' : 'Decreasing'})` }
}
