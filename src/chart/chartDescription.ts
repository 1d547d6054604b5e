import { quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ActualMarks } from './actualMarks.ts'
import type { ChartFigures } from './chartFigures.ts'
import type { DecisionMark } from './decisionMarks.ts'
import { withUnit } from '../domain/indicators/figureWords.ts'
import type { TargetMarks } from './targetMarks.ts'

/** What the chart shows, in sentences that stand without it: span, latest figure, targets, breaks and decisions. */
export function chartDescription(
  { title, unit, annual, quarters }: ChartFigures,
  { points, breaks }: ActualMarks,
  { steps, bands, stretches }: TargetMarks,
  decisions: readonly DecisionMark[],
): string {
  const [first, last] = [quarters[0], quarters.at(-1)]
  const span = first && last ? `, ${quarterLabel(first)} to ${quarterLabel(last)}` : ''
  const sentences = [`${title}${unit && unit !== '%' ? `, ${unit}` : ''}${span}.`]
  const latest = points.at(-1)
  if (latest) {
    const many = `${points.length} ${annual ? 'annual ' : ''}${points.length === 1 ? 'figure' : 'figures'}`
    const mark = latest.provisional ? ', provisional' : latest.revised ? ', revised' : ''
    sentences.push(`${many}.`)
    sentences.push(`Latest: ${withUnit(latest.text, unit)} for ${latest.periodLabel}${mark}.`)
  } else sentences.push('No figures yet.')
  const target = [...steps, ...bands].sort((a, b) => a.lastColumn - b.lastColumn).at(-1)
  if (target) sentences.push(`Target until ${target.untilLabel}: ${target.text}.`)
  const stretch = stretches.at(-1)
  if (stretch) sentences.push(`Stretch target: ${stretch.text}.`)
  for (const { quarterLabel: from, words } of breaks) {
    sentences.push(words ? `Break in the series at ${from}: ${words}.` : `Break in the series at ${from}.`)
  }
  for (const { letter, words } of decisions) sentences.push(`Decision ${letter}: ${words}.`)
  return sentences.map((sentence) => sentence.replace(/\.\.$/, '.')).join(' ')
}
