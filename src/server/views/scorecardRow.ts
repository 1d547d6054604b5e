import type { ScorecardRow } from '../../contract/scorecards.ts'
import { isLessThanQuarterly } from '../../domain/indicators/indicator.ts'
import {
  judgeIndicator,
  judgeReading,
  type IndicatorJudgement,
} from '../../domain/performance/indicatorJudgement.ts'
import type { RagStatus } from '../../domain/performance/ragStatus.ts'
import { overrideWords } from '../../domain/performance/statusOverride.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { percentMissed, shortfall } from '../../domain/performance/targetFaced.ts'
import { controlChart } from '../../domain/scorecards/controlChart.ts'
import type { Member } from '../../domain/scorecards/membership.ts'
import { targetFor, type TargetLevel } from '../../domain/targets/targetLine.ts'
import { compareQuarters, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodLabel } from '../../domain/time/period.ts'
import { rememberedOf } from '../memory/rememberedOf.ts'
import type { KnownIndicator } from './indicatorFacts.ts'
import { rangeMarks, rowVariation } from './rowVariation.ts'

type Shown = {
  readonly quarter: FinancialQuarter
  /** The quarters drawn small, oldest first. */
  readonly series: readonly FinancialQuarter[]
  readonly asAt: IsoDate
}

/** One indicator as a scorecard shows it in a quarter, as known at a date; judged once for the same facts. */
export const scorecardRow = rememberedOf(rowJudged, ({ groupId, position }: Member, shown: Shown): string =>
  JSON.stringify([groupId, position, shown.asAt, [shown.quarter, ...shown.series].map(quarterIndex)]),
)

function rowJudged(known: KnownIndicator, member: Member, { quarter, series, asAt }: Shown): ScorecardRow {
  const judgement = judgeIndicator(known, quarter, asAt)
  const { definition, latest, status, target } = judgement
  const chart = controlChart(known, quarter)
  return {
    indicatorId: known.id,
    reference: known.reference,
    title: definition.title,
    groupId: member.groupId,
    position: member.position,
    leadPartner: judgement.leadPartner ?? '',
    unit: definition.unit,
    decimals: definition.decimals,
    status,
    statusWord: statusWord(status),
    reason: judgement.reason,
    latest: latest?.value ?? null,
    latestPeriod: latest ? periodLabel(latest.period) : '',
    marks: latest ? marksOf(judgement) : '',
    target: target ? levelOf(target) : null,
    stretch: stretchShown(known, quarter)?.value ?? null,
    direction: judgement.direction,
    directionLastYear: judgement.directionLastYear,
    overridden: overriddenOf(judgement),
    ...rowVariation(judgement, chart),
    annual: isLessThanQuarterly(definition),
    missPercent: missPercent(judgement),
    statusHistory: series.map((each) => historyLetter(known, each)).join(''),
    spark: {
      values: series.map((each) => known.readings.get(quarterIndex(each))?.value ?? null),
      targets: targetRuns(known, series),
      ...(definition.outturnType === 'yearToDate' && { restarts: yearStarts(series) }),
      ...rangeMarks(chart, definition, series),
    },
  }
}

/** An override in force with both verdicts in words; the computed one alone is counted. */
export const overriddenOf = ({ overridden, status }: IndicatorJudgement): ScorecardRow['overridden'] =>
  overridden && { status: overridden.status, words: overrideWords(overridden, status) }

/** The shorthand printed beside the latest figure: provisional, revised, and not comparable with the one before. */
function marksOf({ latest, direction }: IndicatorJudgement): string {
  const broken = direction.movement === 'none' && direction.because === 'notComparable'
  return [
    latest?.verification === 'provisional' ? 'p' : '',
    latest && latest.revises > 0 ? 'r' : '',
    broken ? 'b' : '',
  ].join('')
}

/** Only the level of a target line, without its dates. */
export function levelOf(target: TargetLevel): TargetLevel {
  return target.value === null
    ? { value: null, low: target.low, high: target.high }
    : { value: target.value, low: null, high: null }
}

/** The stretch target in force in a quarter, or the next one to come into force; of several, the one agreed last. */
export function stretchShown(known: Pick<KnownIndicator, 'stretch'>, quarter: FinancialQuarter) {
  const inForce = known.stretch.findLast(
    (each) => compareQuarters(each.from, quarter) <= 0 && compareQuarters(quarter, each.until) <= 0,
  )
  const toCome = known.stretch.filter((each) => compareQuarters(each.from, quarter) > 0)
  const next = toCome.toSorted((a, b) => compareQuarters(a.from, b.from))[0]
  return inForce ?? (next && toCome.findLast((each) => compareQuarters(each.from, next.from) === 0))
}

/** One letter a status: r red, a amber, g green, l late, d data only, n not rated for another reason. */
export function statusLetter(status: RagStatus): string {
  if (status.status !== 'notRated') return status.status.charAt(0)
  if (status.because === 'late') return 'l'
  return status.because === 'noTarget' || status.because === 'noJudgement' ? 'd' : 'n'
}

function historyLetter(known: KnownIndicator, quarter: FinancialQuarter): string {
  const reading = known.readings.get(quarterIndex(quarter))
  return reading ? statusLetter(judgeReading(known, quarter, reading).status) : '-'
}

const yearStarts = (series: readonly FinancialQuarter[]): number[] =>
  series.flatMap(({ quarter }, at) => (quarter === 1 ? [at] : []))

type Run = ScorecardRow['spark']['targets'][number]

function targetRuns(known: KnownIndicator, series: readonly FinancialQuarter[]): Run[] {
  const runs: Run[] = []
  for (const quarter of series) {
    const line = targetFor(known.targets, quarter)
    const level = !line
      ? null
      : line.value === null
        ? ([line.low, line.high] as [string | null, string | null])
        : line.value
    const last = runs.at(-1)
    if (last && String(last[1]) === String(level)) last[0]++
    else runs.push([1, level])
  }
  return runs
}

/** How far it misses in per cent of the target, for ordering the worst first; null when it meets it or is not rated. */
function missPercent({ status, target, latest, definition }: IndicatorJudgement): number | null {
  const figure = latest?.value ?? null
  if ((status.status !== 'red' && status.status !== 'amber') || !target || figure === null) return null
  const gap = shortfall(figure, target, definition.polarity)
  const percent = gap && percentMissed(gap)
  return percent ? Number(percent.toFixed(4)) : null
}
