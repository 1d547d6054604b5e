import { useState } from 'react'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { willRead } from './namesOf.ts'
import type { ProposalWords } from './proposalWords.ts'
import { everySubject, standingAnswer, type Subject } from './subject.ts'
import type { QueueState } from './waitingAct.ts'

type Given = {
  readonly morning: Morning
  readonly queue: DecisionQueue
  readonly state: QueueState
  readonly partnership: Partnership
  readonly proposalOf: (subject: Subject | null) => ProposalWords | null
}

/** Taking back the last decision recorded on this screen, and saying what that was and what it changes. */
export function useUndo({ morning, queue, state, partnership, proposalOf }: Given) {
  const [said, setSaid] = useState<{ readonly about: string; readonly words: string } | null>(null)
  return {
    said,
    /** What the decision taken back was about; empty where there is none of this screen’s. */
    run(): string {
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
