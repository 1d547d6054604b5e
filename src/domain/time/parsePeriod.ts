import { dateRange } from './dateRange.ts'
import { excelDateReading, excelNumberReading } from './excelPeriod.ts'
import { labelledPeriod } from './labelledPeriod.ts'
import { besideMonthFirst } from './monthFirst.ts'
import { notAPeriod } from './notAPeriod.ts'
import { type FigurePair, figurePair, numericPeriod } from './numericPeriod.ts'
import { financialYearPeriod, monthPeriod } from './period.ts'
import { periodEnding } from './periodEnding.ts'
import { type PeriodReading, type WrittenPeriod, okReading, refused } from './periodReading.ts'
import { saysProvisional, withoutRemarks } from './remarks.ts'
import { tidyPeriodText } from './tidyPeriodText.ts'
import { writtenDate } from './writtenDate.ts'

export type { PeriodReading, WrittenPeriod } from './periodReading.ts'

/** In characters: longer than any period is written, and short enough to be read at once. */
const longestPeriodText = 200

/**
 * What the period of one cell means, on its own. House rules: financial years run April to March; dates are
 * day first; a hyphenated pair of consecutive years is a financial year; nothing is guessed, so what could
 * sensibly be read in two ways is ambiguous and shows both.
 */
export function parsePeriod(written: WrittenPeriod): PeriodReading {
  if ('excelDate' in written) return excelDateReading(written.excelDate)
  if ('excelNumber' in written) return excelNumberReading(written.excelNumber)
  if (written.text.length > longestPeriodText) {
    return refused('The cell holds a passage of text, not a period.')
  }
  const reading = readRemarked(tidyPeriodText(written.text))
  return reading.outcome === 'refused' ? refused(quotedAsWritten(reading.because, written.text)) : reading
}

/** Forms are read in lower case; a refusal quotes the officer's own capitals. */
function quotedAsWritten(because: string, text: string): string {
  const original = text.trim().replaceAll(/\s+/g, ' ')
  return because.replaceAll(/“([^”]+)”/g, (quoted, words: string) => {
    const at = original.toLowerCase().indexOf(words)
    return at < 0 ? quoted : `“${original.slice(at, at + words.length)}”`
  })
}

function readRemarked(tidy: string): PeriodReading {
  const { rest, remarks } = withoutRemarks(tidy)
  const reading = readTidied(rest === '' ? tidy : rest)
  if (reading.outcome !== 'ok' || remarks.length === 0) return reading
  const left = `${remarks.map((remark) => `“${remark}”`).join(', ')} was left out: it is not part of the period.`
  return {
    ...reading,
    warning: reading.warning === undefined ? left : `${reading.warning} ${left}`,
    ...(saysProvisional(remarks) && { provisional: true }),
  }
}

function readTidied(tidy: string): PeriodReading {
  const because = notAPeriod(tidy)
  if (because !== undefined) return refused(because)
  return (
    writtenDate(tidy) ??
    numericPeriod(tidy) ??
    dateRange(tidy) ??
    periodEnding(tidy, readTidied) ??
    labelledPeriod(tidy)
  )
}

/**
 * One reading for a whole column. `confirm` is a sentence to put to the officer before the column is used,
 * where the cells alone do not settle it. `cells` stand in the order given.
 */
export type PeriodColumnReading =
  | {
      readonly outcome: 'ok'
      readonly reads: 'financialYears' | 'months' | 'asWritten'
      readonly cells: readonly PeriodReading[]
      readonly confirm?: string
    }
  | { readonly outcome: 'refused'; readonly because: string }

/** The texts of one column, each read on its own, but for dates day first among dates month first. */
export const parseEach = (texts: readonly string[]): readonly PeriodReading[] =>
  besideMonthFirst(
    texts,
    texts.map((text) => parsePeriod({ text })),
  )

/**
 * Reads a column of periods, never mixing years and months among cells such as '2010-11': all are financial
 * years when every one can be; otherwise all are months, when every one can be; otherwise the column is
 * refused. Cells in any other form are read as `parseEach` does.
 */
export function parsePeriodColumn(texts: readonly string[]): PeriodColumnReading {
  const alone = parseEach(texts)
  const pairs = texts.map((text) => figurePair(tidyPeriodText(text)))
  const written = pairs.filter((pair) => pair !== undefined)
  if (written.length === 0) return { outcome: 'ok', reads: 'asWritten', cells: alone }
  const others = alone.filter((reading, i) => pairs[i] === undefined && reading.outcome === 'ok')
  const allMonths = written.every(({ month }) => month !== undefined)
  const amongMonths =
    allMonths && others.some((other) => other.outcome === 'ok' && other.period.kind === 'month')
  if (!amongMonths && written.every(({ year }) => year !== undefined)) {
    return columnOf('financialYears', texts, alone, pairs)
  }
  if (allMonths) return columnOf('months', texts, alone, pairs)
  return {
    outcome: 'refused',
    because:
      'Some cells can only be financial years and others only months: write the whole column in one way.',
  }
}

function columnOf(
  reads: 'financialYears' | 'months',
  texts: readonly string[],
  alone: readonly PeriodReading[],
  pairs: readonly (FigurePair | undefined)[],
): PeriodColumnReading {
  const cells = alone.map((reading, i) => inColumn(reads, pairs[i]) ?? reading)
  const settled = pairs.every((pair, i) => pair === undefined || isUsualForm(reads, texts[i] ?? ''))
  if (settled) return { outcome: 'ok', reads, cells }
  const example = texts.find((_, i) => pairs[i] !== undefined) ?? ''
  const words = reads === 'months' ? 'as months' : 'as financial years'
  return { outcome: 'ok', reads, cells, confirm: `Read this column ${words}, “${example.trim()}” being one?` }
}

function inColumn(
  reads: 'financialYears' | 'months',
  pair: FigurePair | undefined,
): PeriodReading | undefined {
  if (reads === 'months') return pair?.month && okReading(monthPeriod(pair.month.year, pair.month.month))
  return pair?.year === undefined ? undefined : okReading(financialYearPeriod(pair.year))
}

/** The form each reading is published in, so needs no confirming: '2010-11' for years, '201011' for months. */
function isUsualForm(reads: 'financialYears' | 'months', text: string): boolean {
  return (reads === 'months' ? /^\d{6}$/ : /^\d{4} ?- ?\d{2}$/).test(tidyPeriodText(text))
}
