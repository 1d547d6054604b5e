import { definitionAt } from '../performance/indicatorFacts.ts'
import { numberWords } from '../numberWords.ts'
import type { NotCharted, Charted } from '../processControl/seriesChart.ts'
import { signalSince, type SignalSince } from '../processControl/signalSince.ts'
import { variationOf } from '../processControl/variation.ts'
import { controlChart } from '../scorecards/controlChart.ts'
import type { VerdictFacts } from '../scorecards/verdictFacts.ts'
import { capitalised } from '../sentence.ts'
import { longDate } from '../time/dateWords.ts'
import { quarterFromIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { IsoDate } from '../time/isoDate.ts'
import { beforeAndSince, figuresSince, type BeforeAndSince } from './beforeAndSince.ts'

/**
 * Whether an indicator changed after a decision about it; never whether the decision caused it. Only a special cause of
 * its process chart is called a change.
 */
export type DidItWork =
  | { readonly answer: 'noAnswer'; readonly because: 'updateOwed'; readonly since: IsoDate }
  | { readonly answer: 'noAnswer'; readonly because: 'noFigureSince'; readonly until: string | null }
  | { readonly answer: 'tooEarly'; readonly figures: number }
  | {
      readonly answer: 'cannotSay'
      readonly because: 'tooFew'
      readonly have: number
      readonly need: number
    }
  | {
      readonly answer: 'cannotSay'
      readonly because: 'notComparable' | 'insideUsualRange' | NotCharted['because']
    }
  | { readonly answer: 'cannotSay'; readonly because: 'noJudgement'; readonly signal: SignalSince }
  | {
      readonly answer: 'signalBetter' | 'signalWorse'
      readonly signal: SignalSince
      /** Quarters from one point to the next. */
      readonly apart: number
      readonly isProvisional: boolean
    }

/**
 * With fewer figures than this since a decision, no signal is no answer: of the four rules only a point outside the limits
 * could have spoken. Ours.
 */
const ENOUGH_SINCE = 3

type Asked = {
  readonly facts: VerdictFacts
  /** The last quarter whose figures count. */
  readonly quarter: FinancialQuarter
  /** The day of the decision: a figure whose period ends after it is one since. */
  readonly decidedOn: IsoDate
  /** The day since which nobody has reported on an overdue action of it. */
  readonly updateOwedSince: IsoDate | null
  /** The quarter the next figure falls due in, "Q4". */
  readonly nextDue: string | null
}

/** The answer, beside the figures before and since it rests on. */
export function didItWork(asked: Asked): { readonly figures: BeforeAndSince; readonly work: DidItWork } {
  const { facts, decidedOn, quarter, nextDue } = asked
  const figures = beforeAndSince(facts, decidedOn, quarter, nextDue)
  return { figures, work: answerOf(asked, figures) }
}

/** In this order: a signal, an update that is owed, no figure since, what no chart can say, too few since, no signal. */
function answerOf({ facts, quarter, decidedOn, updateOwedSince }: Asked, figures: BeforeAndSince): DidItWork {
  const chart = controlChart(facts, quarter)
  const isBroken = figures.movement === 'none' && figures.because === 'notComparable'
  const signal = isBroken || chart.charted === 'notCharted' ? null : signalAnswer(facts, chart, decidedOn)
  if (signal) return signal
  if (updateOwedSince !== null) return { answer: 'noAnswer', because: 'updateOwed', since: updateOwedSince }
  if (figures.movement === 'none' && figures.because === 'noFigureSince')
    return { answer: 'noAnswer', because: 'noFigureSince', until: figures.until }
  if (isBroken) return { answer: 'cannotSay', because: 'notComparable' }
  if (chart.charted === 'notCharted') return { answer: 'cannotSay', because: chart.because }
  const { variation } = chart
  if (variation.variation === 'tooFew')
    return { answer: 'cannotSay', because: 'tooFew', have: variation.have, need: variation.need }
  const since = figuresSince(facts, decidedOn, quarter).length
  if (since < ENOUGH_SINCE) return { answer: 'tooEarly', figures: since }
  return { answer: 'cannotSay', because: 'insideUsualRange' }
}

function signalAnswer(facts: VerdictFacts, chart: Charted, decidedOn: IsoDate): DidItWork | null {
  const first = chart.quarters.findIndex((index) => {
    const reading = facts.readings.get(index)
    return reading !== undefined && reading.period.end > decidedOn
  })
  const signal = first < 0 ? undefined : signalSince(chart, first)
  if (!signal) return null
  const { polarity } = definitionAt(facts, quarterFromIndex(chart.quarters[chart.latest] ?? 0))
  const said = variationOf([signal], polarity)
  if (said.variation === 'usual') return null
  if (said.judgement === 'noJudgement') return { answer: 'cannotSay', because: 'noJudgement', signal }
  return {
    answer: said.judgement === 'better' ? 'signalBetter' : 'signalWorse',
    signal,
    apart: chart.apart,
    isProvisional: chart.strength === 'provisional',
  }
}

/** The five answers, as the column has them. */
export const didItWorkWords: Readonly<Record<DidItWork['answer'], string>> = {
  noAnswer: 'No answer',
  tooEarly: 'Too early',
  cannotSay: 'Cannot say',
  signalBetter: 'Signal: better',
  signalWorse: 'Signal: worse',
}

/** What the answer rests on, to follow it: "Two quarters below the usual range." */
export function didItWorkReason(work: DidItWork): string {
  switch (work.answer) {
    case 'noAnswer':
      if (work.because === 'updateOwed') return `Update owed since ${longDate(work.since)}.`
      return work.until === null ? 'No new figure yet.' : `No new figure until ${work.until}.`
    case 'tooEarly':
      return work.figures === 1
        ? 'One figure since the decision.'
        : `${capitalised(numberWords(work.figures))} figures since the decision.`
    case 'cannotSay':
      return cannotSayReason(work)
    case 'signalBetter':
    case 'signalWorse':
      return `${signalReason(work.signal, work.apart)}${work.isProvisional ? ' The range is provisional.' : ''}`
  }
}

function cannotSayReason(work: Extract<DidItWork, { answer: 'cannotSay' }>): string {
  switch (work.because) {
    case 'tooFew':
      return `Only ${work.have} of the ${work.need} figures needed.`
    case 'notComparable':
      return 'What is measured has changed since.'
    case 'insideUsualRange':
      return 'Inside its usual range: no signal.'
    case 'rollingYear':
      return 'A rolling year has no usual range.'
    case 'noFixedInterval':
      return 'Its figures come at no fixed interval.'
    case 'noNeighbours':
      return 'No two of its figures are of neighbouring periods.'
    case 'noJudgement':
      return `${signalReason(work.signal, 1)} Neither way is called better.`
  }
}

const intervals: Readonly<Record<number, string>> = { 1: 'quarter', 2: 'half-year', 4: 'year', 8: 'survey' }

function signalReason({ rule, side, points }: SignalSince, apart: number): string {
  const many = capitalised(points === 1 ? 'one' : numberWords(points))
  switch (rule) {
    case 'outside':
      return `${many} ${intervals[apart] ?? 'figure'}${points === 1 ? '' : 's'} ${side === 'high' ? 'above' : 'below'} the usual range.`
    case 'twoOfThree':
      return `${many} of the figures since near the ${side === 'high' ? 'upper' : 'lower'} end of the usual range.`
    case 'trend':
      return `${side === 'high' ? 'Rising' : 'Falling'} at every figure, seven or more in a row.`
    case 'run':
      return `Seven or more figures in a row ${side === 'high' ? 'above' : 'below'} the usual mean.`
  }
}
