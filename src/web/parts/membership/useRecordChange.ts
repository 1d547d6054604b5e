import { useState } from 'react'
import type { CitedDecision } from '../../../contract/decisions.ts'
import type { ApiFailure } from '../../api/apiFailure.ts'
import { useAddMeeting } from '../../api/meetingWrites.ts'
import { missingFromMeeting } from '../meetings/meetingWriting.ts'
import { fieldsAtFault, refusalWords } from '../refusalWords.ts'
import type { ChangeDraft } from './changeDraft.ts'
import { overtaken, type Overtaken } from '../conflict/overtaken.ts'
import { citation, missingDecision, newMeeting, type DecisionField } from './decisionDraft.ts'

type ChangeProblems = Partial<Record<DecisionField | 'from' | 'reason', string>>

/** Why nothing was recorded: the notice, and the fields at fault. */
export type Refused = {
  readonly words: string
  readonly fields: ChangeProblems
  /** What stands now, where somebody else was first. */
  readonly overtaken?: Overtaken<unknown> | null
}

/**
 * Records a change that rests on a decision: first the meeting, when it is new, then what `send` sends. What is
 * already recorded is not recorded twice when the rest is tried again.
 */
export function useRecordChange(
  draft: ChangeDraft,
  onDraft: (draft: ChangeDraft) => void,
  send: (cited: CitedDecision, following?: string) => Promise<unknown>,
) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const addMeeting = useAddMeeting()

  async function withMeeting(): Promise<ChangeDraft> {
    if (draft.decision.meetingId !== newMeeting) return draft
    const meeting = await addMeeting.mutateAsync({
      ...draft.decision.meeting,
      title: draft.decision.meeting.title.trim(),
    })
    const recorded = { ...draft, decision: { ...draft.decision, meetingId: meeting.id } }
    onDraft(recorded)
    return recorded
  }

  /** True when it is recorded. `following`: another version than the one first seen. */
  async function record(following?: string): Promise<boolean> {
    const lacking = lackingFrom(draft)
    if (lacking) {
      setRefused(lacking)
      return false
    }
    setSending(true)
    try {
      const cited = citation((await withMeeting()).decision)
      if ('cited' in cited) await send(cited.cited, following)
      setRefused(null)
      return 'cited' in cited
    } catch (failure) {
      setRefused(refusedBy(failure as ApiFailure))
      return false
    } finally {
      setSending(false)
    }
  }

  /** Keeps what is written; a refusal stands only for what is still missing. */
  function write(next: ChangeDraft): void {
    onDraft(next)
    setRefused((was) => was && lackingFrom(next))
  }

  return { record, write, refused, sending, forgive: () => setRefused(null) }
}

function lackingFrom({ decision }: ChangeDraft): Refused | null {
  const cited = citation(decision)
  const fields = {
    ...(decision.meetingId === newMeeting ? missingFromMeeting(decision.meeting) : {}),
    ...('missing' in cited ? cited.missing : {}),
  }
  if (Object.keys(fields).length === 0) return null
  const uncited = fields.meeting !== undefined || 'basis' in fields
  return {
    words: uncited
      ? `${missingDecision} Choose the meeting and recommendation that agreed it, then try again.`
      : 'Something about the decision is still missing; it is marked below.',
    fields,
  }
}

function refusedBy(failure: ApiFailure): Refused {
  const { decision, meetingId, recommendationId, from, reason, date, title } = fieldsAtFault(failure)
  const meeting = decision ?? meetingId ?? recommendationId
  return {
    words: refusalWords(failure),
    overtaken: overtaken(failure),
    fields: {
      ...(meeting && { meeting }),
      ...(from && { from }),
      ...(reason && { reason }),
      ...(title && { meetingTitle: title }),
      ...(date && { meetingDate: date }),
    },
  }
}
