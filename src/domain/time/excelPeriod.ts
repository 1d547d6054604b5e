import { longDate } from './dateWords.ts'
import { type IsoDate, addDays, firstYear, isoDate, lastYear } from './isoDate.ts'
import { numericPeriod } from './numericPeriod.ts'
import { periodOf } from './period.ts'
import { type PeriodReading, refused } from './periodReading.ts'
import { dayReading } from './writtenDate.ts'

/** Excel's 1900 date system counts 29 February 1900, a day that never was, as serial 60. */
const serialOfNoDay = 60
const daySerialOneFollows = isoDate('1900-01-01')
const lastSerial = 109_574
const yearAndMonth = /^(19|20|21)\d{4}$/

const notRead = (number: number): string => `The number ${number} is not a period.`

/** The day of a number in a cell formatted as a date; the time of day, its fraction, is left out. */
export function excelDateReading(serial: number): PeriodReading {
  const date = dateOfSerial(serial)
  return 'because' in date ? refused(date.because) : dayReading(date.date)
}

/** A number in a cell not formatted as a date is never guessed: it may be a year or a date's serial. Six
 * figures, as 201004 for April 2010, are beyond every serial and read as if they were text. */
export function excelNumberReading(number: number): PeriodReading {
  if (yearAndMonth.test(String(number))) return numericPeriod(String(number)) ?? refused(notRead(number))
  const serial = dateOfSerial(number)
  const isYear = Number.isInteger(number) && number >= firstYear && number <= lastYear
  if ('because' in serial) return refused(`${notRead(number)} ${serial.because}`)
  if (!Number.isInteger(number) && number < lastYear + 1) {
    return refused(`${notRead(number)} It is not whole, so it is neither a year nor a date.`)
  }
  const asDate = {
    label: `Excel serial ${number} (${serial.date})`,
    period: periodOf('day', serial.date, serial.date),
  }
  const asNumber = { label: isYear ? `year ${number}` : `the number ${number}, not a period`, period: null }
  return { outcome: 'ambiguous', readings: isYear ? [asNumber, asDate] : [asDate, asNumber] }
}

function dateOfSerial(serial: number): { date: IsoDate } | { because: string } {
  const whole = Math.floor(serial)
  if (whole === serialOfNoDay) {
    return { because: 'Excel serial 60 is 29 February 1900, a day that never existed.' }
  }
  if (!(whole >= 1 && whole <= lastSerial)) {
    return {
      because: `Excel serial ${serial} is outside ${longDate(daySerialOneFollows)} to 31 December 2199.`,
    }
  }
  return { date: addDays(daySerialOneFollows, whole - (whole > serialOfNoDay ? 2 : 1)) }
}
