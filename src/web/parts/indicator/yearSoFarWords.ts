import type { IndicatorPage } from '../../../contract/indicators.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { quarterLabel, quarterStart, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { listWords } from '../../../domain/listWords.ts'

/**
 * The year so far in a sentence: what the quarters add up to, with those that are missing from the sum, or the figure
 * since 1 April. Null where the latest figure stands for the year and says so itself, and where none is due within it.
 */
export function yearSoFarWords({ outlook, definition, quarter, annual }: IndicatorPage): string | null {
  const { figure, isSum, missing } = outlook.soFar
  if (annual || !(isSum || definition.outturnType === 'yearToDate')) return null
  const shown = quarterFromSlug(quarter)
  const lacking = missing.map(quarterFromSlug)
  if (figure === null) return `The year so far is not known: ${noFigureWords(lacking)}.`
  const amount = withUnit(figureWords(figure, definition.decimals), definition.unit)
  if (!isSum) return `The year so far: ${amount} since ${longDate(quarterStart({ ...shown, quarter: 1 }))}.`
  const isIn = (number: number) => !lacking.some((each) => each.quarter === number)
  const added = ([1, 2, 3, 4] as const).filter((number) => number <= shown.quarter && isIn(number))
  const of = added.length === 1 ? 'alone' : 'added up'
  const names = `${listWords(added.map((number) => `Q${number}`))} ${quarterLabel(shown).slice(3)}`
  const short = lacking.length === 0 ? '' : `; it is short of ${noFigureWords(lacking, 'which')}`
  return `The year so far: ${amount}, ${names} ${of}${short}.`
}

/** "Q1 and Q2 2010/11 have no figure". */
function noFigureWords(quarters: readonly FinancialQuarter[], joint = ''): string {
  const last = quarters.at(-1)
  if (!last) return ''
  const names = listWords(quarters.map(({ quarter }) => `Q${quarter}`))
  const verb = quarters.length === 1 ? 'has' : 'have'
  return `${names} ${quarterLabel(last).slice(3)}${joint && `, ${joint}`} ${verb} no figure`
}
