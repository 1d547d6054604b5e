import {
  judgeIndicator,
  judgeReading,
  type IndicatorJudgement,
} from '../../src/domain/performance/indicatorJudgement.ts'
import { penceOfPounds } from '../../src/domain/rewardGrant/pence.ts'
import { controlChart } from '../../src/domain/scorecards/controlChart.ts'
import { disagreement } from '../../src/domain/scorecards/disagreement.ts'
import { stretchStanding } from '../../src/domain/scorecards/stretchStanding.ts'
import type { VerdictFacts } from '../../src/domain/scorecards/verdictFacts.ts'
import { yearEndOutlook } from '../../src/domain/scorecards/yearEndOutlook.ts'
import { variationSentence } from '../../src/domain/processControl/variationWords.ts'
import { quarterFromIndex } from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import type { Options } from '../options.ts'
import type { Measure } from '../report/measure.ts'
import { median } from '../report/statistics.ts'
import { judgedFacts, LAST_QUARTER } from './judgedFacts.ts'

const QUARTERS = 40
const AS_AT = isoDate('2010-11-29')
/** What a partnership wants for judging everything. */
const AIM_MS = 100
const TERMS = { scale: { threshold: '0.6', maximumShare: '1' }, available: penceOfPounds('390000') }

/** Judging every indicator and every quarter of it in process, room by room and all together; nothing is read from a store. */
export async function* judgementMeasures(options: Options): AsyncGenerator<Measure[]> {
  for (const count of options.sizes) {
    const facts = judgedFacts(count, QUARTERS)
    const where = `${count} indicators, ${QUARTERS} quarters`
    const judged = new Map(facts.map((each) => [each.id, judgeIndicator(each, LAST_QUARTER, AS_AT)]))
    const rounds = options.quick ? 8 : 30
    const timed = (judge: (each: VerdictFacts) => unknown) => timeOf(facts, judge, rounds)
    const row = (name: string, product: number, aim?: Measure['aim']): Measure => ({
      subject: 'judgement',
      name,
      where,
      unit: 'ms',
      product,
      bound: null,
      ...(aim && { aim }),
    })
    const everything = timed((each) => {
      const judgement = judgeStatus(each)
      judgeVariation(each)
      judgeYearEnd(each, judgement)
    })
    yield [
      row('Status, direction, reason and 40 quarters of history', timed(judgeStatus)),
      row('Variation and assurance', timed(judgeVariation)),
      row(
        'Year end, chance and reward',
        timed((each) => judgeYearEnd(each, judged.get(each.id)!)),
      ),
      row('Everything', everything, { of: 'product', atMost: AIM_MS }),
    ]
  }
}

function judgeStatus(facts: VerdictFacts): IndicatorJudgement {
  for (const [index, reading] of facts.readings) judgeReading(facts, quarterFromIndex(index), reading)
  return judgeIndicator(facts, LAST_QUARTER, AS_AT)
}

function judgeVariation(facts: VerdictFacts): void {
  const chart = controlChart(facts, LAST_QUARTER)
  variationSentence(chart, 1)
  disagreement({ status: 'red' }, chart)
}

function judgeYearEnd(facts: VerdictFacts, judgement: IndicatorJudgement): void {
  const { basis } = yearEndOutlook(facts, LAST_QUARTER)
  if (facts.stretch.length > 0) stretchStanding(facts, judgement, LAST_QUARTER, TERMS, basis)
}

/** Milliseconds for all of them: the median round, after two to warm up. */
function timeOf(
  facts: readonly VerdictFacts[],
  judge: (each: VerdictFacts) => unknown,
  rounds: number,
): number {
  const times: number[] = []
  for (let round = -2; round < rounds; round++) {
    const began = performance.now()
    for (const each of facts) judge(each)
    if (round >= 0) times.push(performance.now() - began)
  }
  return median(times)
}
