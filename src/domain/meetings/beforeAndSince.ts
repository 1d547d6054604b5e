import { figureWords, withSign } from '../indicators/figureWords.ts'
import type { Observation } from '../indicators/observation.ts'
import { directionOfTravel, type DirectionOfTravel } from '../performance/directionOfTravel.ts'
import { definitionAt } from '../performance/indicatorFacts.ts'
import { areQuartersAlike, isComparable } from '../performance/likeWithLike.ts'
import { ruleFor } from '../performance/statusRule.ts'
import type { VerdictFacts } from '../scorecards/verdictFacts.ts'
import { quarterIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { IsoDate } from '../time/isoDate.ts'
import { periodQuarter } from '../time/period.ts'
import { capitalised } from '../sentence.ts'

/** An indicator’s figures on either side of a day. Figures are decimal text. */
export type BeforeAndSince =
  | (Extract<DirectionOfTravel, { judgement: string }> & { readonly before: string; readonly since: string })
  | {
      readonly movement: 'none'
      /** `until`: the quarter the next figure falls due in, "Q4", where that is known. */
      readonly because: 'noFigureSince'
      readonly until: string | null
    }
  | { readonly movement: 'none'; readonly because: 'noFigureBefore'; readonly since: string }
  | { readonly movement: 'none'; readonly because: 'notComparable' }

/** The figures of an indicator up to a quarter whose periods end after a day, oldest first. */
export const figuresSince = (facts: VerdictFacts, day: IsoDate, upTo: FinancialQuarter): Observation[] =>
  figures(facts, upTo).filter(({ period }) => period.end > day)

/**
 * The last figure whose period ended by a day, and the latest of those whose period ended after it. Where the quarters of a
 * year are not alike the figure before is that of the same quarter of an earlier year. Only ever of one version of the
 * definition, or of comparable ones.
 */
export function beforeAndSince(
  facts: VerdictFacts,
  day: IsoDate,
  upTo: FinancialQuarter,
  nextDue: string | null,
): BeforeAndSince {
  const since = figuresSince(facts, day, upTo).at(-1)
  if (!since || since.value === null) return { movement: 'none', because: 'noFigureSince', until: nextDue }
  const quarter = periodQuarter(since.period)
  const isAlike = areQuartersAlike(facts, quarter)
  const earlier = figures(facts, upTo).filter(({ period }) => period.end <= day)
  const before = earlier.findLast(
    ({ period }) => isAlike || periodQuarter(period).quarter === quarter.quarter,
  )
  if (!before || before.value === null)
    return { movement: 'none', because: 'noFigureBefore', since: since.value }
  if (!isComparable(facts, before, quarter, since.period))
    return { movement: 'none', because: 'notComparable' }
  const { polarity } = definitionAt(facts, quarter)
  const moved = directionOfTravel(
    before.value,
    since.value,
    polarity,
    ruleFor(facts.rules, facts.id, quarter).deadBand,
  )
  if (moved.movement === 'none') throw new Error('Two figures always have a direction')
  return { ...moved, before: before.value, since: since.value }
}

/** "Better: 158.3 to 141.6", "Worse: 8.6% to 9.4%", "No new figure until Q4". */
export function beforeAndSinceWords(
  shown: BeforeAndSince,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  const words = (value: string) => withSign(figureWords(value, decimals), unit)
  if (shown.movement === 'none') {
    switch (shown.because) {
      case 'noFigureSince':
        return shown.until === null ? 'No new figure yet' : `No new figure until ${shown.until}`
      case 'noFigureBefore':
        return `No figure before, now ${words(shown.since)}`
      case 'notComparable':
        return 'Not comparable: what is measured has changed'
    }
  }
  const word = capitalised(shown.judgement === 'noJudgement' ? shown.movement : shown.judgement)
  return `${word}: ${words(shown.before)} to ${words(shown.since)}`
}

function figures({ readings }: VerdictFacts, upTo: FinancialQuarter): Observation[] {
  const last = quarterIndex(upTo)
  return [...readings]
    .filter(([index, { value }]) => index <= last && value !== null)
    .toSorted(([a], [b]) => a - b)
    .map(([, reading]) => reading)
}
