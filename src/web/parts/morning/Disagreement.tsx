import { useEffect, useRef } from 'react'
import type { Decision } from '../../../contract/decisions.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import { usePressedKeys } from '../../ui/usePressedKeys.ts'
import { clockWords } from './clock.ts'
import { Key } from './Key.tsx'
import { willRead } from './namesOf.ts'
import type { RefusedAct } from './waitingAct.ts'

type Props = {
  readonly refused: RefusedAct
  readonly wording: string
  readonly partnership: Partnership
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  /** Where a rule stands in the way of the change a decision makes: the decision alone. */
  readonly onRecordAlone: (() => void) | null
}

/** What this screen recorded and the service did not take: both versions, until a person has chosen. */
export function Disagreement(props: Props) {
  const { refused, wording, partnership, onKeepTheirs, onRecordMine, onRecordAlone } = props
  const { problem, mine, at } = refused
  const heading = useRef<HTMLHeadingElement>(null)
  const theirs = theirsIn(refused)
  const isOvertaken = isConflict(refused)
  useEffect(() => heading.current?.focus(), [])
  const choices = [
    { key: 't', words: isOvertaken ? 'Keep theirs' : 'Leave it unrecorded', run: onKeepTheirs },
    ...(isOvertaken ? [{ key: 'm', words: 'Record ours instead', run: onRecordMine }] : []),
    ...(onRecordAlone ? [{ key: 'm', words: 'Record it without its change', run: onRecordAlone }] : []),
  ]
  usePressedKeys(choices)
  return (
    <section className="room-disagreement" aria-labelledby="room-disagreement">
      <h2 id="room-disagreement" tabIndex={-1} ref={heading}>
        {isOvertaken ? 'Recorded twice, and not alike. The meeting chooses.' : 'This has not been recorded.'}
      </h2>
      {!isOvertaken && <p>{problem.detail}</p>}
      <dl>
        {isOvertaken && (
          <div>
            <dt>
              Theirs, in the record
              {problem.changed && `, by ${problem.changed.by} ${clockWords(Date.parse(problem.changed.at))}`}
            </dt>
            <dd>{theirs ? minuteLine(theirs) : 'Undone: no decision.'}</dd>
          </div>
        )}
        <div>
          <dt>Ours, on this screen, {clockWords(at)}</dt>
          <dd>{mine ? willRead(wording, mine, partnership) : 'Undone: no decision.'}</dd>
        </div>
      </dl>
      <div className="room-options">
        {choices.map(({ key, words, run }) => (
          <button key={words} type="button" onClick={run}>
            <Key name={key.toUpperCase()} />
            {words}
          </button>
        ))}
      </div>
    </section>
  )
}

/** Whether somebody else was first, rather than a rule in the way. */
export const isConflict = ({ problem }: RefusedAct): boolean =>
  problem.code === 'alreadyDecided' || problem.code === 'changedMeanwhile' || problem.code === 'alreadyExists'

/** The decision that stands in the record; null where it was undone. */
export const theirsIn = ({ problem }: RefusedAct): Decision | null =>
  (problem.current ?? null) as Decision | null
