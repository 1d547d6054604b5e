/** The sheets by name, in their order; each at most 31 characters and unique, as Excel asks. */
export const sheetNames = {
  cover: 'Cover',
  contents: 'Contents',
  notes: 'Notes',
  shorthand: 'Shorthand',
  scorecard: 'Scorecard',
  figures: 'Figures',
  indicators: 'Indicators',
  decisions: 'Decisions',
  chartData: 'Chart data',
  charts: 'Charts',
} as const
