import type { AddTarget, Target } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { TargetLevel } from '../../../contract/performance.ts'
import type { CitedDecision } from '../../../contract/decisions.ts'
import {
  compareQuarters,
  type FinancialQuarter,
  plusQuarters,
  quarterSlug,
} from '../../../domain/time/financialQuarter.ts'
import { blankDecision, type DecisionDraft } from '../membership/decisionDraft.ts'
import { plainNumber } from './plainNumber.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

/** A target as far as it is written. */
export type TargetDraft = {
  readonly kind: Target['kind']
  readonly from: string
  readonly until: string
  readonly basis: Target['basis']
  readonly shape: 'figure' | 'range'
  readonly value: string
  readonly low: string
  readonly high: string
  readonly expectedWithout: string
  /** `asAgreed`: the partnership's rule. */
  readonly toleranceMode: 'asAgreed' | 'relative' | 'absolute'
  readonly toleranceAmount: string
  readonly source: string
  readonly note: string
  readonly knownOn: string
  readonly decision: DecisionDraft
}

export type TargetProblems = Partial<Record<keyof TargetDraft | 'level' | 'tolerance', string>>

/** The financial year of the quarter shown, which is the one a target is most often set for. */
export function blankTarget({ quarter, definition }: IndicatorPage): TargetDraft {
  const { startYear } = quarterFromSlug(quarter)
  return {
    kind: 'target',
    from: quarterSlug({ startYear, quarter: 1 }),
    until: quarterSlug({ startYear, quarter: 4 }),
    basis: 'eachPeriod',
    shape: definition.polarity === 'range' ? 'range' : 'figure',
    value: '',
    low: '',
    high: '',
    expectedWithout: '',
    toleranceMode: 'asAgreed',
    toleranceAmount: '',
    source: '',
    note: '',
    knownOn: '',
    decision: blankDecision,
  }
}

const YEARS_AHEAD = 3

/** Quarters a target can run from and to: those of the series, and three years on. */
export function quartersForTargets({ series, quarter }: IndicatorPage): FinancialQuarter[] {
  const first = quarterFromSlug(series[0]?.quarter ?? quarter)
  const shown = quarterFromSlug(quarter)
  const last: FinancialQuarter = { startYear: shown.startYear + YEARS_AHEAD, quarter: 4 }
  return Array.from({ length: compareQuarters(last, first) + 1 }, (_, at) => plusQuarters(first, at))
}

/** The target already agreed for some of the same quarters: changing it needs a decision. */
export function agreedAlready(
  { targets }: IndicatorPage,
  { kind, from, until }: TargetDraft,
): Target | undefined {
  const within = (one: string, other: string) =>
    compareQuarters(quarterFromSlug(one), quarterFromSlug(other)) <= 0
  return targets.findLast(
    (line) => line.kind === kind && within(line.from, until) && within(from, line.until),
  )
}

/** What is still to be given before anything is sent. */
export function missingFromTarget(draft: TargetDraft): TargetProblems {
  const problems: Record<string, string> = {}
  if (compareQuarters(quarterFromSlug(draft.until), quarterFromSlug(draft.from)) < 0)
    problems['until'] = 'Choose the first quarter or a later one.'
  if (draft.shape === 'figure' && draft.value.trim() === '') problems['value'] = 'Give the level to reach.'
  if (draft.shape === 'range' && draft.low.trim() === '' && draft.high.trim() === '')
    problems['low'] = 'Give at least one end of the range.'
  if (draft.toleranceMode !== 'asAgreed' && draft.toleranceAmount.trim() === '')
    problems['toleranceAmount'] = 'Give the tolerance, or keep the partnership’s rule.'
  return problems
}

export function targetFrom(draft: TargetDraft, decision: CitedDecision | undefined, unit: string): AddTarget {
  const number = (typed: string) => (typed.trim() === '' ? null : plainNumber(typed, unit))
  const { kind, from, until, basis, shape, toleranceMode, knownOn } = draft
  const value = number(draft.value)
  const level: TargetLevel =
    shape === 'figure' && value !== null
      ? { value, low: null, high: null }
      : { value: null, low: number(draft.low), high: number(draft.high) }
  return {
    kind,
    from,
    until,
    basis,
    level,
    expectedWithout: kind === 'stretch' ? number(draft.expectedWithout) : null,
    tolerance:
      toleranceMode === 'asAgreed'
        ? null
        : { amount: plainNumber(draft.toleranceAmount, '%'), mode: toleranceMode },
    source: draft.source.trim(),
    note: draft.note.trim(),
    ...(decision ? { decision } : {}),
    ...(knownOn === '' ? {} : { knownOn }),
  }
}
