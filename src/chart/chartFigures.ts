/**
 * The chart room: figures in, marks out. Nothing here knows React, the contract, the server or the DOM, so the same
 * marks are drawn in a browser, in a paper and in a spreadsheet. This file is what the room is given.
 */
import type { Polarity } from '../domain/indicators/polarity.ts'
import type { FinancialQuarter } from '../domain/time/financialQuarter.ts'
import type { StatusMark } from './glyphs.ts'

/** One figure for one quarter. For an annual indicator only the quarter its period ends in has one. */
export type ChartObservation = {
  readonly quarter: FinancialQuarter
  /** Decimal text as stored; null where there is none. */
  readonly value: string | null
  readonly periodLabel: string
  readonly provisional: boolean
  readonly revised: boolean
  /** Why there is no figure, in words. */
  readonly absence?: string
  /** The figure cannot be compared with the one before it. */
  readonly breakBefore?: boolean
}

/** A target in force from one quarter until another, both inclusive: a figure, or a range with at most one open end. */
export type ChartTarget = {
  readonly from: FinancialQuarter
  readonly until: FinancialQuarter
  readonly value?: string
  readonly low?: string
  readonly high?: string
}

/** The year a stretch target applies to, both quarters inclusive. */
export type ChartStretch = {
  readonly from: FinancialQuarter
  readonly until: FinancialQuarter
  readonly value: string
}

export type ChartDecision = {
  readonly letter: string
  readonly quarter: FinancialQuarter
  /** 'YYYY-MM-DD'. */
  readonly date: string
  readonly words: string
}

/**
 * A change that takes effect in `quarter`: of definition or source, after which figures cannot be compared with those
 * before (a break), or of the usual range alone, which is worked out afresh while the figures stay comparable (a rebase).
 */
type ChartBreak = {
  readonly quarter: FinancialQuarter
  readonly words: string
  readonly kind: 'break' | 'rebase'
  /** The letter of the decision that rebased it, where that decision is on the chart. */
  readonly decision?: string
}

/** What one phase of the series usually does, both quarters inclusive: process limits, not targets. */
export type ChartUsualRange = {
  readonly from: FinancialQuarter
  readonly until: FinancialQuarter
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly firmness: 'provisional' | 'firm'
}

/** A figure that says something has changed, and for whom. */
export type ChartSignal = {
  readonly quarter: FinancialQuarter
  readonly judgement: 'better' | 'worse' | 'noJudgement'
}

/** Where the series is expected to end the financial year. */
type ChartForecast = { readonly yearEnd: FinancialQuarter; readonly value: string }

export type ChartStatus = {
  readonly quarter: FinancialQuarter
  readonly mark: StatusMark
  readonly word: string
}

export type ChartFigures = {
  readonly reference: string
  readonly title: string
  readonly unit: string
  /** The least number of decimal places to print; places a stored figure has are never rounded away. */
  readonly decimals: number
  readonly polarity: Polarity
  readonly annual: boolean
  /** Figures add up over each financial year: their usual ranges and signals are those of one quarter's increase. */
  readonly yearToDate: boolean
  /** Consecutive, oldest first. */
  readonly quarters: readonly FinancialQuarter[]
  readonly observations: readonly ChartObservation[]
  readonly targets: readonly ChartTarget[]
  readonly stretch: readonly ChartStretch[]
  readonly decisions: readonly ChartDecision[]
  readonly breaks: readonly ChartBreak[]
  readonly statuses: readonly ChartStatus[]
  /** One a phase that has enough figures to show one. */
  readonly usualRanges: readonly ChartUsualRange[]
  /** Why the latest figures have no usual range, in a sentence; empty where they have one. */
  readonly noUsualRange: string
  readonly signals: readonly ChartSignal[]
  readonly forecast: ChartForecast | null
}
