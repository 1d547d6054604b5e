import { longDate } from '../time/dateWords.ts'
import type { IsoDate } from '../time/isoDate.ts'
import type { DecisionOutcome } from './meeting.ts'
import { minuted, minuteLine } from './minute.ts'

/** Who was asked to a meeting, by role and organisation, and whether they came. */
export type Invited = {
  readonly role: string
  /** The organisation or management group represented; empty where none is recorded. */
  readonly organisation: string
  readonly answer: 'invited' | 'present' | 'apologies' | 'takenBack'
  /** Who came instead, by role; empty where nobody did. */
  readonly substitute: string
}

/** A decision, as far as a minute reads it. */
type Decided = Parameters<typeof minuteLine>[0] & { readonly id: string; readonly outcome: DecisionOutcome }

export type Put<D extends Decided = Decided> = {
  readonly id: string
  readonly number: number
  readonly wording: string
  readonly indicatorIds: readonly string[]
  readonly decision: D | null
}

/** An item of the agenda as it was arranged, in order. */
type Arranged = { readonly key: string; readonly title: string }

type Discussed = { readonly key: string; readonly note: string }

/** What is recorded of a meeting that its minutes are made of. */
export type MeetingFacts = {
  readonly invited: readonly Invited[]
  readonly agenda: readonly Arranged[]
  readonly recommendations: readonly Put[]
  readonly otherDecisions: readonly (Decided & { readonly indicatorIds: readonly string[] })[]
  readonly notes: readonly Discussed[]
}

type Person = { readonly role: string; readonly organisation: string }

/** A row of the table Recommendation | Decision. */
type MinuteRow = {
  readonly recommendationId: string | null
  readonly decisionId: string | null
  /** The recommendation's number; null of what was decided without one. */
  readonly number: number | null
  readonly recommendation: string
  /** The decision as `minuteLine` says it, as the register and the screen do; empty where none is recorded. */
  readonly decision: string
  /** The word it begins with, "Agreed"; the same letters as `decision` begins with, or empty. */
  readonly outcome: string
  readonly who: string
  readonly byWhen: string
  readonly indicatorIds: readonly string[]
}

export type Minutes = {
  readonly present: readonly Person[]
  readonly apologies: readonly Person[]
  /** The member, and who came instead. */
  readonly substitutes: readonly (Person & { readonly substitute: string })[]
  /** Invited, and nothing recorded of whether they came. */
  readonly unanswered: readonly Person[]
  /** The agenda's items in order, then whatever else was noted on. */
  readonly discussion: readonly Discussed[]
  readonly rows: readonly MinuteRow[]
}

/** What stands in place of a decision where none is recorded. */
export const NO_DECISION = 'No decision is recorded.'

/** Discussion that belongs to no one item. */
export const GENERAL_DISCUSSION = 'free:discussion'

/**
 * The minutes of a meeting. Recommendations come in the order of the agenda's items that name them, the others after by
 * number; what was decided without a recommendation comes last.
 */
export function minutesOf({
  invited,
  agenda,
  recommendations,
  otherDecisions,
  notes,
}: MeetingFacts): Minutes {
  const came = (answer: Invited['answer']) =>
    invited.filter((each) => each.answer === answer && each.substitute === '').map(person)
  return {
    present: came('present'),
    apologies: invited.filter(({ answer }) => answer === 'apologies').map(person),
    substitutes: invited
      .filter(({ answer, substitute }) => substitute !== '' && answer !== 'takenBack')
      .map((each) => ({ ...person(each), substitute: each.substitute })),
    unanswered: came('invited'),
    discussion: inAgendaOrder(notes, agenda).filter(({ note }) => note.trim() !== ''),
    rows: [...inOrder(recommendations, agenda).map(rowOf), ...otherDecisions.map(otherRow)],
  }
}

const person = ({ role, organisation }: Invited): Person => ({ role, organisation })

function inAgendaOrder(notes: readonly Discussed[], agenda: readonly Arranged[]): Discussed[] {
  const place = (key: string) => {
    const at = agenda.findIndex((each) => each.key === key)
    return at === -1 ? agenda.length : at
  }
  return notes.toSorted((a, b) => place(a.key) - place(b.key))
}

function inOrder(recommendations: readonly Put[], agenda: readonly Arranged[]): Put[] {
  const place = (put: Put) => {
    const at = agenda.findIndex(
      ({ key }) =>
        key === `recommendation:${put.id}` || put.indicatorIds.some((id) => key === `indicator:${id}`),
    )
    return at === -1 ? agenda.length : at
  }
  return recommendations.toSorted((a, b) => place(a) - place(b) || a.number - b.number)
}

const rowOf = ({ id, number, wording, indicatorIds, decision }: Put): MinuteRow => ({
  recommendationId: id,
  number,
  recommendation: wording,
  indicatorIds,
  ...answerOf(decision),
})

const otherRow = (decision: MeetingFacts['otherDecisions'][number]): MinuteRow => ({
  recommendationId: null,
  number: null,
  recommendation: decision.recommendation,
  indicatorIds: decision.indicatorIds,
  ...answerOf(decision),
})

function answerOf(
  decision: Decided | null,
): Pick<MinuteRow, 'decisionId' | 'decision' | 'outcome' | 'who' | 'byWhen'> {
  if (decision === null) return { decisionId: null, decision: '', outcome: '', who: '', byWhen: '' }
  const { outcome, who, byWhen } = minuted(decision)
  return { decisionId: decision.id, decision: minuteLine(decision), outcome, who, byWhen }
}

/** "Signed as a correct record by the Chair, Harrow Chief Executives, on 15 June 2010." */
export const signedWords = (by: string, on: IsoDate): string =>
  `Signed as a correct record on ${longDate(on)}: ${by}.`

/** What signing closes, said before somebody signs. */
export const SIGNING_CLOSES =
  'After signing, no recommendation, decision, attendance or note of this meeting can be changed, added or undone. What proves wrong is set right by a correction with its own date.'
