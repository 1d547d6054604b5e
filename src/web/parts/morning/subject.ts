import type { Decision } from '../../../contract/decisions.ts'
import type { Recommendation } from '../../../contract/meetings.ts'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { type ProposalNames, type ProposalWords, proposalWords } from '../meetings/proposalWords.ts'
import { isAboutEarlier } from './aboutEarlier.ts'
import type { Answer, Put, Seen, WaitingAct } from './waitingAct.ts'

/** What the meeting answers on one item: a recommendation, or the item itself where none was put. */
export type Subject = {
  /** What its acts in the queue are about. */
  readonly about: string
  readonly put: Put
  /** As put to the meeting. */
  readonly wording: string
  readonly recommendation: Recommendation | null
  /** As the record has it. */
  readonly decision: Decision | null
}

/** How a subject stands on this screen: as recorded, with whatever waits to be sent. */
export type StandingAnswer = {
  readonly answer: Answer
  readonly seen: Seen
  /** When it was recorded, in milliseconds. */
  readonly at: number
  readonly isSent: boolean
}

/** What is answered on an item, in the order put; nothing where an item is read and not decided. */
export function subjectsOf(item: AgendaItem, { meeting }: Morning): Subject[] {
  if (item.kind === 'earlierDecisions' || item.kind === 'changes' || item.kind === 'late') return []
  const put = item.recommendationIds.flatMap((id) => meeting.recommendations.filter((each) => each.id === id))
  if (put.length > 0) return put.map(ofRecommendation)
  const indicatorIds = item.indicatorId === null ? [] : [item.indicatorId]
  return [
    {
      about: `words:${item.key}`,
      put: { recommendation: item.title, indicatorIds },
      wording: item.title,
      recommendation: null,
      decision: meeting.otherDecisions.find(({ recommendation }) => recommendation === item.title) ?? null,
    },
  ]
}

const ofRecommendation = (recommendation: Recommendation): Subject => ({
  about: `recommendation:${recommendation.id}`,
  put: { recommendationId: recommendation.id, indicatorIds: recommendation.indicatorIds },
  wording: recommendation.wording,
  recommendation,
  decision: recommendation.decision,
})

/** Every subject of the morning, item after item, each once. */
export function everySubject(morning: Morning): Subject[] {
  const all = morning.items.flatMap((item) => subjectsOf(item, morning))
  return [...new Map(all.map((each) => [each.about, each] as const)).values()]
}

/** The item on which something recorded here was answered; undefined where it is no longer on the agenda. */
export const itemAbout = (about: string, { items }: Morning): AgendaItem | undefined =>
  items.find(({ key, kind, recommendationIds }) =>
    isAboutEarlier(about)
      ? kind === 'earlierDecisions'
      : about === `words:${key}` || recommendationIds.some((id) => about === `recommendation:${id}`),
  )

/** The answer that stands once all that waits is sent; null while there is none. */
export function standingAnswer(
  { about, decision }: Subject,
  waiting: readonly WaitingAct[],
): StandingAnswer | null {
  return waiting
    .filter((act) => act.about === about)
    .reduce<StandingAnswer | null>(
      (_, { key, at, request }) =>
        request.kind === 'record' || request.kind === 'revise'
          ? { answer: request.answer, seen: { madeBy: key }, at, isSent: false }
          : null,
      decision && {
        answer: answerOf(decision),
        seen: { id: decision.id, etag: decision.etag },
        at: Date.parse((decision.revised ?? decision.record).recordedAt),
        isSent: true,
      },
    )
}

/** A decision as it may be sent again. */
export function answerOf(decision: Decision): Answer {
  const { outcome, wording, amendedWording, deferredTo, decidedBy, owners, dueOn } = decision
  return {
    outcome,
    wording,
    amendedWording,
    deferredTo,
    decidedBy,
    owners: owners.map(({ name: _name, ...owner }) => owner),
    dueOn,
  }
}

/** An answer as choosing its outcome begins it: who answers and by when stay, words that only another outcome had go. */
export const withOutcome = (
  { owners, dueOn }: Pick<Answer, 'owners' | 'dueOn'>,
  outcome: Answer['outcome'],
): Answer => ({
  outcome,
  wording: '',
  amendedWording: null,
  deferredTo: null,
  decidedBy: '',
  owners: [...owners],
  dueOn,
})

/** What agreeing a subject changes, in words; null where it changes nothing of itself. */
export const proposalIn =
  (names: ProposalNames) =>
  (subject: Subject | null): ProposalWords | null =>
    subject?.recommendation?.proposal ? proposalWords(subject.recommendation.proposal, names) : null
