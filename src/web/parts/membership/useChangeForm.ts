import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CitedDecision, Meeting } from '../../../contract/meetings.ts'
import type { FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { blankChange, effectOf, meetingDateOf, type ChangeDraft } from './changeDraft.ts'
import { firstQuarterOf } from './effectQuarters.ts'
import { useRecordChange, type Refused } from './useRecordChange.ts'

type Change = {
  readonly decision: CitedDecision
  readonly from: FinancialQuarter
  readonly reason: string
}

type Ask = {
  /** Names the writing kept while the dialog is closed. */
  readonly heldAs: string
  readonly businessDate: string
  /** What the change itself still lacks, in a sentence: nothing is sent until it lacks nothing. */
  readonly missing?: string | undefined
  readonly send: (change: Change) => Promise<unknown>
  /** Said once it is recorded. */
  readonly done: (from: FinancialQuarter) => string
  readonly onClose: () => void
}

export type ChangeForm = {
  readonly draft: ChangeDraft
  readonly setDraft: (draft: ChangeDraft) => void
  readonly untouched: boolean
  readonly meetings: readonly Meeting[]
  /** The first quarter of effect, as things stand. */
  readonly from: FinancialQuarter
  /** The quarter of the meeting cited, once there is one. */
  readonly decidedIn: FinancialQuarter | undefined
  readonly refused: Refused | null
  /** `missing`, once the person has asked for the change to be made. */
  readonly shortcoming: string | undefined
  readonly sending: boolean
  /** False when it was refused: the form then shows why. */
  readonly submit: () => Promise<boolean>
  readonly onClose: () => void
}

/** The writing, checking and sending of one change of a scorecard. */
export function useChangeForm({ heldAs, businessDate, missing, send, done, onClose }: Ask): ChangeForm {
  const [draft, setDraft, forget] = useHeldState(heldAs, blankChange)
  const [asked, setAsked] = useState(false)
  const { data: meetings = [] } = useQuery(meetingsQuery())
  const meetingDate = meetingDateOf(draft, meetings)
  const from = effectOf(draft, meetingDate ?? isoDate(businessDate))
  const { record, write, refused, sending } = useRecordChange(draft, setDraft, (decision) =>
    send({ decision, from, reason: draft.reason.trim() }),
  )

  async function submit() {
    if (sending) return true
    setAsked(true)
    if (missing !== undefined || !(await record())) return false
    forget()
    sayDone(done(from))
    onClose()
    return true
  }

  return {
    draft,
    setDraft: write,
    untouched: draft === blankChange,
    meetings,
    from,
    decidedIn: meetingDate && firstQuarterOf(meetingDate),
    refused,
    shortcoming: asked ? missing : undefined,
    sending,
    submit,
    onClose,
  }
}
