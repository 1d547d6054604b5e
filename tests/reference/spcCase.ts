export type Direction = 'increase' | 'decrease' | 'neutral'
export type Each<T> = Record<Direction, T>
export const each = <T>(of: (direction: Direction) => T): Each<T> => ({
  increase: of('increase'),
  decrease: of('decrease'),
  neutral: of('neutral'),
})

export type Variant = 'screened' | 'unscreened'

export type ReferencePhase = {
  start: string
  n: number
  n_values: number
  mean: number | null
  mr_average_all: number | null
  mr_average: number | null
  mr_screened_out: number
  lpl: number | null
  upl: number | null
  lower_two_sigma: number | null
  upper_two_sigma: number | null
}

/** A row as the reference placed it about its limits; all three columns null for a gap. */
export type PlacedRow = {
  date: string
  value: number | null
  phase: number
  outside: boolean | null
  side_of_mean: number | null
  close_to_limits: boolean | null
}
export type ReferencePoint = PlacedRow & {
  rule_trend7: boolean | null
  rule_run7: boolean | null
  mdc2023_rule_2of3: boolean | null
  mdc2023_type: string
}
export type Verdicts = {
  phases: ReferencePhase[]
  points: ReferencePoint[]
  variation_mdc2023: Each<string>
  assurance: Each<string | null>
}
export type GapRow = PlacedRow & { mean: number | null; lpl: number | null; upl: number | null }

export type SpcCase = {
  id: string
  title: string
  frequency: string
  disputed?: string
  input: {
    points: { date: string; value: number | null }[]
    improvement_direction: Direction
    target: number | null
    rebase_dates: string[]
    fix_after_n_points: number | null
  }
  expected: Partial<Record<Variant, Verdicts>> & {
    reference_error?: string
    gap_kept_limits_only?: Record<Variant, GapRow[]>
  }
}

/** What is compared: the reference's figures and words, with the flags of `mdc2023_*`. */
export type ComparedPhase = {
  start: string
  figures: number
  mean: number | null
  averageRange?: number | null | undefined
  lower: number | null
  upper: number | null
  lowerTwoSigma?: number | null | undefined
  upperTwoSigma?: number | null | undefined
  screenedOut?: number
}
export type ComparedPoint = {
  date: string
  value: number | null
  side: number | null
  outside: boolean | null
  close: boolean | null
  trend: boolean
  twoOfThree: boolean
  run: boolean
  type: string
}
export type Compared = {
  phases: ComparedPhase[]
  points: ComparedPoint[]
  variation: Each<string>
  assurance: Each<string | null>
}

/** `figure` as the reference has it where the two are the same within 1e-9 of it; otherwise as it stands. */
export function asNear<T extends number | null | undefined>(
  figure: T,
  reference: number | null | undefined,
): T {
  if (typeof figure !== 'number' || typeof reference !== 'number') return figure
  const size = Math.max(Math.abs(figure), Math.abs(reference), 1e-6)
  return Math.abs(figure - reference) <= 1e-9 * size ? (reference as T) : figure
}
