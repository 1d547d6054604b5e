import type { Absence } from '../../../domain/indicators/observation.ts'
import type {
  FigureStanding,
  IndicatorStanding,
  TargetStanding,
} from '../../../domain/meetings/changes/standing.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { judgeIndicator, judgeReading } from '../../../domain/performance/indicatorJudgement.ts'
import { statusWord } from '../../../domain/performance/statusWord.ts'
import { variationSentence } from '../../../domain/processControl/variationWords.ts'
import { controlChart } from '../../../domain/scorecards/controlChart.ts'
import { quarterFromIndex, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { periodLabel } from '../../../domain/time/period.ts'
import type { Trx } from '../../database/database.ts'
import { definitionsAsAt, type RecordedDefinition } from '../../stores/indicatorStore.ts'
import type { StoredTarget } from '../../stores/targetStore.ts'
import type { KnownIndicator } from '../indicatorFacts.ts'
import type { FiguresRecorded } from './figuresRecorded.ts'

/** A figure with its unit. */
type Print = (value: string) => string

/** How the figures of each indicator are printed at a date: a change of unit is no change of a target. */
export async function printedBy(trx: Trx, asAt: IsoDate): Promise<(indicatorId: string) => Print> {
  const known = await definitionsAsAt(trx, asAt)
  return (indicatorId) => {
    const { decimals = 0, unit = '' } = known.get(indicatorId)?.definitions.at(-1) ?? {}
    return (value) => withUnit(figureWords(value, decimals), unit)
  }
}

type Moment = {
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
  readonly print: Print
  /** In the order they became known. */
  readonly commentary: readonly { readonly quarter: number; readonly text: string }[]
  readonly recorded: FiguresRecorded
}

/** One indicator at one moment. The verdict on each figure is computed when it is asked for: most are not. */
export function indicatorStanding(
  known: KnownIndicator,
  { quarter, asAt, print, commentary, recorded }: Moment,
): IndicatorStanding {
  const { definition, status, reason } = judgeIndicator(known, quarter, asAt)
  const definitions: readonly RecordedDefinition[] = known.definitions
  const chart = controlChart(known, quarter)
  const signal =
    chart.charted !== 'notCharted' && chart.variation.variation === 'signal' ? chart.variation : null
  return {
    id: known.id,
    reference: known.reference,
    title: definition.title,
    status,
    reason,
    signal: signal && { side: signal.side, judgement: signal.judgement },
    signalWords: variationSentence(chart, definition.decimals),
    figures: new Map(
      [...known.readings].map(([index, reading]): [number, FigureStanding] => [
        index,
        {
          periodLabel: periodLabel(reading.period),
          value: reading.value,
          absence: reading.absence,
          words: reading.value === null ? absenceWord(reading.absence) : print(reading.value),
          verification: reading.verification,
          get status() {
            return judgeReading(known, quarterFromIndex(index), reading).status
          },
          recorded: recorded(known.id, reading.period),
        },
      ]),
    ),
    targets: known.allTargets.map((target) => targetStanding(target, print)),
    definitions: definitions.map(({ version, inForceFrom, comparable, record }) => ({
      version,
      inForceFrom,
      comparable,
      recorded: { by: record.recordedBy, on: record.knownOn },
    })),
    commentary: new Map(commentary.map(({ quarter: of, text }) => [of, text])),
  }
}

const absenceWord = (absence: Absence): string =>
  statusWord({ status: 'notRated', because: absence }).toLowerCase()

function targetStanding(target: StoredTarget, print: Print): TargetStanding {
  const { kind, from, until, basis, tolerance, expectedWithout, record } = target
  const parts = [
    basis === 'yearEnd' && kind !== 'baseline' ? ' at the year end' : '',
    tolerance === null
      ? ''
      : `, with a tolerance of ${tolerance.mode === 'relative' ? `${tolerance.amount}%` : print(tolerance.amount)}`,
    expectedWithout === null ? '' : `, against ${print(expectedWithout)} expected without it`,
  ]
  return {
    kind,
    from,
    until,
    basis,
    words: `${levelWords(target, print)}${parts.join('')}`,
    recorded: { by: record.recordedBy, on: record.knownOn },
  }
}

function levelWords({ value, low, high }: StoredTarget, print: Print): string {
  if (value !== null) return print(value)
  if (low !== null && high !== null) return `${print(low)} to ${print(high)}`
  return low !== null ? `${print(low)} or more` : `${print(high ?? '0')} or less`
}
