import type { IndicatorPage } from '../../contract/indicators.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { chanceWords } from './chanceWords.ts'
import { targetWords } from './targetWords.ts'

/**
 * Where the year is heading, a sentence or two for each thing that can be said: the plain sum for the target and for the
 * stretch target, with how likely each is while the year's figure is still to come, then what is forecast.
 */
export function outlookWords({ outlook, stretch, definition, reason }: IndicatorPage): string[] {
  const isIn = outlook.value !== null && !outlook.isForecast
  const said = (name: string, level: string, plainSum: string, chance: keyof typeof chanceWords) =>
    `${name} ${level}: ${plainSum}.${isIn ? '' : ` ${chanceWords[chance]}.`}`
  return [
    ...(outlook.target
      ? [
          said(
            `Target by ${quarterLabel(quarterFromSlug(outlook.yearEnd))},`,
            targetWords(outlook.target.level, definition.decimals),
            outlook.target.plainSum,
            outlook.target.chance.chance,
          ),
        ]
      : []),
    ...(stretch
      ? [
          said(
            'Stretch target',
            figureWords(stretch.stretch, definition.decimals),
            stretch.plainSum,
            stretch.chance,
          ),
        ]
      : []),
    ...(outlook.isForecast && outlook.reason !== '' && outlook.reason !== reason ? [outlook.reason] : []),
  ]
}
