import type { RagStatus } from '../performance/ragStatus.ts'
import { statusWord } from '../performance/statusWord.ts'
import type { Charted, NotCharted } from '../processControl/seriesChart.ts'

/**
 * Where the status and the variation point different ways, in one plain sentence; null where they agree or one of them says
 * nothing. "Red, and inside its usual range: one quarter’s move may be chance."
 */
export function disagreement(status: RagStatus, chart: Charted | NotCharted): string | null {
  if (status.status === 'notRated' || chart.charted === 'notCharted') return null
  const { variation } = chart
  const word = statusWord(status)
  if (variation.variation === 'usual' && status.status !== 'green')
    return `${word}, and ${subject(chart)}inside its ${range(chart)}: one ${interval(chart)}’s move may be chance.`
  if (variation.variation !== 'signal') return null
  if (status.status === 'green' && variation.judgement === 'worse')
    return `${word}, and a signal for the worse, though the target is met.`
  if (status.status !== 'green' && variation.judgement === 'better')
    return `${word}, and a signal for the better, though the target is missed.`
  return null
}

/** Of a year-to-date indicator, what the period added is charted, not the figure printed. */
const subject = (chart: Charted): string =>
  chart.charted === 'increments' ? `the ${interval(chart)} alone is ` : ''

const range = ({ strength }: Charted): string =>
  strength === 'provisional' ? 'provisional usual range' : 'usual range'

const interval = ({ apart }: Charted): string => intervals[apart] ?? 'period'

const intervals: Readonly<Record<number, string>> = { 1: 'quarter', 2: 'half-year', 4: 'year', 8: 'period' }
