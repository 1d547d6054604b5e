import { type IsoDate, isoDate, twoFigures } from './isoDate.ts'

/** April: the financial year of UK local government runs from 1 April to 31 March. */
const firstMonthOfFinancialYear = 4

/** '2010/11' for the year that starts in April 2010; '1999/00' at the century. */
export function financialYearLabel(startYear: number): string {
  return `${startYear}/${twoFigures((startYear + 1) % 100)}`
}

/** 1 April. */
export function financialYearStart(startYear: number): IsoDate {
  return isoDate(`${startYear}-04-01`)
}

/** 31 March of the following calendar year. */
export function financialYearEnd(startYear: number): IsoDate {
  return isoDate(`${startYear + 1}-03-31`)
}

/** The calendar year in which the date's financial year starts: 2009 for 31 March 2010. */
export function financialYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) < firstMonthOfFinancialYear ? year - 1 : year
}
