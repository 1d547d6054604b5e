import type { IndicatorDefinition } from '../../contract/indicators.ts'

export const polarityWords: Readonly<Record<IndicatorDefinition['polarity'], string>> = {
  higherIsBetter: 'Higher is better',
  lowerIsBetter: 'Lower is better',
  range: 'Best inside its range',
  noJudgement: 'Neither up nor down is better',
}

export const frequencyWords: Readonly<Record<IndicatorDefinition['frequency'], string>> = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  halfYearly: 'Half-yearly',
  termly: 'Termly',
  annual: 'Yearly',
  biennial: 'Every second year',
  other: 'From time to time',
}

/** What one figure covers. */
export const outturnWords: Readonly<Record<IndicatorDefinition['outturnType'], string>> = {
  periodTotal: 'Its own period',
  yearToDate: '1 April to the end of its period',
  snapshot: 'The last day of its period',
  rollingYear: 'The twelve months to the end of its period',
  annual: 'A year',
}
