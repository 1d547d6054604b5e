import { causesShownAt, type Charted } from './seriesChart.ts'
import type { SpecialCauseRule, Side } from './specialCause.ts'

/** A special cause that began to show from a place on. */
export type SignalSince = {
  readonly rule: SpecialCauseRule
  readonly side: Side
  /** How many of its points lie from that place on. */
  readonly points: number
}

/** How many points a rule needs before it says anything. */
const needed: Readonly<Record<SpecialCauseRule, number>> = { outside: 1, twoOfThree: 2, trend: 7, run: 7 }

const rules = ['outside', 'trend', 'twoOfThree', 'run'] as const satisfies readonly SpecialCauseRule[]
const sides = ['high', 'low'] as const satisfies readonly Side[]

/**
 * The last signal of a chart whose decisive part lies at `first` or later; undefined where there is none. A signal is an
 * unbroken row of points found by one rule on one side. Its decisive part lies there when it was not there before – of its
 * points before `first` the rule would have said nothing – and more of its points lie from `first` on than before. Of
 * several that end at the same point, the one whose icon is shown. Our own rule: Making Data Count says of a point what
 * found it, not since when.
 */
export function signalSince(chart: Charted, first: number): SignalSince | undefined {
  const found = chart.phases.flatMap(({ from, until }) =>
    rules.flatMap((rule) => sides.flatMap((side) => rowsOf(chart, { rule, side, from, until }))),
  )
  const since = found.flatMap(({ rule, side, start, end }) => {
    const before = Math.max(0, first - start)
    const points = end - Math.max(first, start)
    return before < needed[rule] && points > before ? [{ rule, side, points, end }] : []
  })
  const latest = Math.max(...since.map(({ end }) => end))
  const last = since
    .filter(({ end }) => end === latest)
    .toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule))[0]
  return last && { rule: last.rule, side: last.side, points: last.points }
}

type Row = {
  readonly rule: SpecialCauseRule
  readonly side: Side
  readonly start: number
  readonly end: number
}
type Sought = Omit<Row, 'start' | 'end'> & { readonly from: number; readonly until: number }

/** The unbroken rows of points that one rule found on one side of a phase; `end` is the place after the last. */
function rowsOf(chart: Charted, { rule, side, from, until }: Sought): Row[] {
  const rows: Row[] = []
  let start: number | null = null
  for (let place = from; place <= until; place++) {
    const isFound =
      place < until && causesShownAt(chart, place).some((cause) => cause.rule === rule && cause.side === side)
    if (isFound) start ??= place
    else if (start !== null) {
      rows.push({ rule, side, start, end: place })
      start = null
    }
  }
  return rows
}
