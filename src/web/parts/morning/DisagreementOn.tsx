import type { Partnership } from '../../../contract/partnership.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { Disagreement, isConflict, theirsIn } from './Disagreement.tsx'
import type { Subject } from './subject.ts'
import type { RefusedAct } from './waitingAct.ts'

type Props = {
  readonly refused: RefusedAct
  readonly subject: Subject
  readonly partnership: Partnership
  readonly queue: DecisionQueue
}

/** What was refused on a subject, and recording what the meeting chooses. */
export function DisagreementOn({ refused, subject, partnership, queue }: Props) {
  const { about, mine } = refused
  const theirs = theirsIn(refused)
  const put = refused.put ?? subject.put
  const canStandAlone = !isConflict(refused) && mine?.outcome === 'agreed' && subject.recommendation?.proposal
  return (
    <Disagreement
      refused={refused}
      wording={subject.wording}
      partnership={partnership}
      onKeepTheirs={() => queue.settle(refused)}
      onRecordMine={() => {
        queue.settle(refused)
        const seen = theirs && { id: theirs.id, etag: refused.problem.etag ?? theirs.etag }
        if (mine)
          queue.add(
            about,
            seen
              ? { kind: 'revise', answer: mine, seen }
              : { kind: 'record', answer: mine, put, carryOut: true },
          )
        else if (seen) queue.add(about, { kind: 'undo', seen })
      }}
      onRecordAlone={
        canStandAlone
          ? () => {
              queue.settle(refused)
              queue.add(about, { kind: 'record', answer: mine, put, carryOut: false })
            }
          : null
      }
    />
  )
}
