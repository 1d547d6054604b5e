import { financialYearLabel } from './financialYear.ts'
import { firstYear, lastYear } from './isoDate.ts'

/** POSIX: 70 to 99 belong to the 1900s, 00 to 69 to the 2000s. */
const firstTwoFigureYearOfLastCentury = 70

/** 2010 for '2010' or '10'; undefined when the figures are not two or four. */
export function yearOfFigures(figures: string): number | undefined {
  if (!/^(\d{2}|\d{4})$/.test(figures)) return undefined
  const number = Number(figures)
  if (figures.length === 4) return number
  return number + (number >= firstTwoFigureYearOfLastCentury ? 1900 : 2000)
}

/** A sentence when no financial year of the product starts in `startYear`. */
export function financialYearProblem(startYear: number): string | undefined {
  if (startYear >= firstYear && startYear < lastYear) return undefined
  return `The year ${startYear} is outside ${firstYear} to ${lastYear}.`
}

/** Whether the second part of 'first/second' is the year after the first: 2010 and '11' or '2011'. */
export function followsOn(startYear: number, second: string): boolean {
  return Number(second) === (second.length === 4 ? startYear + 1 : (startYear + 1) % 100)
}

/** The start year of a written pair such as 2010/11, or the sentence that says what is wrong with it. */
export function pairedYears(first: string, second: string): { startYear: number } | { because: string } {
  const startYear = yearOfFigures(first)
  if (startYear === undefined) return { because: figuresProblem(first) }
  if (yearOfFigures(second) === undefined) return { because: figuresProblem(second) }
  const written = `${first}/${second}`
  const label = financialYearLabel(startYear)
  if (followsOn(startYear, second)) {
    const because = financialYearProblem(startYear)
    return because === undefined ? { startYear } : { because }
  }
  if (followsOn(yearOfFigures(second) ?? startYear, first)) {
    return {
      because: `${written} runs backwards: the second year must follow the first, as ${label}.`,
    }
  }
  return {
    because: `${written} is not one year, because the second must follow the first, as ${label}.`,
  }
}

/** Says why figures that are not two or four cannot be a year. */
export function figuresProblem(figures: string): string {
  return `“${figures}” has ${figures.length} figure${figures.length === 1 ? '' : 's'}: write a year with four.`
}
