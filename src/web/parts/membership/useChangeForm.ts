import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CitedDecision } from '../../../contract/decisions.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import type { FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { sayDone } from '../../ui/sayDone.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import type { Overtaken } from '../conflict/overtaken.ts'
import { blankChange, effectOf, meetingDateOf, type ChangeDraft } from './changeDraft.ts'
import { firstQuarterOf } from './effectQuarters.ts'
import { useRecordChange, type Refused } from './useRecordChange.ts'

type Change = {
  readonly decision: CitedDecision
  readonly from: FinancialQuarter
  readonly reason: string
  /** The version it follows. */
  readonly seen: string
}

type Ask = {
  /** Names the writing kept while the dialog is closed. */
  readonly heldAs: string
  readonly businessDate: string
  /** The version of what is changed, as it was when the person began; left out where nothing is followed. */
  readonly seen?: string
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
  /** What stands now, where somebody else was first; `choices` are what the person can then do. */
  readonly overtaken: Overtaken<unknown> | null
  readonly choices: Choices
  /** `missing`, once the person has asked for the change to be made. */
  readonly shortcoming: string | undefined
  readonly sending: boolean
  /** False when it was refused: the form then shows why. */
  readonly submit: () => Promise<boolean>
  readonly onClose: () => void
}

type Choices = {
  readonly by: string
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  readonly onEdit: () => void
}

/** The writing, checking and sending of one change of a scorecard. */
export function useChangeForm(ask: Ask): ChangeForm {
  const { heldAs, businessDate, missing, send, done, onClose } = ask
  const [draft, setDraft, forget] = useHeldState(heldAs, blankChange)
  const [asked, setAsked] = useState(false)
  const [read, setRead] = useState<string | null>(null)
  const seen = read ?? ask.seen ?? ''
  const { data: meetings = [] } = useQuery(meetingsQuery())
  const meetingDate = meetingDateOf(draft, meetings)
  const from = effectOf(draft, meetingDate ?? isoDate(businessDate))
  const { record, write, refused, sending, forgive } = useRecordChange(
    draft,
    setDraft,
    (decision, following) => send({ decision, from, reason: draft.reason.trim(), seen: following ?? seen }),
  )
  const overtaken = refused?.overtaken ?? null

  async function submit(following?: string) {
    if (sending) return true
    setAsked(true)
    if (missing !== undefined || !(await record(following))) return false
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
    overtaken,
    choices: {
      by: overtaken?.by ?? '',
      onKeepTheirs: () => {
        forget()
        onClose()
      },
      onRecordMine: () => void submit(overtaken?.etag),
      onEdit: () => {
        setRead(overtaken?.etag ?? null)
        forgive()
      },
    },
    shortcoming: asked ? missing : undefined,
    sending,
    submit: () => submit(),
    onClose,
  }
}
