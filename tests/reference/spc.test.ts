import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { seriesChart } from '../../src/domain/processControl/seriesChart.ts'
import { FEWEST_FIRM, FEWEST_PROVISIONAL } from '../../src/domain/processControl/strength.ts'
import { asNear, type Compared, type ComparedPhase, type SpcCase, type Variant } from './spcCase.ts'
import { expectation } from './spcExpectation.ts'
import { polarities, rowsOf, verdict } from './spcVerdict.ts'

const file = join(process.env['REFERENCE_CASES'] ?? '../shared/reference', 'spc-cases.json')
const absent = !existsSync(file)
const cases: SpcCase[] = absent ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { cases: SpcCase[] }).cases
const both = cases.flatMap((published) =>
  (['unscreened', 'screened'] as const).map((variant) => ({ ...published, variant })),
)
const isInTheRows = ({ input }: SpcCase, date: string): boolean =>
  input.points.some((point) => point.date === date)

/** The reference ignores, without a message, a rebase on a date it has no row for. */
const asTheReferenceReadsIt = (published: SpcCase): SpcCase => ({
  ...published,
  input: {
    ...published.input,
    rebase_dates: published.input.rebase_dates.filter((date) => isInTheRows(published, date)),
  },
})

/** Our figures, each as published where it is the same within 1e-9. */
const near = (ours: Compared, published: Compared): Compared => ({
  ...ours,
  phases: ours.phases.map((phase, at) => nearPhase(phase, published.phases[at])),
})
const nearPhase = (ours: ComparedPhase, published: ComparedPhase | undefined): ComparedPhase => ({
  ...ours,
  mean: asNear(ours.mean, published?.mean),
  averageRange: asNear(ours.averageRange, published?.averageRange),
  lower: asNear(ours.lower, published?.lower),
  upper: asNear(ours.upper, published?.upper),
  lowerTwoSigma: asNear(ours.lowerTwoSigma, published?.lowerTwoSigma),
  upperTwoSigma: asNear(ours.upperTwoSigma, published?.upperTwoSigma),
})

const charted = (published: SpcCase, variant: Variant): Compared => {
  const ours = verdict(published, variant)
  if ('refused' in ours) throw new Error(`${published.id} is refused: ${ours.refused}`)
  return ours
}

describe.skipIf(absent)(
  `spc-cases.json of the reference folder${absent ? ' (folder absent: skipped)' : ''}`,
  () => {
    test('the folder holds cases', () => {
      expect(cases.length).toBeGreaterThan(0)
    })

    test.each(both)('$id, $variant: $title', ({ variant, ...published }) => {
      const expected = expectation(published, variant)
      const ours = verdict(asTheReferenceReadsIt(published), variant)
      if (expected === null) expect(ours, published.expected.reference_error).toHaveProperty('refused')
      else if ('refused' in ours) expect(ours).toEqual(expected)
      else expect(near(ours, expected)).toMatchObject(expected)
    })

    // "Take effect at the first data point on or after the date, and say so."
    test.for(cases.filter((each) => each.input.rebase_dates.some((date) => !isInTheRows(each, date))))(
      '$id: a rebase between two rows takes effect at the row after it, and keeps its own date',
      (published) => {
        const { dates, starts } = rowsOf(published)
        for (const date of published.input.rebase_dates) {
          const place = dates.findIndex((each) => each >= date)
          expect(charted(published, 'unscreened').phases.map(({ start }) => start)).toContain(dates[place])
          expect(starts.get(place)).toContainEqual({
            quarter: Number(date.replaceAll('-', '')),
            because: 'rebase',
          })
        }
      },
    )

    // "Inserting a visible missing period so that the range is not taken across it."
    test.for(cases.filter(({ disputed = '' }) => /visible missing period/.test(disputed)))(
      '$id: no range is taken across a period without a row',
      (published) => {
        const { rows, ranges } = withMissingPeriods(published)
        const average = ranges.reduce((sum, range) => sum + range, 0) / ranges.length
        const [phase] = charted(
          { ...published, input: { ...published.input, points: rows } },
          'unscreened',
        ).phases
        const mean = published.expected.unscreened?.phases[0]?.mean ?? NaN
        expect(rows.length).toBeGreaterThan(published.input.points.length)
        expect(phase?.mean).toBeCloseTo(mean, 9)
        expect(phase?.averageRange).toBeCloseTo(average, 9)
        expect(phase?.upper).toBeCloseTo(mean + 2.66 * average, 9)
      },
    )

    // "Not enough data": withheld below the minimum, and no assurance, however the reference draws it.
    test.for(
      cases.filter(({ input, expected }) => input.fix_after_n_points === null && !isRefused(expected)),
    )(`$id: the board is shown the same, and nothing below ${FEWEST_PROVISIONAL} figures`, (published) => {
      const expected = expectation(published, 'unscreened')
      const chart = asTheBoardSeesIt(asTheReferenceReadsIt(published))
      if (!expected || chart.charted === 'notCharted') throw new Error('A snapshot of every row is charted')
      const phases = chart.phases.map(({ mean, limits, have }, at) => ({
        figures: have,
        mean: asNear(mean, expected.phases[at]?.mean),
        upper: asNear(limits?.upperProcessLimit ?? null, expected.phases[at]?.upper),
      }))
      expect(phases).toEqual(expected.phases.map(({ figures, mean, upper }) => ({ figures, mean, upper })))
      const have = chart.phase?.have ?? 0
      const { improvement_direction: direction, target } = published.input
      const isSignal = expected.variation[direction] !== 'common_cause'
      expect(chart.variation.variation).toBe(
        have < FEWEST_PROVISIONAL ? 'tooFew' : isSignal ? 'signal' : 'usual',
      )
      const assured = { consistent_pass: 'meets', inconsistent: 'either', consistent_fail: 'misses' }
      const said = expected.assurance[direction]
      expect(chart.assurance.assurance).toBe(
        said === null || target === null || have < FEWEST_FIRM
          ? 'notGiven'
          : assured[said as keyof typeof assured],
      )
    })
  },
)

const isRefused = ({ reference_error: refusal, gap_kept_limits_only: gaps }: SpcCase['expected']): boolean =>
  refusal !== undefined && gaps === undefined

/** Each row a quarter's snapshot. */
function asTheBoardSeesIt(published: SpcCase) {
  const { dates, ordered, starts } = rowsOf(published)
  if (ordered.outcome === 'refused') throw new Error(ordered.because)
  const { target, improvement_direction: direction } = published.input
  const level = target === null ? undefined : ({ value: String(target), low: null, high: null } as const)
  return seriesChart({
    first: ordered.first,
    figures: ordered.figures,
    targets: dates.map(() => level),
    frequency: 'quarterly',
    outturnType: 'snapshot',
    polarity: polarities[direction],
    phaseStarts: [...starts.keys()].map((quarter) => ({ quarter, because: 'rebase' })),
  })
}

/** The rows with one without a value for each period passed over, and the ranges between neighbours in time. */
function withMissingPeriods({ input, frequency }: SpcCase) {
  const months: Record<string, number> = { month: 1, quarter: 3, year: 12 }
  const days: Record<string, number> = { day: 1, week: 7 }
  if (!(frequency in months) && !(frequency in days)) throw new Error(`No calendar of a ${frequency}`)
  const after = (date: string): string => {
    const next = new Date(`${date}T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + (months[frequency] ?? 0))
    next.setUTCDate(next.getUTCDate() + (days[frequency] ?? 0))
    return next.toISOString().slice(0, 10)
  }
  const rows: SpcCase['input']['points'] = []
  const ranges: number[] = []
  for (const row of [...input.points].sort((a, b) => a.date.localeCompare(b.date))) {
    const before = rows.at(-1)
    if (before && after(before.date) === row.date && before.value !== null && row.value !== null)
      ranges.push(Math.abs(row.value - before.value))
    for (let date = before && after(before.date); date !== undefined && date < row.date; date = after(date))
      rows.push({ date, value: null })
    rows.push(row)
  }
  return { rows, ranges }
}
