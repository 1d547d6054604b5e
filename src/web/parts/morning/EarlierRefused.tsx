import type { ActionLine } from '../../../contract/actions.ts'
import type { Decision } from '../../../contract/decisions.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import { usePressedKeys } from '../../ui/usePressedKeys.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { isConflict } from './Disagreement.tsx'
import { Key } from './Key.tsx'
import type { RefusedAct } from './waitingAct.ts'

type Props = { readonly refused: RefusedAct; readonly queue: DecisionQueue }

/** What was recorded here of an earlier decision and the service did not take, until a person has chosen. */
export function EarlierRefused({ refused, queue }: Props) {
  const { problem, request, about } = refused
  const { current, etag } = problem
  const isOvertaken = isConflict(refused)
  const leave = () => queue.settle(refused)
  const recordOurs = () => {
    queue.settle(refused)
    if ((request.kind !== 'progress' && request.kind !== 'revise') || !('id' in request.seen) || !etag) return
    queue.add(about, { ...request, seen: { id: request.seen.id, etag } })
  }
  const choices = [
    { key: 't', words: isOvertaken ? 'Keep theirs' : 'Leave it as it stands', run: leave },
    ...(isOvertaken && etag ? [{ key: 'm', words: 'Record ours after theirs', run: recordOurs }] : []),
  ]
  usePressedKeys(choices)
  return (
    <div className="room-disagreement" role="alert">
      <p>
        <b>{isOvertaken ? 'Recorded twice, and not alike.' : 'This has not been recorded.'}</b>{' '}
        {isOvertaken && current ? `Theirs: ${wordsOf(current as ActionLine | Decision)}` : problem.detail}
      </p>
      <div className="room-options tight">
        {choices.map(({ key, words, run }) => (
          <button key={key} type="button" onClick={run}>
            <Key name={key.toUpperCase()} />
            {words}
          </button>
        ))}
      </div>
    </div>
  )
}

const wordsOf = (current: ActionLine | Decision): string =>
  'words' in current ? current.words : minuteLine(current)
