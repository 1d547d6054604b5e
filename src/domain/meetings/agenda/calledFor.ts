import { longDate } from '../../time/dateWords.ts'
import { agendaKey, type AgendaKind, type CalledFor } from './agendaKey.ts'
import type { AgendaFacts, RecommendationPut } from './agendaFacts.ts'
import { indicatorsCalledFor, type IndicatorItem } from './indicatorsCalledFor.ts'
import type { ConcernKind } from './reasonsFor.ts'
import { usualMinutes } from './timeBoxes.ts'

/**
 * What the record calls for at a meeting, in the order it is taken: earlier decisions overdue and due, what changed, statuses
 * that turned (for the worse first), reds, signals, late figures, indicators proposed to join, leave or change, priorities
 * that slipped, then the chairs’ recommendations and the officers’. An indicator is one item with every reason for it, and
 * takes the recommendations that name it; every red of the scorecard is an item.
 */
export function calledFor(facts: AgendaFacts): CalledFor[] {
  const indicators = indicatorsCalledFor(facts)
  const priorities = prioritiesOf(facts)
  const taken = new Set([...indicators, ...priorities].flatMap(({ recommendationIds }) => recommendationIds))
  const others = facts.recommendations.filter(({ id }) => !taken.has(id))
  const of = (concern: ConcernKind, better = false) =>
    indicators.filter((each) => each.concern === concern && each.better === better).map(plain)
  return [
    ...earlierDecisions(facts),
    ...changes(facts),
    ...of('turned'),
    ...of('turned', true),
    ...of('red'),
    ...of('signal'),
    ...lateFigures(facts),
    ...of('proposed'),
    ...priorities,
    ...others.filter(({ groupName }) => groupName !== null).map(recommended),
    ...others.filter(({ groupName }) => groupName === null).map(recommended),
  ]
}

const plain = ({ concern: _concern, better: _better, ...item }: IndicatorItem): CalledFor => item

function earlierDecisions({ actions }: AgendaFacts): CalledFor[] {
  const { overdue, due, toLookBackOn } = actions
  const why = [
    overdue > 0 ? `${overdue} overdue` : '',
    due > 0 ? `${due} due` : '',
    toLookBackOn > 0 ? `${toLookBackOn} to look back on: did it work?` : '',
  ].filter(Boolean)
  return why.length === 0
    ? []
    : [{ ...only('earlierDecisions', agendaKey.earlierDecisions, 'Earlier decisions'), why }]
}

function changes({ previousOn }: AgendaFacts): CalledFor[] {
  return previousOn === null
    ? []
    : [only('changes', agendaKey.changes, `What changed since ${longDate(previousOn)}`)]
}

function lateFigures({ indicators }: AgendaFacts): CalledFor[] {
  const why = indicators.flatMap(({ name, late }) => (late === null ? [] : [`${name}: ${late}`]))
  return why.length === 0 ? [] : [{ ...only('late', agendaKey.late, 'Late figures'), why }]
}

function prioritiesOf({ priorities, recommendations }: AgendaFacts): CalledFor[] {
  return priorities.flatMap(({ priorityId, title, lead, slipped }) => {
    const own = recommendations.filter(
      (each) => each.priorityId === priorityId && each.indicatorIds.length === 0,
    )
    return slipped.length === 0 && own.length === 0
      ? []
      : [
          {
            ...only('priority', agendaKey.priority(priorityId), title),
            why: slipped,
            priorityId,
            recommendationIds: own.map(({ id }) => id),
            presenter: lead,
          },
        ]
  })
}

function recommended({ id, wording, indicatorIds, priorityId, groupName }: RecommendationPut): CalledFor {
  return {
    ...only('recommendation', agendaKey.recommendation(id), wording),
    why: groupName === null ? [] : [`Put forward by the chair of ${groupName}`],
    indicatorId: indicatorIds[0] ?? null,
    priorityId,
    recommendationIds: [id],
    presenter: groupName === null ? '' : `Chair of ${groupName}`,
  }
}

/** An item of no indicator, with nothing yet said of why. */
function only(kind: Exclude<AgendaKind, 'indicator'>, key: string, title: string): CalledFor {
  return {
    key,
    kind,
    title,
    why: [],
    isRed: false,
    indicatorId: null,
    priorityId: null,
    recommendationIds: [],
    minutes: usualMinutes[kind],
    presenter: '',
  }
}
