import { useState } from 'react'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isAboutDecision, isAboutEarlier, progressAbout } from './aboutEarlier.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { willRead } from './namesOf.ts'
import type { ProposalWords } from '../meetings/proposalWords.ts'
import { everySubject, standingAnswer, type Subject } from './subject.ts'
import { type Earlier, occasion } from './useEarlier.ts'
import type { QueueState } from './waitingAct.ts'

type Given = {
  readonly morning: Morning
  readonly queue: DecisionQueue
  readonly state: QueueState
  readonly partnership: Partnership
  readonly earlier: Earlier
  readonly proposalOf: (subject: Subject | null) => ProposalWords | null
}

/** Taking back the last decision recorded on this screen, and saying what that was and what it changes. */
export function useUndo({ morning, queue, state, partnership, earlier, proposalOf }: Given) {
  const [said, setSaid] = useState<{ readonly about: string; readonly words: string } | null>(null)
  /** Another report takes back what was reported of each action of the decision; the record keeps both. */
  const undoEarlier = (latest: string): string => {
    const entry = earlier.entries.find(({ decision }) => isAboutDecision(latest, decision.id))
    if (!entry) return ''
    const undone = entry.actions.filter(({ key }) =>
      state.decided.includes(progressAbout(entry.decision.id, key)),
    )
    for (const { key, seen, reported, reportedBefore } of undone)
      queue.add(progressAbout(entry.decision.id, key), {
        kind: 'progress',
        report: {
          owner: key,
          state: reportedBefore,
          note: `${reported === 'done' ? 'Closing it' : 'Opening it again'} was undone at ${occasion(morning.meeting)}`,
        },
        seen,
        mayUndo: false,
      })
    earlier.choose(entry.decision.id)
    return latest
  }
  return {
    said,
    /** What the decision taken back was about; empty where there is none of this screen’s. */
    run(): string {
      const latest = state.decided.at(-1) ?? ''
      if (isAboutEarlier(latest)) return undoEarlier(latest)
      const subjects = everySubject(morning)
      const last = state.decided
        .map((about) => subjects.find((each) => each.about === about))
        .flatMap((subject) => {
          const standing = subject && standingAnswer(subject, state.waiting)
          return standing ? [{ subject, standing }] : []
        })
        .at(-1)
      if (!last) return ''
      const { subject, standing } = last
      queue.add(subject.about, { kind: 'undo', seen: standing.seen })
      const wasCarriedOut = standing.answer.outcome === 'agreed'
      const effect = wasCarriedOut ? (proposalOf(subject)?.undone ?? '') : ''
      const was = willRead(subject.wording, standing.answer, partnership)
      setSaid({ about: subject.about, words: `Undone: “${was}”. ${effect}`.trim() })
      return subject.about
    },
  }
}
