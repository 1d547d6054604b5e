/** A text as a moment, in milliseconds since 1970; undefined where it is not written so, or there is no such day or hour. */
export type MomentReader = (text: string) => number | undefined

const DATE = '(?<y>-?\\d{4,})-(?<M>\\d\\d)-(?<d>\\d\\d)'
const TIME = '(?<H>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d(?:\\.\\d+)?)'
const ZONE = '(?<z>Z|[+-]\\d\\d:\\d\\d)'

/** XML Schema 1.1 part 2, section 3.3: the forms a datatype has where no format is given. */
const NATIVE: Readonly<Record<string, string>> = {
  date: `${DATE}${ZONE}?`,
  dateTime: `${DATE}T${TIME}${ZONE}?`,
  datetime: `${DATE}T${TIME}${ZONE}?`,
  dateTimeStamp: `${DATE}T${TIME}${ZONE}`,
  time: `${TIME}${ZONE}?`,
  gYear: `(?<y>-?\\d{4,})${ZONE}?`,
  gYearMonth: `(?<y>-?\\d{4,})-(?<M>\\d\\d)${ZONE}?`,
  gMonth: `--(?<M>\\d\\d)${ZONE}?`,
  gMonthDay: `--(?<M>\\d\\d)-(?<d>\\d\\d)${ZONE}?`,
  gDay: `---(?<d>\\d\\d)${ZONE}?`,
}

const DATES =
  'yyyy-MM-dd|yyyyMMdd|dd-MM-yyyy|d-M-yyyy|MM-dd-yyyy|M-d-yyyy|dd/MM/yyyy|d/M/yyyy|MM/dd/yyyy|M/d/yyyy|dd\\.MM\\.yyyy|d\\.M\\.yyyy|MM\\.dd\\.yyyy|M\\.d\\.yyyy'
const TIMES = 'HH:mm:ss\\.S+|HH:mm:ss|HHmmss|HH:mm|HHmm'
/** Model 6.4.4: the patterns that must be recognised, by what they are for. */
const PATTERNS: Readonly<Record<string, string>> = {
  date: `(?:${DATES})`,
  time: `(?:${TIMES})`,
  dateTime: `(?:yyyy-MM-ddT(?:${TIMES})|(?:${DATES}) (?:${TIMES}))`,
}
const FIELDS: Readonly<Record<string, string>> = {
  yyyy: '(?<y>\\d{4})',
  MM: '(?<M>\\d\\d)',
  M: '(?<M>\\d\\d?)',
  dd: '(?<d>\\d\\d)',
  d: '(?<d>\\d\\d?)',
  HH: '(?<H>\\d\\d)',
  mm: '(?<m>\\d\\d)',
  X: '(?<z>Z|[+-]\\d\\d(?:\\d\\d)?)',
  XX: '(?<z>Z|[+-]\\d{4})',
  XXX: ZONE,
  x: '(?<z>[+-]\\d\\d(?:\\d\\d)?)',
  xx: '(?<z>[+-]\\d{4})',
  xxx: '(?<z>[+-]\\d\\d:\\d\\d)',
}

/** As the datatype itself is written. */
export const nativeMoment = (base: string): MomentReader => readerOf(NATIVE[base] ?? '')

/** By a pattern; undefined where it is none of those of Model 6.4.4 for this datatype. */
export function patternMoment(pattern: string, base: string): MomentReader | undefined {
  const form = PATTERNS[/^datetime/i.test(base) ? 'dateTime' : base]
  if (form === undefined || !new RegExp(`^${form}(?: ?(?:X{1,3}|x{1,3}))?$`).test(pattern)) return undefined
  const fields = pattern.replaceAll(/yyyy|MM?|dd?|HH|mm|ss(?:\.S+)?|X+|x+|\./g, (field) =>
    field.startsWith('ss')
      ? `(?<s>\\d\\d${field === 'ss' ? '' : `(?:\\.\\d{1,${field.length - 3}})?`})`
      : (FIELDS[field] ?? '\\.'),
  )
  return readerOf(fields)
}

function readerOf(form: string): MomentReader {
  const written = new RegExp(`^${form}$`)
  return (text) => {
    const parts = written.exec(text)?.groups
    return parts && momentOf(parts)
  }
}

/** A part that is not written is that of 1 January 2000, a leap year, at midnight UTC. */
function momentOf(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  const part = (name: string, unwritten: number): number => Number(parts[name] ?? unwritten)
  const [year, month, day] = [part('y', 2000), part('M', 1), part('d', 1)]
  const [hour, minute, second] = [part('H', 0), part('m', 0), part('s', 0)]
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day)
  const isDay = new Date(midnight).getUTCMonth() === month - 1 && new Date(midnight).getUTCDate() === day
  const isHour = (hour < 24 && minute < 60 && second < 60) || (hour === 24 && minute === 0 && second === 0)
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(parts.z ?? '') ?? []
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  if (!isDay || !isHour || Math.abs(east) > 14 * 60) return undefined
  return midnight + ((hour * 60 + minute - east) * 60 + second) * 1000
}

/** The mean month of the Gregorian calendar, to set durations in an order. */
const MONTH_IN_SECONDS = (365.2425 / 12) * 86_400
const DURATION =
  /^(-?)P(?=\d|T)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** A duration in seconds (Model 6.4.5); undefined where it is not written so, or has parts its datatype has not. */
export function durationOf(text: string, base: string): number | undefined {
  const [matched, sign, ...given] = DURATION.exec(text) ?? []
  const isAllowed =
    base === 'dayTimeDuration'
      ? given.slice(0, 2).every((part) => part === undefined)
      : base === 'duration' || given.slice(2).every((part) => part === undefined)
  if (matched === undefined || !isAllowed) return undefined
  const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = given.map((part) =>
    Number(part ?? 0),
  )
  const length =
    (years * 12 + months) * MONTH_IN_SECONDS + ((days * 24 + hours) * 60 + minutes) * 60 + seconds
  return sign === '-' ? -length : length
}
