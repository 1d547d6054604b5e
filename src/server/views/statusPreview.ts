import type { QuarterTurns, StatusPreview } from '../../contract/statusRules.ts'
import { judgeIndicator } from '../../domain/performance/indicatorJudgement.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import {
  compareQuarters,
  plusQuarters,
  quarterFromIndex,
  quarterOf,
  quarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { quartersWithReadings } from '../stores/observationStore.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import type { KnownIndicator } from './indicatorFacts.ts'

type Known = ReadonlyMap<string, KnownIndicator>

type Asked = {
  readonly before: Known
  readonly after: Known
  /** As `after`, had it held in the latest quarter with figures: asked only while it holds in none of them. */
  readonly supposed: Known | null
  readonly from: FinancialQuarter
  readonly latest: FinancialQuarter
  /** Indicators looked at although no scorecard shows them. */
  readonly about: readonly string[]
}

/** The latest quarter with any figure known today; the last that has ended while there is none. */
export async function latestWithFigures(here: Here): Promise<FinancialQuarter> {
  const readings = await quartersWithReadings(here.trx, here.sight, here.partnership.areaCode, here.today)
  return readings ? quarterFromIndex(readings.last) : plusQuarters(quarterOf(here.today), -1)
}

/** Every status that turns between two ways of judging, quarter by quarter from `from`, each indicator once. */
export async function previewStatuses(here: Here, asked: Asked): Promise<StatusPreview> {
  const { from, latest } = asked
  const titles = new Map((await scorecardSummaries(here.trx)).map((each) => [each.id, each.title]))
  const events = [...Map.groupBy(await membershipAsAt(here.trx, here.today), (each) => each.scorecardId)]
  const shownIn = (quarter: FinancialQuarter) => {
    const shown = new Map<string, string[]>(asked.about.map((id) => [id, []]))
    for (const [scorecardId, ofScorecard] of events)
      for (const { indicatorId } of membersIn(ofScorecard, quarter))
        shown.set(indicatorId, [...(shown.get(indicatorId) ?? []), titles.get(scorecardId) ?? ''])
    return shown
  }
  const turnsIn = (quarter: FinancialQuarter, after: Known) =>
    quarterTurns({ quarter, asOf: here.today, shown: shownIn(quarter) }, asked.before, after)
  const count = compareQuarters(latest, from) + 1
  return {
    from: quarterSlug(from),
    quarters: quartersEndingAt(latest, count).map((quarter) => turnsIn(quarter, asked.after)),
    supposing: asked.supposed && turnsIn(latest, asked.supposed),
  }
}

type Judged = {
  readonly quarter: FinancialQuarter
  readonly asOf: IsoDate
  /** The scorecards that show each indicator in the quarter. */
  readonly shown: ReadonlyMap<string, string[]>
}

function quarterTurns({ quarter, asOf, shown }: Judged, beforeOf: Known, afterOf: Known): QuarterTurns {
  const counts = () => ({ red: 0, amber: 0, green: 0, notRated: 0 })
  const turned: QuarterTurns = { quarter: quarterSlug(quarter), before: counts(), after: counts(), turns: [] }
  for (const [indicatorId, scorecards] of shown) {
    const [facts, proposed] = [beforeOf.get(indicatorId), afterOf.get(indicatorId)]
    if (!facts || !proposed) continue
    const before = judgeIndicator(facts, quarter, asOf)
    const after = judgeIndicator(proposed, quarter, asOf)
    turned.before[before.status.status]++
    turned.after[after.status.status]++
    const [beforeWord, afterWord] = [statusWord(before.status), statusWord(after.status)]
    if (beforeWord === afterWord) continue
    turned.turns.push({
      indicatorId,
      reference: facts.reference,
      title: after.definition.title,
      scorecards,
      before: before.status,
      beforeWord,
      after: after.status,
      afterWord,
      reason: after.reason,
    })
  }
  return { ...turned, turns: turned.turns.toSorted(byReference) }
}

const collator = new Intl.Collator('en-GB', { numeric: true })
const byReference = (a: { reference: string }, b: { reference: string }): number =>
  collator.compare(a.reference, b.reference)
