import { Big } from 'big.js'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Polarity } from '../../src/domain/indicators/polarity.ts'
import { usualDueRule } from '../../src/domain/performance/awaitedFigure.ts'
import type { IndicatorFacts } from '../../src/domain/performance/indicatorFacts.ts'
import { judgeReading, reasonFor } from '../../src/domain/performance/indicatorJudgement.ts'
import type { StatusMethod } from '../../src/domain/performance/statusRule.ts'
import { statusWord } from '../../src/domain/performance/statusWord.ts'
import { percentMissed, shortfall } from '../../src/domain/performance/targetFaced.ts'
import type { TargetLevel } from '../../src/domain/targets/targetLine.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../src/domain/time/period.ts'

type Case = {
  id: string
  why: string
  rule: string
  value: number | string | null
  target?: number | null
  target_low?: number | null
  target_high?: number | null
  tol: number | null
  /** Five levels: high green from, amber to, low red to; 5, 5 and 10 where a case names none. */
  thresholds?: [number, number, number]
  mode: 'relative' | 'absolute'
  polarity: 'higher' | 'lower' | 'range'
  value_expression?: string
  expected: { status: string; variance: number | null; variance_pct_of_target: number | null }
}

const RULES = ['R3', 'R3-zero', 'RANGE', 'MISS', 'R5']
const polarities: Record<Case['polarity'], Polarity> = {
  higher: 'higherIsBetter',
  lower: 'lowerIsBetter',
  range: 'range',
}

const file = join(process.env['REFERENCE_CASES'] ?? '../shared/reference', 'rag-cases.json')
const absent = !existsSync(file)
const cases: Case[] = absent ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases

/** A figure computed in floats is written down to nine places, as the cases allow; the others as they stand. */
const decimal = (figure: number, computed: boolean): string =>
  computed ? new Big(figure).round(9).toFixed() : String(figure)

function levelOf({
  target,
  target_low: low = null,
  target_high: high = null,
}: Case): TargetLevel | undefined {
  if (typeof target === 'number') return { value: String(target), low: null, high: null }
  if (target === null) return undefined
  return { value: null, low: low === null ? null : String(low), high: high === null ? null : String(high) }
}

function methodOf({ rule, tol, mode, thresholds = [5, 5, 10] }: Case): StatusMethod {
  if (rule !== 'R5') return { method: 'threeLevels', tolerance: { amount: String(tol ?? 0), mode } }
  const [stretch, amber, red] = thresholds
  return {
    method: 'fiveLevels',
    mode,
    highGreenFrom: String(stretch),
    lowGreenFrom: '0',
    amberFrom: String(-amber),
    lowRedFrom: String(-red),
  }
}

function judged(published: Case) {
  const quarter = { startYear: 2010, quarter: 2 } as const
  const level = levelOf(published)
  const base = {
    period: quarterPeriod(quarter),
    verification: 'verified',
    knownOn: isoDate('2010-11-29'),
    revises: 0,
    source: '',
    note: '',
  } as const
  const figure =
    typeof published.value === 'number'
      ? decimal(published.value, published.value_expression !== undefined)
      : null
  const withheld = typeof published.value === 'string'
  const facts: IndicatorFacts = {
    id: 'a',
    definitions: [
      {
        version: 1,
        inForceFrom: isoDate('2010-04-01'),
        comparable: true,
        title: '',
        definition: '',
        unit: '',
        decimals: 0,
        polarity: polarities[published.polarity],
        frequency: 'quarterly',
        outturnType: 'periodTotal',
        leadPartnerId: null,
        source: '',
      },
    ],
    readings: new Map(),
    targets: level ? [{ ...level, from: quarter, until: quarter, basis: 'eachPeriod', tolerance: null }] : [],
    stretch: [],
    rules: [
      {
        ...methodOf(published),
        from: quarter,
        indicatorId: null,
        deadBand: null,
        due: usualDueRule,
        source: '',
      },
    ],
    overrides: [],
    published: [],
    partnerNames: new Map(),
  }
  const reading =
    figure === null
      ? withheld && ({ ...base, value: null, absence: 'suppressed' } as const)
      : ({ ...base, value: figure, absence: null } as const)
  const judgement = judgeReading(facts, quarter, reading || undefined)
  const sentence = reasonFor(facts, judgement, quarter, reading || undefined)
  return { status: judgement.status, sentence, figure, level, polarity: polarities[published.polarity] }
}

describe.skipIf(absent)(
  `rag-cases.json of the reference folder${absent ? ' (folder absent: skipped)' : ''}`,
  () => {
    test('the folder holds cases of the rules we know and of no other', () => {
      expect(cases.length).toBeGreaterThan(0)
      for (const { rule } of cases) expect(RULES).toContain(rule)
    })

    test.each(cases)('$id $rule: $why', (published) => {
      const { status, sentence, figure, level, polarity } = judged(published)
      const { expected } = published
      if (expected.status === 'no-data')
        expect(status).toMatchObject({
          status: 'notRated',
          because: published.value === null ? 'noFigure' : 'suppressed',
        })
      else if (expected.status === 'no-target')
        expect(status).toEqual({ status: 'notRated', because: 'noTarget' })
      else expect(statusWord(status).toLowerCase().replace(' ', '-')).toBe(expected.status)
      if (figure === null || !level || expected.variance === null) return
      const gap = shortfall(figure, level, polarity)
      const higher = polarity === 'higherIsBetter' || (polarity === 'range' && gap?.side === 'below')
      const outside = gap?.miss.times(higher ? -1 : 1)
      expect(Number(outside)).toBeCloseTo(expected.variance, 9)
      if (published.rule === 'R3-zero' && expected.status === 'red')
        expect(sentence).toContain('a percentage tolerance cannot be used with a zero target')
      if (expected.variance_pct_of_target !== null && polarity !== 'range')
        expect(gap && percentMissed(gap)?.abs().toNumber()).toBeCloseTo(
          Math.abs(expected.variance_pct_of_target),
          6,
        )
    })
  },
)
