import { ended } from '../../sentence.ts'
import { longDate } from '../../time/dateWords.ts'
import { outcomeWords } from '../outcomeWords.ts'
import { linked, sentence, type SentencePart } from './sentence.ts'
import type { Between, DecisionStanding, UnansweredStanding } from './standing.ts'

export type DecisionChange =
  | { readonly kind: 'decisionTaken'; readonly decision: DecisionStanding }
  | { readonly kind: 'recommendationPut'; readonly recommendation: UnansweredStanding }

const inOrder = new Intl.Collator('en-GB', { numeric: true })

/** Decisions taken since, in the order of their meetings’ days and agendas, then recommendations put since that nobody has answered. */
export function decisionChanges({ last, now }: Between): DecisionChange[] {
  const taken = [...now.decisions.values()]
    .filter(({ id }) => !last.decisions.has(id))
    .toSorted((a, b) =>
      a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : inOrder.compare(a.id, b.id),
    )
  const put = [...now.unanswered.values()].filter(({ id }) => !last.unanswered.has(id))
  return [
    ...taken.map((decision) => ({ kind: 'decisionTaken' as const, decision })),
    ...put.map((recommendation) => ({ kind: 'recommendationPut' as const, recommendation })),
  ]
}

export function decisionSentence(change: DecisionChange): SentencePart[] {
  switch (change.kind) {
    case 'decisionTaken': {
      const { decision } = change
      const { outcome, meetingId, decidedOn, decidedBy, recommendation } = decision
      const whose = decidedBy === '' ? '' : ` (${decidedBy})`
      return sentence(
        linked(`${outcomeWords[outcome]} on ${longDate(decidedOn)}`, { to: 'meeting', id: meetingId }),
        `${whose}: “${inShort(recommendation)}” ${minuted(decision)}`.trimEnd(),
      )
    }
    case 'recommendationPut': {
      const { meetingId, putOn, wording } = change.recommendation
      return sentence(
        linked(`Put on ${longDate(putOn)}`, { to: 'meeting', id: meetingId }),
        ` and not answered yet: “${inShort(wording)}”`,
      )
    }
  }
}

/** What was minuted beyond the outcome itself. */
function minuted({ outcome, wording }: DecisionStanding): string {
  const plain = wording.trim().replace(/\.$/, '')
  return plain === '' || plain === outcomeWords[outcome] ? '' : `Minuted as “${ended(wording.trim())}”`
}

/** Longer wordings end at a word: the minute itself is one press away. */
const MOST_LETTERS = 200

export function inShort(wording: string): string {
  const text = wording.trim()
  if (text.length <= MOST_LETTERS) return text
  return `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS)).replace(/[,;:.]$/, '')} …`
}
