import { compareQuarters, type FinancialQuarter, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartObservation, ChartTarget } from './chartFigures.ts'
import { figureWords, withSign } from '../domain/indicators/figureWords.ts'
import { targetInForce, targetText } from './targetMarks.ts'

/** ONS: the headline title of a chart states the main trend in 15 words or fewer. */
const MOST_WORDS = 15

/**
 * A headline the figures support: the latest figure, which way it went since the period before, and where it stands to
 * the target in force then. It says nothing of causes, compares nothing across a break or a gap, and "still" and "now"
 * only where the period before had a target too. At most 15 words: the target's figure goes first, then the target, and
 * a long title gives way to the reference.
 */
export function headline(figures: ChartFigures): string {
  const { reference, title, unit, decimals } = figures
  const given = [...figures.observations].sort((a, b) => compareQuarters(a.quarter, b.quarter))
  const latest = given.findLast(({ value }) => value !== null)
  const lastQuarter = figures.quarters.at(-1)
  const said = latest ? withSign(figureWords(latest.value ?? '', decimals), unit) : ''
  const expected = missingPeriod(given, latest, lastQuarter, figures.annual)
  const endings = !latest
    ? [': no figures yet']
    : expected
      ? [`: no figure for ${expected}; ${latest.periodLabel} was ${said}`, `: no figure for ${expected}`]
      : standing(figures, given, latest)
  const sentences = [title, reference].flatMap((subject) => endings.map((ending) => `${subject}${ending}`))
  return sentences.find((sentence) => sentence.split(/\s+/).length <= MOST_WORDS) ?? sentences.at(-1)!
}

/** The label of the latest period when it has no figure: the last quarter shown, or the last annual period given. */
function missingPeriod(
  given: readonly ChartObservation[],
  latest: ChartObservation | undefined,
  lastQuarter: FinancialQuarter | undefined,
  annual: boolean,
): string | null {
  const last = given.at(-1)
  if (last && last !== latest) return last.periodLabel
  if (annual || !latest || !lastQuarter || compareQuarters(latest.quarter, lastQuarter) === 0) return null
  return quarterLabel(lastQuarter)
}

/** Endings of the sentence from the fullest to the shortest. */
function standing(
  figures: ChartFigures,
  given: readonly ChartObservation[],
  latest: ChartObservation,
): string[] {
  const { unit, decimals } = figures
  const before = comparable(figures, given, latest)
  const text = withSign(figureWords(latest.value ?? '', decimals), unit)
  const figure = ` ${verb(before?.value ?? null, latest.value ?? '')} ${text}`
  const target = targetInForce(figures.targets, latest.quarter)
  const side = target && sideOf(latest.value ?? '', target)
  if (!target || !side) return [figure]
  const targetBefore = before && targetInForce(figures.targets, before.quarter)
  const sideBefore = before && targetBefore ? sideOf(before.value ?? '', targetBefore) : null
  const adverb = adverbFor(figures, side, sideBefore)
  const range = target.low !== undefined && target.high !== undefined ? ' range' : ''
  const place = `${adverb}${side === 'within' && target.value !== undefined ? 'on' : side}`
  return [
    `${figure}, ${place} the target${range} of ${targetText(target, decimals, unit)}`,
    `${figure}, ${place} target`,
    figure,
  ]
}

function verb(before: string | null, latest: string): string {
  if (before === null) return 'stood at'
  if (Number(latest) === Number(before)) return 'stayed at'
  return Number(latest) > Number(before) ? 'rose to' : 'fell to'
}

/** The figure for the period before, where the two can be compared: the next quarter along, or the last annual figure. */
function comparable(
  { annual, breaks }: ChartFigures,
  given: readonly ChartObservation[],
  latest: ChartObservation,
): ChartObservation | undefined {
  const before = given[given.indexOf(latest) - 1]
  if (!before || before.value === null || latest.breakBefore) return undefined
  if (!annual && compareQuarters(latest.quarter, before.quarter) !== 1) return undefined
  const broken = breaks.some(
    ({ quarter }) =>
      compareQuarters(quarter, before.quarter) > 0 && compareQuarters(quarter, latest.quarter) <= 0,
  )
  return broken ? undefined : before
}

type Side = 'above' | 'below' | 'within'

/** Compared as numbers: exact for figures of 15 digits or fewer. Null for a target with neither figure nor bound. */
function sideOf(text: string, { value, low, high }: ChartTarget): Side | null {
  const figure = Number(text)
  const [least, most] = [value ?? low, value ?? high]
  if (least === undefined && most === undefined) return null
  if (least !== undefined && figure < Number(least)) return 'below'
  return most !== undefined && figure > Number(most) ? 'above' : 'within'
}

function adverbFor({ polarity }: ChartFigures, side: Side, before: Side | null): '' | 'still ' | 'now ' {
  if (before === null || polarity === 'noJudgement') return ''
  const isMet = (at: Side) =>
    at === 'within' || (polarity !== 'range' && (at === 'above') === (polarity === 'higherIsBetter'))
  if (isMet(side) !== isMet(before)) return 'now '
  return !isMet(side) && side === before ? 'still ' : ''
}
