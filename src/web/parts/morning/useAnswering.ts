import { useState } from 'react'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { focusIn } from './focusIn.ts'
import { type Subject, standingAnswer, subjectsOf, withOutcome } from './subject.ts'
import type { Answer, QueueState } from './waitingAct.ts'

/** Words being written: the recommendation as amended, or what the minute says besides the outcome. */
export type Writing = {
  readonly about: string
  readonly outcome: Answer['outcome']
  readonly words: 'amended' | 'minute'
}

type Given = {
  readonly item: AgendaItem | null
  readonly morning: Morning
  readonly queue: DecisionQueue
  readonly state: QueueState
}

/** Answering what is put on one item: which of it is in hand, how it stands, and recording it on this screen. */
export function useAnswering({ item, morning, queue, state }: Given) {
  const subjects = item ? subjectsOf(item, morning) : []
  const [inHand, setInHand] = useState('')
  const [writing, setWriting] = useState<Writing | null>(null)
  /** Who and when, said before the outcome is. */
  const [early, setEarly] = useState<Readonly<Record<string, Pick<Answer, 'owners' | 'dueOn'>>>>({})
  const at = Math.max(
    0,
    subjects.findIndex(({ about }) => about === inHand),
  )
  const subject = subjects[at] ?? null
  const standing = subject && standingAnswer(subject, state.waiting)
  const who = standing?.answer ?? early[subject?.about ?? ''] ?? { owners: [], dueOn: null }

  const keep = (answer: Answer, to: Subject, carryOut = true) => {
    const stands = standingAnswer(to, queue.state().waiting)
    if (stands && JSON.stringify(stands.answer) === JSON.stringify(answer)) return
    queue.add(
      to.about,
      stands
        ? { kind: 'revise', answer, seen: stands.seen }
        : { kind: 'record', answer, put: to.put, carryOut },
    )
  }

  return {
    subjects,
    at,
    subject,
    standing,
    who,
    writing: writing?.about === subject?.about ? writing : null,
    keep,
    takeInHand: ({ about }: Subject) => setInHand(about),
    nextInHand: () => setInHand(subjects[(at + 1) % subjects.length]?.about ?? ''),
    choose(outcome: Answer['outcome']) {
      if (!subject) return
      if (outcome === 'agreedAsAmended' || outcome === 'answered')
        setWriting({
          about: subject.about,
          outcome,
          words: outcome === 'answered' ? 'minute' : 'amended',
        })
      else {
        setWriting(null)
        if (standing?.answer.outcome !== outcome) keep(withOutcome(who, outcome), subject)
      }
    },
    /** More words of the minute, beside the outcome. */
    addWords() {
      if (subject && standing)
        setWriting({ about: subject.about, outcome: standing.answer.outcome, words: 'minute' })
    },
    /** The answer with words in it, as it would be kept. */
    withWords(text: string): Answer | null {
      if (!writing) return null
      const base =
        standing?.answer.outcome === writing.outcome ? standing.answer : withOutcome(who, writing.outcome)
      return writing.words === 'amended' ? { ...base, amendedWording: text } : { ...base, wording: text }
    },
    stopWriting() {
      setWriting(null)
      focusIn('panel')
    },
    setWho(change: Partial<Pick<Answer, 'owners' | 'dueOn'>>) {
      if (!subject) return
      const next = { ...pick(who), ...change }
      if (standing) keep({ ...standing.answer, ...next }, subject)
      else setEarly({ ...early, [subject.about]: next })
    },
  }
}

export type Answering = ReturnType<typeof useAnswering>

const pick = ({ owners, dueOn }: Pick<Answer, 'owners' | 'dueOn'>) => ({ owners: [...owners], dueOn })
