import type { IndicatorDefinition } from '../../../contract/indicators.ts'

/** How often a figure comes, as said after the measure. */
export const frequencyWords: Readonly<Record<IndicatorDefinition['frequency'], string>> = {
  monthly: 'each month',
  quarterly: 'each quarter',
  halfYearly: 'each half year',
  termly: 'each term',
  annual: 'each year',
  biennial: 'every second year',
  other: 'from time to time',
}

/** Which way is better, in a sentence. */
export const polarityWords: Readonly<Record<IndicatorDefinition['polarity'], string>> = {
  higherIsBetter: 'Higher is better.',
  lowerIsBetter: 'Lower is better.',
  range: 'Best inside its range.',
  noJudgement: 'Given for context: neither up nor down is better.',
}

/** What one figure covers, in a sentence. */
export const outturnWords: Readonly<Record<IndicatorDefinition['outturnType'], string>> = {
  periodTotal: 'Each figure covers its own period.',
  yearToDate: 'Each figure runs from 1 April to the end of its period.',
  snapshot: 'Each figure is the position on the last day of its period.',
  rollingYear: 'Each figure covers the twelve months to the end of its period.',
  annual: 'Each figure covers a year.',
}
