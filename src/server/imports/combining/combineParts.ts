import { listWords } from '../../../domain/listWords.ts'
import { definitionOn } from '../../../domain/indicators/indicator.ts'
import { periodLabel, type Period } from '../../../domain/time/period.ts'
import type { KnownIndicator } from '../rows/indicatorDirectory.ts'
import type { Part } from '../rows/part.ts'
import { leaveOut, refuse, type Tally } from '../rows/tally.ts'
import { addsUp } from './addsUp.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { monthsToQuarters } from './monthsToQuarters.ts'
import { settleRepeats } from './settleRepeats.ts'
import { sharedFacts, totalOf } from './totals.ts'

type Group = {
  readonly indicator: KnownIndicator
  /** The categories its figure is the sum of; undefined when a cell is the whole. */
  readonly expected: readonly string[] | undefined
}

const isMonth = ({ period }: { readonly period: Period }) => period.kind === 'month'
const span = ({ period }: { readonly period: Period }) => `${period.start} ${period.end}`

/**
 * The observations that all cells of one indicator and area come to: repeats settled, categories added up, months
 * made into quarters. What cannot be is refused or left out in the tally, and nothing is made of it.
 */
export function combineParts(parts: readonly Part[], group: Group, tally: Tally): Candidate[] {
  const readings = parts.map(candidateOf)
  const sound = readings.filter(({ from: [part] }) => !part.refused)
  const { kept, contradicted } = settleRepeats(
    sound,
    (each) => `${span(each)} ${each.from[0].part} ${each.knownOn}`,
    tally,
  )
  const spoilt = new Set([...contradicted, ...readings.filter(({ from: [part] }) => part.refused)].map(span))
  const wholes = group.expected
    ? summed(latest(kept), spoilt, { ...group, expected: group.expected }, tally)
    : kept
  const months = latest(wholes.filter(isMonth))
  const others = wholes.filter((each) => !isMonth(each) && !refusedAsDay(each, group, tally))
  const quarters = quarterly(months, spoilt, group, tally)
  return settleRepeats([...others, ...quarters], (each) => `${span(each)} ${each.knownOn}`, tally).kept
}

/** Of a period's readings known on different dates, the last: a total is made of what is known by then. */
function latest(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const each of candidates) {
    const key = `${span(each)} ${each.from[0].part}`
    const other = found.get(key)
    if (!other || each.knownOn > other.knownOn) found.set(key, each)
  }
  return [...found.values()]
}

function summed(
  kept: readonly Candidate[],
  spoilt: ReadonlySet<string>,
  { indicator, expected }: Group & { readonly expected: readonly string[] },
  tally: Tally,
): Candidate[] {
  const [first] = kept
  if (!first) return []
  const unit = unitAt(indicator, first.period)
  if (!addsUp(unit)) {
    refuseAll(
      kept,
      `Figures in ${unit === '' ? 'no unit' : unit} cannot be added up from categories.`,
      'Choose one category that gives the whole, or send the figure already worked out.',
      tally,
    )
    return []
  }
  const periods = new Map<string, Map<string, Candidate>>()
  for (const each of kept) {
    const ofPeriod = periods.get(span(each)) ?? new Map<string, Candidate>()
    ofPeriod.set(each.from[0].part, each)
    periods.set(span(each), ofPeriod)
  }
  const sums: Candidate[] = []
  for (const [key, byPart] of periods) {
    const [one] = byPart.values()
    if (!one) continue
    if (spoilt.has(key)) {
      if (!isMonth(one)) leaveOut(tally, 'needsRefused')
      continue
    }
    const total = totalOf(expected.map((label) => ({ label: `“${label}”`, found: byPart.get(label) })))
    const [head, ...rest] = [...byPart.values()].flatMap(({ from }) => from)
    if (!head) continue
    sums.push({
      ...one,
      value: total.value,
      absence: total.absence,
      ...sharedFacts([head, ...rest]),
      note:
        total.value === null
          ? total.missing
          : `${listWords(expected.map((label) => `“${label}”`))} added up.`,
      from: [head, ...rest],
      fromGaps: total.absence === 'incomplete',
    })
  }
  return sums
}

function quarterly(
  months: readonly Candidate[],
  spoilt: ReadonlySet<string>,
  { indicator }: Group,
  tally: Tally,
): Candidate[] {
  const [first] = months
  if (!first) return []
  const definition = definitionOn(indicator.definitions, first.period.end)
  const outturn = definition?.outturnType ?? 'periodTotal'
  const unit = definition?.unit ?? ''
  const adds = outturn === 'periodTotal' || outturn === 'yearToDate'
  if (adds && !addsUp(unit)) {
    refuseAll(
      months,
      `Figures in ${unit} for single months cannot be added up to a quarter.`,
      'Give the quarter’s own figure.',
      tally,
    )
    return []
  }
  const read = monthsToQuarters(months, outturn)
  if (read.outcome === 'refused') {
    refuseAll(months, read.because, read.mend, tally)
    return []
  }
  return read.candidates.filter((candidate) => {
    const needs = [...spoilt].some((key) => {
      const [start = '', end = ''] = key.split(' ')
      return outturn === 'snapshot'
        ? end === candidate.period.end
        : start >= candidate.period.start && end <= candidate.period.end
    })
    if (needs) leaveOut(tally, 'needsRefused')
    return !needs
  })
}

/** A day is a period of a snapshot only: nothing that counts over time is measured on one day. */
function refusedAsDay(candidate: Candidate, { indicator }: Group, tally: Tally): boolean {
  if (candidate.period.kind !== 'day') return false
  if (definitionOn(indicator.definitions, candidate.period.end)?.outturnType === 'snapshot') return false
  refuseAll(
    [candidate],
    `${periodLabel(candidate.period)} is a day; the indicator’s figure covers a longer period.`,
    'Write the period the figure covers, such as Q1 2010/11 or June 2010.',
    tally,
  )
  return true
}

function refuseAll(candidates: readonly Candidate[], because: string, mend: string, tally: Tally): void {
  for (const { from } of candidates) {
    const [{ row, column, text }] = from
    refuse(tally, { row, column, text, because, mend })
  }
}

const unitAt = (indicator: KnownIndicator, period: Period) =>
  definitionOn(indicator.definitions, period.end)?.unit ?? ''
