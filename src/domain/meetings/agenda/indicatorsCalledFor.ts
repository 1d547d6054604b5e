import { isRed } from '../../scorecards/isRed.ts'
import { agendaKey, type CalledFor } from './agendaKey.ts'
import type { AgendaFacts, IndicatorStanding, ProposedChange, RecommendationPut } from './agendaFacts.ts'
import { hasWorsened, proposedWords, reasonsFor, type ConcernKind } from './reasonsFor.ts'
import { minutesFor, MINUTES_FOR_BETTER } from './timeBoxes.ts'

export type IndicatorItem = CalledFor & {
  readonly indicatorId: string
  /** The gravest concern, which decides its place. */
  readonly concern: ConcernKind
  /** It turned, and for the better: after every turn for the worse. */
  readonly better: boolean
}

/** One item for each indicator that anything calls for, in the order of the facts, with the recommendations it takes. */
export function indicatorsCalledFor(facts: AgendaFacts): IndicatorItem[] {
  const items = [
    ...facts.indicators.flatMap((each) => itemOf(each, proposedOf(facts, each.indicatorId), facts)),
    ...facts.otherIndicators.flatMap((each) => notOnScorecard(each, proposedOf(facts, each.indicatorId))),
  ]
  const there = new Set(items.map(({ indicatorId }) => indicatorId))
  const homes = facts.recommendations.map((put) => ({ id: put.id, home: homeOf(put, there) }))
  return items.map((item) => ({
    ...item,
    recommendationIds: homes.flatMap(({ id, home }) => (home === item.indicatorId ? [id] : [])),
  }))
}

/** The indicator a recommendation is taken with: the one it would change, or else the first it names that is an item. */
function homeOf({ proposes, indicatorIds }: RecommendationPut, there: ReadonlySet<string>) {
  return [...(proposes?.indicatorId ? [proposes.indicatorId] : []), ...indicatorIds].find((id) =>
    there.has(id),
  )
}

function itemOf(
  each: IndicatorStanding,
  proposed: readonly ProposedChange[],
  { previousOn }: AgendaFacts,
): IndicatorItem[] {
  const reasons = reasonsFor(each, proposed, previousOn)
  const [gravest] = reasons
  if (!gravest) return []
  const better = gravest.concern === 'turned' && !hasWorsened(each)
  return [
    {
      key: agendaKey.indicator(each.indicatorId),
      kind: 'indicator',
      title: each.name,
      why: reasons.map(({ words }) => words),
      isRed: isRed(each.now),
      indicatorId: each.indicatorId,
      priorityId: null,
      recommendationIds: [],
      minutes: better ? MINUTES_FOR_BETTER : minutesFor[gravest.concern],
      presenter: each.leadPartner,
      concern: gravest.concern,
      better,
    },
  ]
}

function notOnScorecard(
  { indicatorId, name }: AgendaFacts['otherIndicators'][number],
  proposed: readonly ProposedChange[],
): IndicatorItem[] {
  if (proposed.length === 0) return []
  return [
    {
      key: agendaKey.indicator(indicatorId),
      kind: 'indicator',
      title: name,
      why: [...new Set(proposed)].map((change) => proposedWords[change]),
      isRed: false,
      indicatorId,
      priorityId: null,
      recommendationIds: [],
      minutes: minutesFor.proposed,
      presenter: '',
      concern: 'proposed',
      better: false,
    },
  ]
}

const proposedOf = ({ recommendations }: AgendaFacts, indicatorId: string): ProposedChange[] =>
  recommendations.flatMap(({ proposes }) => (proposes?.indicatorId === indicatorId ? [proposes.change] : []))
