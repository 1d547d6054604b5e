import type { CheckedReviseDecision, RecordDecision } from '../../../contract/decisions.ts'
import type { RecordSitting } from '../../../contract/morning.ts'
import type { Problem } from '../../../contract/problems.ts'

/** A decision as it is to read. */
export type Answer = CheckedReviseDecision

/** The version of a decision that a change follows: one in the record, or the one that an earlier act will make. */
export type Seen = { readonly id: string; readonly etag: string } | { readonly madeBy: string }

export type Request =
  | { readonly kind: 'record'; readonly answer: Answer; readonly put: Put; readonly carryOut: boolean }
  | { readonly kind: 'revise'; readonly answer: Answer; readonly seen: Seen }
  | { readonly kind: 'undo'; readonly seen: Seen }
  | { readonly kind: 'sitting'; readonly change: RecordSitting['change'] }

/** What was put to the meeting: a recommendation of its list, or words. */
export type Put = Pick<RecordDecision, 'recommendationId' | 'recommendation' | 'indicatorIds'>

/** Something recorded on this screen, kept until the service has answered for it. */
export type WaitingAct = {
  /** Its Idempotency-Key, given before it is first sent: however often it is sent, it is done once. */
  readonly key: string
  /** What it answers: `recommendation:ID`, `words:…`, or `sitting`. */
  readonly about: string
  /** When it was recorded on this screen, as milliseconds. */
  readonly at: number
  readonly request: Request
}

/** What the service refused, with what this screen would have it read; kept until a person has chosen. */
export type RefusedAct = {
  readonly key: string
  readonly about: string
  readonly at: number
  /** As this screen would have it; null where it would undo the decision. */
  readonly mine: Answer | null
  readonly put: Put | null
  readonly problem: Problem
}

export type QueueState = {
  /** In the order recorded, which is the order sent. */
  readonly waiting: readonly WaitingAct[]
  readonly refused: readonly RefusedAct[]
  /** What was decided on this screen and may be undone, the last one last. */
  readonly decided: readonly string[]
}

/** How sending goes: `away` while the service does not answer, `signedOut` once it does not know who asks. */
export type Sending = 'idle' | 'sending' | 'away' | 'signedOut'
