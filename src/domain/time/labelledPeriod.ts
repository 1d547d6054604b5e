import { type LabelPart, type LabelParts, type SpanPart, type YearPart, labelParts } from './labelParts.ts'
import { unknownWord } from './notAPeriod.ts'
import { type Period, samePeriod } from './period.ts'
import { type PeriodReading, type PossibleReading, readingOf, refused } from './periodReading.ts'
import { periodTokens } from './periodTokens.ts'
import { type Readings, numberProblem, spanReadings } from './spanReadings.ts'
import { yearOfFigures } from './writtenYear.ts'
import { yearReadings } from './yearReadings.ts'

type Placed<Part> = Part & { readonly bracket: number }

/**
 * Labels in any order: a quarter, half, accounting period or months, with a year, or a year alone. Said twice,
 * as in 'Quarter 2 (July to September 2009)', both must agree.
 */
export function labelledPeriod(tidy: string): PeriodReading {
  const tokens = periodTokens(tidy)
  const read = labelParts(tokens)
  if (tokens.some((token) => token.is === 'or') && read.parts.length > 1) {
    return { outcome: 'ambiguous', readings: [{ label: 'unclear: two periods are offered', period: null }] }
  }
  if (read.unread !== undefined) return refused(unknownWord(read.unread, tidy))
  const spans = read.parts.filter(isSpan)
  const years = read.parts.filter(isYear)
  const wrongNumber = spans.map(numberProblem).find((problem) => problem !== undefined)
  if (wrongNumber !== undefined) return refused(wrongNumber)
  if (years.length === 0) return refused(spans.length > 0 ? noYear(tidy) : unknownWord(tidy, tidy))
  if (spans.length > 0 && read.yearWords.has('fullYear')) {
    return refused(`“${tidy}” names both a full year and a part of one.`)
  }
  const reading = agreed(readingsOfParts(read, spans, years), tidy)
  const short = years.find((year) => year.part === 'year' && year.figures.length === 2)
  if (reading.outcome !== 'ok' || short?.part !== 'year') return reading
  return { ...reading, warning: `The year ${short.figures} was read as ${yearOfFigures(short.figures)}.` }
}

const isSpan = (part: LabelPart): part is Placed<SpanPart> => !isYear(part)
const isYear = (part: LabelPart): part is Placed<YearPart> => part.part === 'year' || part.part === 'years'

const noYear = (tidy: string): string => `“${tidy}” has no year: write for example Q1 2010/11 or Jun 2010.`

function readingsOfParts(
  { parts, yearWords }: LabelParts,
  spans: readonly Placed<SpanPart>[],
  years: readonly Placed<YearPart>[],
): Readings[] {
  const nearest = new Map(spans.map((span) => [span, yearBeside(span, parts, years)]))
  const loneYears = years.filter((year) => ![...nearest.values()].includes(year))
  return [
    ...[...nearest].map(([span, year]) =>
      spanReadings(span, year, {
        words: yearWords,
        alone: spans.length === 1,
        ownYear: spans.length === 1 || isOwnYear(span, year, parts),
      }),
    ),
    ...(spans.length > 0 && loneYears.length > 0
      ? [{ because: 'More years are written than periods: write one period.' }]
      : loneYears.map((year) => yearReadings(year, yearWords))),
  ]
}

/** The year in the same brackets, next after the span or else next before it; or else any year. */
function yearBeside(
  span: LabelPart,
  parts: readonly LabelPart[],
  years: readonly Placed<YearPart>[],
): Placed<YearPart> {
  const at = parts.indexOf(span)
  const beside = [parts[at + 1], parts[at - 1]].find(
    (part) => part !== undefined && part.bracket === span.bracket && isYear(part),
  )
  const together = years.find((year) => year.bracket === span.bracket)
  const year = beside ?? together ?? years[0]
  if (year === undefined || !isYear(year)) throw new Error('A span is only read beside a year')
  return year
}

/** Not so of the months in 'Q4 2010 (Jan-Mar)': the year was written for the quarter. */
function isOwnYear(span: LabelPart, year: LabelPart, parts: readonly LabelPart[]): boolean {
  if (span.bracket !== year.bracket) return false
  const before = parts[parts.indexOf(year) - 1]
  return before === undefined || before === span || isYear(before)
}

/** What all parts can mean together. One part alone keeps every reading; several keep what they share. */
function agreed(all: readonly Readings[], tidy: string): PeriodReading {
  const lists: (readonly PossibleReading[])[] = []
  for (const readings of all) {
    if ('because' in readings) return refused(readings.because)
    lists.push(readings)
  }
  const [first = [], ...others] = lists
  const shared = first.filter(
    ({ period }) =>
      others.length === 0 ||
      (period !== null && others.every((list) => list.some((other) => isSame(other, period)))),
  )
  return readingOf(shared, `“${tidy}” contradicts itself: its label and its months or years disagree.`)
}

const isSame = (reading: PossibleReading, period: Period): boolean =>
  reading.period !== null && samePeriod(reading.period, period)
