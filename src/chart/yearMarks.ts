import { financialYearLabel } from '../domain/time/financialYear.ts'
import { twoFigures } from '../domain/time/isoDate.ts'
import type { PlotScales } from './plotArea.ts'
import { textWidth } from './textWidth.ts'

export type YearMark = {
  /** Where the year starts; null for a year that began before the plot. */
  readonly tickX: number | null
  readonly x: number
  /** "2010/11", "10/11" where that is all there is room for, or null where there is none. */
  readonly label: string | null
}

/** "10/11". */
const shortLabel = (startYear: number): string =>
  `${twoFigures(startYear % 100)}/${twoFigures((startYear + 1) % 100)}`

/**
 * A tick where each financial year starts and its label in the middle of the quarters shown. Where there is no room for
 * every year, every second (third, fourth …) is labelled, counting back from the last. The first year, when only part of
 * it is shown, gives way to the second.
 */
export function yearMarks(scales: PlotScales, fontSize: number): YearMark[] {
  const years = [...new Set(scales.quarters.map(({ startYear }) => startYear))]
  const gap = fontSize * 0.5
  const wholeYear = scales.columnWidth * 4
  const wordsFor = textWidth('2000/01', fontSize) + gap <= wholeYear ? financialYearLabel : shortLabel
  const every = Math.ceil((textWidth(wordsFor(2000), fontSize) + gap) / wholeYear)
  let free = Infinity
  const marks = years.toReversed().map((startYear, yearsBack) => {
    const first = scales.quarters.findIndex((quarter) => quarter.startYear === startYear)
    const last = scales.quarters.findLastIndex((quarter) => quarter.startYear === startYear)
    const x = (scales.xStart(first) + scales.xStart(last + 1)) / 2
    const half = textWidth(wordsFor(startYear), fontSize) / 2
    const shown = yearsBack % every === 0 && x + half <= free && x - half >= scales.area.left - fontSize
    if (shown) free = x - half - gap
    const startsHere = scales.quarters[first]!.quarter === 1
    return { tickX: startsHere ? scales.xStart(first) : null, x, label: shown ? wordsFor(startYear) : null }
  })
  return marks.toReversed()
}
