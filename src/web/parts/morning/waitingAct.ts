import type { RecordProgress, RegisterEntry } from '../../../contract/actions.ts'
import type { CheckedReviseDecision, Decision, RecordDecision } from '../../../contract/decisions.ts'
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
  | {
      readonly kind: 'progress'
      readonly report: Pick<RecordProgress, 'owner' | 'state'> & { readonly note: string }
      /** The decision, and the version of what was last reported of this action of it. */
      readonly seen: Seen
      /** What the report changes may be taken back by another; one that takes back may not. */
      readonly mayUndo: boolean
    }
  | { readonly kind: 'sitting'; readonly change: RecordSitting['change'] }

/** What the service answers: the decision, or an earlier one as reported on; null where nothing stands. */
export type Taken = Decision | RegisterEntry | null

/** What was put to the meeting: a recommendation of its list, or words. */
export type Put = Pick<RecordDecision, 'recommendationId' | 'recommendation' | 'indicatorIds'>

/** Something recorded on this screen, kept until the service has answered for it. */
export type WaitingAct = {
  /** Its Idempotency-Key, given before it is first sent: however often it is sent, it is done once. */
  readonly key: string
  /** What it answers: `recommendation:ID`, `words:…`, `sitting`; of an earlier decision `earlier:ID`, of an action of it `progress:ID:OWNER`. */
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
  /** What was asked last of all that is set aside, of the version that the first of it followed. */
  readonly request: Request
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
