import { each, type Compared, type ComparedPoint, type Each, type GapRow } from './spcCase.ts'

/**
 * Where a gap stops the reference program, it publishes limits and sides alone. The rest is what its written conventions make
 * of those, window by window; "the gap breaks the trend". No average range and no two sigma are published.
 */
export function gapKept(rows: readonly GapRow[], target: number | null): Compared {
  const starts = rows.filter((row, at) => row.phase !== rows[at - 1]?.phase)
  const points = rows.map((_, at) => pointOf(rows, at))
  const last = points.findLast(({ value }) => value !== null)
  return {
    phases: starts.map(({ date, phase, mean, lpl, upl }) => ({
      start: date,
      figures: rows.filter((row) => row.phase === phase && row.value !== null).length,
      mean,
      lower: lpl,
      upper: upl,
    })),
    points,
    variation: variationOfType(last?.type ?? 'Common Cause'),
    assurance: assuranceOf(rows.at(-1), target),
  }
}

/** "target > upl: fail if increase is better, pass if decrease; target < lpl: the reverse; otherwise inconsistent". */
function assuranceOf(last: GapRow | undefined, target: number | null): Each<string | null> {
  if (!last || target === null) return each(() => null)
  const { lpl, upl } = last
  if (lpl === null || upl === null || (target >= lpl && target <= upl))
    return { ...each(() => 'inconsistent'), neutral: null }
  const [increase, decrease] =
    target > upl ? ['consistent_fail', 'consistent_pass'] : ['consistent_pass', 'consistent_fail']
  return { increase, decrease, neutral: null }
}

function pointOf(rows: readonly GapRow[], at: number): ComparedPoint {
  const row = rows[at]
  if (!row) throw new Error('A row of its own list')
  const { date, value, lpl, upl } = row
  const trend = windowsWith(rows, at, 7).find((window) => steps(window) !== 0)
  const run = windowsWith(rows, at, 7).some((window) => sideOf(window) !== 0)
  const twoOfThree =
    isFar(row) &&
    windowsWith(rows, at, 3).some((window) => sideOf(window) !== 0 && window.filter(isFar).length >= 2)
  const placed = value !== null && lpl !== null
  const above = row.side_of_mean === 1
  const type =
    row.outside === true
      ? above
        ? 'Above UCL'
        : 'Below LCL'
      : trend
        ? `7 Point Trend (${steps(trend) > 0 ? 'Increasing' : 'Decreasing'})`
        : twoOfThree
          ? `2 in 3 ${above ? 'Above' : 'Below'} CL`
          : run
            ? `7 Points ${above ? 'Above' : 'Below'} CL`
            : 'Common Cause'
  return {
    date,
    value,
    side: placed ? row.side_of_mean : null,
    outside: placed ? row.outside : null,
    close: placed ? row.close_to_limits : null,
    trend: trend !== undefined,
    twoOfThree,
    run,
    type: upl === null ? 'Common Cause' : type,
  }
}

const isFar = ({ close_to_limits: close, outside }: GapRow): boolean => close === true || outside === true

/** The windows of neighbours of one phase, latest first, in which the row stands. */
const windowsWith = (rows: readonly GapRow[], at: number, length: number): GapRow[][] =>
  Array.from({ length }, (_, back) => at - back)
    .map((from) => (from < 0 ? [] : rows.slice(from, from + length)))
    .filter((window) => window.length === length && window.every(({ phase }) => phase === window[0]?.phase))

/** 1 or −1 when all lie on that side of the mean; 0 otherwise, and with a gap among them. */
const sideOf = (window: readonly GapRow[]): number => {
  const side = window[0]?.side_of_mean ?? 0
  return window.every((row) => row.side_of_mean === side) ? side : 0
}

/** 1 when all rise, −1 when all fall; 0 otherwise, and with a gap among them. */
function steps(window: readonly GapRow[]): number {
  const values = window.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < window.length) return 0
  const signs = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)))
  return signs.every((sign) => sign === signs[0]) ? (signs[0] ?? 0) : 0
}

export function variationOfType(type: string): Each<string> {
  if (type === 'Common Cause') return each(() => 'common_cause')
  const high = /Above|Increasing/.test(type)
  return {
    increase: high ? 'special_cause_improvement' : 'special_cause_concern',
    decrease: high ? 'special_cause_concern' : 'special_cause_improvement',
    neutral: `special_cause_neutral_${high ? 'high' : 'low'}`,
  }
}
