import { type IsoDate, calendarDate } from './isoDate.ts'
import { type PeriodReading, possible } from './periodReading.ts'
import { periodOf } from './period.ts'
import { tidyPeriodText } from './tidyPeriodText.ts'
import { yearOfFigures } from './writtenYear.ts'

const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?= |t|$)/

/**
 * A column's dates, with those that are certain alone made ambiguous where another cell can only have its month first,
 * as in America: “04/05/2010” beside “06/30/2010” is 4 May or 5 April.
 */
export function besideMonthFirst(
  texts: readonly string[],
  readings: readonly PeriodReading[],
): readonly PeriodReading[] {
  const monthFirst = texts.map(dateMonthFirst)
  if (!readings.some((reading, i) => reading.outcome === 'refused' && monthFirst[i] !== undefined))
    return readings
  return readings.map((reading, i) => {
    const other = monthFirst[i]
    if (other === undefined || reading.outcome !== 'ok' || reading.period.end === other) return reading
    return {
      outcome: 'ambiguous',
      readings: [possible(reading.period), possible(periodOf('day', other, other), 'its month first')],
    }
  })
}

function dateMonthFirst(text: string): IsoDate | undefined {
  const [, month = '', , day = '', year = ''] = figures.exec(tidyPeriodText(text)) ?? []
  const fullYear = yearOfFigures(year)
  return fullYear === undefined ? undefined : calendarDate(fullYear, Number(month), Number(day))
}
