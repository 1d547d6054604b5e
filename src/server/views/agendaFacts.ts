import type { Meeting, Recommendation } from '../../contract/meetings.ts'
import type { CheckedProposal } from '../../contract/proposals.ts'
import type { ScorecardPage, ScorecardRow } from '../../contract/scorecards.ts'
import type {
  AgendaFacts,
  IndicatorStanding,
  RecommendationPut,
} from '../../domain/meetings/agenda/agendaFacts.ts'
import { actionsOf } from '../../domain/meetings/action.ts'
import { openAt } from '../../domain/meetings/openActions.ts'
import { ownerWords } from '../../domain/partnership/owner.ts'
import { priorityStanding } from '../../domain/priorities/priority.ts'
import { ordered } from '../../domain/scorecards/scorecardView.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { actionNotesAsAt } from '../stores/actionStore.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { definitionsAsAt } from '../stores/indicatorStore.ts'
import { managementGroups } from '../stores/managementGroupStore.ts'
import { prioritiesAsAt } from '../stores/priorityStore.ts'
import { ownerNames } from '../stores/ownerNames.ts'
import { slippedMilestones } from './priorities/slippedMilestones.ts'

type Asked = {
  readonly meeting: Meeting
  readonly previous: Meeting | null
  readonly asAt: IsoDate
  /** The scorecard reported now, and as the meeting before saw it; null where there is none. */
  readonly page: ScorecardPage | null
  readonly before: ScorecardPage | null
}

/** What an agenda is built from, as far as whoever reads it may see. */
export async function agendaFacts(here: Here, asked: Asked): Promise<AgendaFacts> {
  const { meeting, previous, page, before } = asked
  const indicators = standings(page, before)
  const names = new Map((await managementGroups(here.trx)).map(({ id, name }) => [id, name]))
  const recommendations = meeting.recommendations.map((each) => putOf(each, names))
  return {
    previousOn: previous && isoDate(previous.date),
    indicators,
    otherIndicators: await othersNamed(here, asked.asAt, indicators, recommendations),
    actions: await earlierActions(here, asked),
    priorities: await slippedPriorities(here, asked),
    recommendations,
  }
}

function standings(page: ScorecardPage | null, before: ScorecardPage | null): IndicatorStanding[] {
  if (!page) return []
  const then = new Map(before?.rows.map((row) => [row.indicatorId, row]))
  return ordered(page.rows, 'worst', []).map((row) => ({
    indicatorId: row.indicatorId,
    name: `${row.reference} ${row.title}`,
    leadPartner: row.leadPartner,
    now: row,
    before: then.get(row.indicatorId) ?? null,
    signal: row.variation.variation === 'signal' ? row.variation.judgement : null,
    late: lateWords(row),
  }))
}

/** Its own reason says what is owed, when it was due and from whom, after the word that the item says already. */
const lateWords = ({ status, reason }: ScorecardRow): string | null =>
  status.status === 'notRated' && status.because === 'late' ? reason.replace(/^Late: /, '') : null

function putOf(each: Recommendation, groupNames: ReadonlyMap<string, string>): RecommendationPut {
  const { id, wording, indicatorIds, priorityId, groupId, proposal } = each
  return {
    id,
    wording,
    indicatorIds,
    priorityId,
    groupName: groupId === null ? null : (groupNames.get(groupId) ?? groupId),
    proposes: proposal && proposedBy(proposal),
  }
}

function proposedBy(proposal: CheckedProposal): RecommendationPut['proposes'] {
  switch (proposal.kind) {
    case 'membership':
      return { change: proposal.change.change, indicatorId: proposal.change.indicatorId }
    case 'targets':
    case 'rebase':
      return { change: proposal.kind, indicatorId: proposal.indicatorId }
    case 'statusRule':
      return { change: 'statusRule', indicatorId: proposal.rule.indicatorId ?? null }
  }
}

async function othersNamed(
  { trx }: Here,
  asAt: IsoDate,
  indicators: readonly IndicatorStanding[],
  recommendations: readonly RecommendationPut[],
): Promise<AgendaFacts['otherIndicators']> {
  const there = new Set(indicators.map(({ indicatorId }) => indicatorId))
  const named = recommendations.flatMap(({ indicatorIds, proposes }) => [
    ...indicatorIds,
    ...(proposes?.indicatorId ? [proposes.indicatorId] : []),
  ])
  const others = [...new Set(named)].filter((id) => !there.has(id))
  if (others.length === 0) return []
  const known = await definitionsAsAt(trx, asAt)
  return others.flatMap((indicatorId) => {
    const entry = known.get(indicatorId)
    const title = entry?.definitions.at(-1)?.title
    return entry && title !== undefined ? [{ indicatorId, name: `${entry.reference} ${title}` }] : []
  })
}

/** What decisions of earlier meetings asked for, and those of the meeting before that come back with an indicator. */
async function earlierActions(
  { trx }: Here,
  { meeting, previous, asAt }: Asked,
): Promise<AgendaFacts['actions']> {
  const notes = Map.groupBy(await actionNotesAsAt(trx, asAt), ({ decisionId }) => decisionId)
  const earlier = [...(await decisionsAsAt(trx, asAt)).values()].filter(
    ({ meetingDate }) => meetingDate < meeting.date,
  )
  const actions = earlier.map((decision) => actionsOf(decision, notes.get(decision.id) ?? [], asAt))
  const returning = earlier.filter(
    ({ meetingId, indicatorIds }) => meetingId === previous?.id && indicatorIds.length > 0,
  )
  return { ...openAt(isoDate(meeting.date), actions), toLookBackOn: returning.length }
}

/** Every open priority with the milestones of it that have slipped, in words. */
async function slippedPriorities(
  { trx }: Here,
  { previous, asAt }: Asked,
): Promise<AgendaFacts['priorities']> {
  const since = previous && isoDate(previous.date)
  const names = await ownerNames(trx, asAt)
  const slipped = Map.groupBy(await slippedMilestones(trx, { since, asAt }), ({ priority }) => priority.id)
  return (await prioritiesAsAt(trx, asAt)).flatMap(({ id, revisions }) => {
    const standing = priorityStanding(revisions)
    return standing?.isOpen
      ? [
          {
            priorityId: id,
            title: standing.title,
            lead: ownerWords(standing.lead, names),
            slipped: (slipped.get(id) ?? []).map(({ words }) => words),
          },
        ]
      : []
  })
}
