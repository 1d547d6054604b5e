import { figureWords } from '../indicators/figureWords.ts'
import { runLength, trendLength } from './causeLength.ts'
import { limitWords, meanWords, type LimitWords } from './limitWords.ts'
import type { Charted, NotCharted } from './seriesChart.ts'
import type { SpecialCause } from './specialCause.ts'
import { FEWEST_FIRM } from './strength.ts'

/** The word of the row: "Usual range", "Signal: better", "Signal: high", "Too few: 5 of 8", "Not charted". */
export function variationWord(chart: Charted | NotCharted): string {
  if (chart.charted === 'notCharted') return 'Not charted'
  const { variation } = chart
  switch (variation.variation) {
    case 'tooFew':
      return `Too few: ${variation.have} of ${variation.need}`
    case 'usual':
      return 'Usual range'
    case 'signal':
      return `Signal: ${variation.judgement === 'noJudgement' ? variation.side : variation.judgement}`
  }
}

/**
 * What the chart says of the last figure, to follow the sentence that explains its status: "It is inside its usual range of
 * 375 to 613, so one quarter’s move may be chance." One sentence a rule that found it, and one when the range is provisional.
 * `decimals` are the indicator's.
 */
export function variationSentence(chart: Charted | NotCharted, decimals: number): string {
  if (chart.charted === 'notCharted') return notChartedSentence(chart.because)
  const { variation, phase, values, latest } = chart
  if (variation.variation === 'tooFew')
    return `Too few figures (${variation.have} of ${variation.need}) to say what is usual.`
  const figure = values[latest]
  if (!phase?.limits || typeof figure !== 'number')
    throw new Error('A variation is of a figure and its limits')
  const range = limitWords(phase.limits, decimals, figure)
  const it = subject(chart, figure, decimals)
  const said =
    variation.variation === 'usual'
      ? `${it} is inside its usual range of ${range.lower} to ${range.upper}, so one ${interval(chart)}’s move may be chance.`
      : `${it} ${causesWords(variation.causes, chart, range, { figure, decimals })}: something has changed.`
  return chart.strength === 'provisional'
    ? `${said} The range is provisional, from ${phase.have} figures: it is firm from ${FEWEST_FIRM}.`
    : said
}

/** What is charted of a year-to-date indicator is not the figure printed beside it. */
function subject({ charted, apart }: Charted, figure: number, decimals: number): string {
  if (charted === 'figures') return 'It'
  return `The ${periods[apart] ?? 'period'} alone, ${figureWords(figure.toFixed(decimals), decimals)},`
}

const periods: Readonly<Record<number, string>> = {
  1: 'quarter',
  2: 'half-year',
  4: 'year',
  8: 'two-year period',
}

const interval = ({ apart }: Charted): string => periods[apart] ?? 'period'

/** What each rule saw, to follow "It"; the range is given once. */
function causesWords(
  causes: readonly SpecialCause[],
  chart: Charted,
  { lower, upper }: LimitWords,
  { figure, decimals }: { readonly figure: number; readonly decimals: number },
): string {
  const first = causes.findIndex(({ rule }) => rule === 'outside' || rule === 'twoOfThree')
  const found = causes.map(({ rule, side }, at) => {
    const usual = at === first ? `what is usual (${lower} to ${upper})` : 'that range'
    switch (rule) {
      case 'outside':
        return `is outside ${usual}`
      case 'trend':
        return `is the last of ${trendLength(chart)} figures, each ${side === 'high' ? 'higher' : 'lower'} than the one before`
      case 'twoOfThree':
        return `is one of at least two of the last three near or beyond the ${side === 'high' ? 'upper' : 'lower'} end of ${usual}`
      case 'run': {
        const mean = chart.phase?.limits ? meanWords(chart.phase.limits, decimals, figure) : ''
        return `is the last of ${runLength(chart)} figures in a row ${side === 'high' ? 'above' : 'below'} the mean of ${mean}`
      }
    }
  })
  return found.join(', and ')
}

function notChartedSentence(because: NotCharted['because']): string {
  switch (because) {
    case 'rollingYear':
      return 'Nine of the twelve months of a rolling year are those of the figure before, so no usual range is given.'
    case 'noFixedInterval':
      return 'Its figures come at no fixed interval, so no usual range is given.'
    case 'noNeighbours':
      return 'No two of its figures are of neighbouring periods, so no usual range can be given.'
  }
}
