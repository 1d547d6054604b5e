import type { CitedDecision, Decision } from '../../../contract/decisions.ts'
import type { AddMeeting, Meeting, Recommendation } from '../../../contract/meetings.ts'
import { permitsChange, type DecisionOutcome } from '../../../domain/meetings/meeting.ts'
import { blankWriting, type DecisionWriting } from '../meetings/decisionWriting.ts'
import { blankMeeting } from '../meetings/meetingWriting.ts'
import { minuted, type Minute } from '../../../domain/meetings/minute.ts'

/** What a person has chosen or written so far about the decision a change rests on. Nothing is dropped when they
 * choose another basis, so that going back finds the words still there. */
export type DecisionDraft = DecisionWriting & {
  /** Empty until chosen; `newMeeting` for one recorded here. */
  readonly meetingId: string
  readonly meeting: AddMeeting
  readonly basis: Basis
}

/** A decision on record, a recommendation still to be answered, or words put down now. */
export type Basis =
  | { readonly kind: 'none' }
  | { readonly kind: 'decided'; readonly decisionId: string }
  | { readonly kind: 'unanswered'; readonly recommendationId: string }
  | { readonly kind: 'onTheSpot' }

/** Stands for a meeting not on record yet; no meeting's own name can be it. */
export const newMeeting = '+'

export type DecisionField =
  'meeting' | 'meetingTitle' | 'meetingDate' | 'basis' | 'recommendation' | 'outcome'

export const blankDecision: DecisionDraft = {
  meetingId: '',
  meeting: blankMeeting,
  basis: { kind: 'none' },
  ...blankWriting,
}

export const missingDecision = 'No decision is cited.'

/** The decision to send, or what is still missing, field by field, each in one sentence. */
export function citation(
  draft: DecisionDraft,
): { cited: CitedDecision } | { missing: Partial<Record<DecisionField, string>> } {
  if (draft.meetingId === '')
    return { missing: { meeting: 'Choose the meeting that agreed it, or record one.' } }
  switch (draft.basis.kind) {
    case 'none':
      return { missing: { basis: 'Choose the recommendation that was agreed, or record the decision here.' } }
    case 'decided':
      return { cited: { decisionId: draft.basis.decisionId } }
    case 'unanswered':
      return answered(draft, { recommendationId: draft.basis.recommendationId })
    case 'onTheSpot':
      return answered(draft, { recommendation: draft.recommendation.trim() })
  }
}

function answered(
  draft: DecisionDraft,
  to: { recommendationId: string } | { recommendation: string },
): ReturnType<typeof citation> {
  const missing: Partial<Record<DecisionField, string>> = {}
  if ('recommendation' in to && to.recommendation === '')
    missing.recommendation = 'Write the recommendation as it was put to the meeting.'
  if (draft.outcome === '') missing.outcome = 'Say whether it was agreed, or agreed as amended.'
  if (draft.outcome === '' || Object.keys(missing).length > 0) return { missing }
  return {
    cited: {
      meetingId: draft.meetingId,
      ...to,
      outcome: draft.outcome,
      wording: draft.wording.trim(),
      decidedBy: draft.decidedBy.trim(),
    },
  }
}

/** What was put and what was decided, as minuted; null until one is chosen. */
export function minuteOf(draft: DecisionDraft, meeting: Meeting | undefined): Minute | null {
  const { basis } = draft
  switch (basis.kind) {
    case 'none':
    case 'onTheSpot':
      return null
    case 'decided': {
      const decision = decisionsOf(meeting).find((each) => each.id === basis.decisionId)
      return decision ? minuted(decision) : null
    }
    case 'unanswered': {
      const found = meeting?.recommendations.find((each) => each.id === basis.recommendationId)
      return found
        ? { recommendation: found.wording, outcome: '', words: 'None recorded yet.', who: '', byWhen: '' }
        : null
    }
  }
}

function decisionsOf(meeting: Meeting | undefined): Decision[] {
  if (!meeting) return []
  const answers = meeting.recommendations.flatMap((each) => (each.decision ? [each.decision] : []))
  return [...answers, ...meeting.otherDecisions]
}

/** One line of the list of a meeting's recommendations and decisions. */
export type Choice = {
  readonly basis: Basis
  readonly label: string
  readonly barredBy: DecisionOutcome | null
}

export function choicesOf(meeting: Meeting): Choice[] {
  return [
    ...meeting.recommendations.map(fromRecommendation),
    ...meeting.otherDecisions.map((decision) => ({
      basis: { kind: 'decided' as const, decisionId: decision.id },
      label: decision.recommendation,
      barredBy: permitsChange(decision.outcome) ? null : decision.outcome,
    })),
  ]
}

function fromRecommendation({ id, number, wording, decision }: Recommendation): Choice {
  const label = `${number}. ${wording}`
  if (!decision) return { basis: { kind: 'unanswered', recommendationId: id }, label, barredBy: null }
  return {
    basis: { kind: 'decided', decisionId: decision.id },
    label,
    barredBy: permitsChange(decision.outcome) ? null : decision.outcome,
  }
}

/** A basis as an option's value, and back. */
export function basisKey(basis: Basis): string {
  switch (basis.kind) {
    case 'none':
      return ''
    case 'decided':
      return `decided ${basis.decisionId}`
    case 'unanswered':
      return `unanswered ${basis.recommendationId}`
    case 'onTheSpot':
      return 'onTheSpot'
  }
}

export function basisOfKey(key: string): Basis {
  const [kind, id = ''] = key.split(' ')
  if (kind === 'decided') return { kind, decisionId: id }
  if (kind === 'unanswered') return { kind, recommendationId: id }
  if (kind === 'onTheSpot') return { kind }
  return { kind: 'none' }
}
