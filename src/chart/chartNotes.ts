import { ended } from '../domain/sentence.ts'
import { quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures } from './chartFigures.ts'
import type { ChartModel } from './chartModel.ts'
import { changeWords, signalMarkSentences, usualRangeNotes } from './judgementNotes.ts'
import { targetInForce, targetText } from './targetMarks.ts'
import { listWords } from '../domain/listWords.ts'

/** More periods than this are counted, not listed. */
const MOST_LISTED = 3

/**
 * What must be read with the chart: shorthand, signals and usual ranges not named in the plot, missing figures, breaks,
 * the axis, the forecast, and decisions drawn without words.
 */
export function chartNotes(figures: ChartFigures, model: ChartModel): string[] {
  const { points, absent, breaks, decisions, axisNote, forecast } = model
  const latest = points.at(-1)
  const provisional = points.filter((point) => point.provisional)
  const revised = points.filter((point) => point.revised)
  const notes: string[] = []
  if (provisional.length === 1 && provisional[0] === latest) notes.push('[p] provisional.')
  else if (provisional.length > 0) notes.push(`[p] provisional: ${listed(provisional)}.`)
  if (revised.length > 0) notes.push(`[r] revised: ${listed(revised)}.`)
  notes.push(...signalMarkSentences(figures, points), ...usualRangeNotes(figures, model.plotLabels))
  for (const mark of breaks) notes.push(ended(changeWords(mark, mark.kind === 'break' ? '[b] ' : '')))
  for (const because of new Set(absent.map((each) => each.because))) {
    const periods = absent.filter((each) => each.because === because)
    notes.push(ended(`No figure for ${listed(periods)}: ${because}`))
  }
  if (forecast) notes.push('Dashed ring: forecast, not a figure.')
  if (axisNote) notes.push(axisNote)
  for (const { letter, words, lines } of decisions) {
    if (lines.length === 0) notes.push(ended(`${letter}: ${words}`))
  }
  if (figures.annual) notes.push('Annual figures.')
  return notes
}

function listed(periods: readonly { readonly periodLabel: string }[]): string {
  if (periods.length > MOST_LISTED) return `${periods.length} periods`
  return listWords(periods.map(({ periodLabel }) => periodLabel))
}

/**
 * "Target for Q2 2010/11: 138.0 or lower. Stretch target by Q4 2010/11: 130.0 or lower." The target is that of the last
 * quarter; of an annual indicator, that of its latest figure. Empty where there is neither.
 */
export function targetSentences(figures: ChartFigures): string {
  const { quarters, decimals, unit, polarity } = figures
  const lastQuarter = quarters.at(-1)
  if (!lastQuarter) return ''
  const latest = figures.annual ? figures.observations.findLast(({ value }) => value !== null) : undefined
  const quarter = latest?.quarter ?? lastQuarter
  const better =
    polarity === 'lowerIsBetter' ? ' or lower' : polarity === 'higherIsBetter' ? ' or higher' : ''
  const target = targetInForce(figures.targets, quarter)
  const stretch = targetInForce(figures.stretch, lastQuarter)
  const level = target && targetText(target, decimals, unit)
  const sentences = [
    level
      ? `Target for ${latest?.periodLabel ?? quarterLabel(quarter)}: ${level}${target.value === undefined ? '' : better}.`
      : '',
    stretch
      ? `Stretch target by ${quarterLabel(stretch.until)}: ${targetText({ value: stretch.value }, decimals, unit)}${better}.`
      : '',
  ]
  return sentences.filter(Boolean).join(' ')
}
