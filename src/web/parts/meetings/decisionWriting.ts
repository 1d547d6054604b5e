import type { DecisionOutcome } from '../../../domain/meetings/meeting.ts'

/** A decision as it is being put down. */
export type DecisionWriting = {
  /** What was put to the meeting; not asked for when it answers a recommendation on record. */
  readonly recommendation: string
  readonly outcome: DecisionOutcome | ''
  readonly wording: string
  readonly decidedBy: string
}

export const blankWriting: DecisionWriting = { recommendation: '', outcome: '', wording: '', decidedBy: '' }

export type DecisionProblems = Partial<Record<'recommendation' | 'outcome' | 'wording', string>>

/** What the minutes would still lack; `answers` says whether it answers a recommendation on record. */
export function missingFromDecision(writing: DecisionWriting, answers: boolean): DecisionProblems {
  const { recommendation, outcome, wording } = writing
  return {
    ...(!answers && recommendation.trim() === ''
      ? { recommendation: 'Write the recommendation as it was put to the meeting.' }
      : {}),
    ...(outcome === '' ? { outcome: 'Say what was decided.' } : {}),
    ...(outcome === 'answered' && wording.trim() === ''
      ? { wording: 'Write how it was answered, as in the minutes.' }
      : {}),
  }
}
