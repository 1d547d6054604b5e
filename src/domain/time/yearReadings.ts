import type { YearPart } from './labelParts.ts'
import { academicYearPeriod, calendarYearPeriod, financialYearPeriod } from './period.ts'
import { possible } from './periodReading.ts'
import type { YearWord } from './periodTokens.ts'
import { readingsOfBareYear } from './numericPeriod.ts'
import { type Readings, financialYearsNamed, namedByEnd, namedByStart } from './spanReadings.ts'
import { figuresProblem, financialYearProblem, pairedYears, yearOfFigures } from './writtenYear.ts'

/** The readings of a year that stands alone, given the words about it: '2010/11', 'FY11', 'CY2010'. */
export function yearReadings(year: YearPart, words: ReadonlySet<YearWord>): Readings {
  if (year.part === 'years') return readingsOfPair(year, words)
  const named = yearOfFigures(year.figures)
  if (named === undefined) return { because: figuresProblem(year.figures) }
  const problem = financialYearProblem(named) ?? financialYearProblem(named - 1)
  if (words.has('calendar'))
    return problem === undefined ? [possible(calendarYearPeriod(named))] : { because: problem }
  if (problem !== undefined) return { because: problem }
  if (words.has('academic')) {
    return [
      possible(academicYearPeriod(named - 1), namedByEnd),
      possible(academicYearPeriod(named), namedByStart),
    ]
  }
  if (words.has('financial') || words.has('yearEnd')) {
    return financialYearsNamed(year.figures, words).map(({ startYear, note }) =>
      possible(financialYearPeriod(startYear), note),
    )
  }
  if (year.figures.length === 2)
    return { because: `“${year.figures}” alone is not a year: write it with four figures.` }
  return readingsOfBareYear(named)
}

function readingsOfPair(year: Extract<YearPart, { part: 'years' }>, words: ReadonlySet<YearWord>): Readings {
  if (words.has('calendar')) return { because: 'A calendar year has one number, as CY2010.' }
  const pair = pairedYears(year.first, year.second)
  if ('because' in pair) return pair
  return [possible((words.has('academic') ? academicYearPeriod : financialYearPeriod)(pair.startYear))]
}
