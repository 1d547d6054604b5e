import { useState } from 'react'
import type { CitedDecision } from '../../../contract/decisions.ts'
import type { Target } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useFirst } from '../../ui/useFirst.ts'
import { overtakenWrite } from '../conflict/overtakenWrite.ts'
import type { DecisionDraft } from '../membership/decisionDraft.ts'
import { useRecordChange } from '../membership/useRecordChange.ts'

type Recording<D, P> = {
  readonly draft: D
  readonly hold: (draft: D) => void
  /** Forgets the draft. */
  readonly forget: () => void
  readonly missingFrom: (draft: D) => P
  /** Whether a target already agreed would change, which rests on a decision. */
  readonly changes: boolean
  readonly write: {
    readonly error: ApiFailure | null
    readonly isPending: boolean
    readonly reset: () => void
  }
  /** Sends what is written after the version of the targets that was seen. */
  readonly send: (decision: CitedDecision | undefined, seen: string) => Promise<unknown>
  /** What is said once it is recorded. */
  readonly said: string
  readonly onDone: () => void
}

/** Records targets of an indicator, with their decision where they change what is agreed, and meets whoever was first. */
export function useRecordTargets<D extends { readonly decision: DecisionDraft }, P extends object>(
  page: IndicatorPage,
  { draft, hold, forget, missingFrom, changes, write, send, said, onDone }: Recording<D, P>,
) {
  const [missing, setMissing] = useState<P | null>(null)
  const began = useFirst(page.targets)
  const [seen, setSeen] = useState(page.etags.targets)
  const cited = useRecordChange(
    { decision: draft.decision, from: null, reason: '' },
    ({ decision }) => hold({ ...draft, decision }),
    (decision, following = seen) => send(decision, following),
  )
  const close = () => {
    forget()
    onDone()
  }
  const submit = async (following?: string) => {
    const lacking = missingFrom(draft)
    const isLacking = Object.keys(lacking).length > 0
    setMissing(isLacking ? lacking : null)
    if (isLacking || write.isPending) return
    const recorded = changes
      ? await cited.record(following)
      : await send(undefined, following ?? seen).then(Boolean, () => false)
    if (!recorded) return
    sayDone(said)
    close()
  }
  const theirs = overtakenWrite<Target[]>(write, {
    send: submit,
    follow: (etag) => {
      setSeen(etag)
      cited.forgive()
    },
    drop: close,
  })
  return {
    submit,
    /** What the draft still lacks, once somebody tried to record it. */
    missing,
    /** To be told of every correction: what was refused is no longer what is written. */
    forgive: () => {
      setMissing(null)
      if (write.error && !theirs) write.reset()
    },
    /** Why the decision was not taken, and its fields at fault. */
    refused: cited.refused,
    isRecording: write.isPending || cited.sending,
    /** The targets when the form was opened. */
    began,
    theirs,
  }
}
