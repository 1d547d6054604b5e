import { Glyph } from '../Glyph.tsx'
import { clockWords } from './clock.ts'
import type { StandingAnswer } from './subject.ts'

type Props = {
  readonly standing: StandingAnswer | null
  readonly reads: string
  /** What the decision has changed of itself; empty where nothing. */
  readonly done: string
  /** What was last undone, for as long as nothing else is decided. */
  readonly undone: string
  readonly isAway: boolean
}

/** That it is saved, when, and exactly how the minute will read. Always there, so that it is read out. */
export function SavedLine({ standing, reads, done, undone, isAway }: Props) {
  return (
    <output className="room-saved">
      {standing ? (
        <>
          {standing.isSent ? <Glyph name="done" /> : <Glyph name="late" />}
          <span>
            {standing.isSent
              ? `Saved ${clockWords(standing.at)}.`
              : isAway
                ? `Kept on this computer ${clockWords(standing.at)}, waiting to send.`
                : 'Saving.'}{' '}
            It will read: <b>{reads}</b>
            {done !== '' && <span className="room-done">{done}</span>}
          </span>
        </>
      ) : (
        undone !== '' && <span>{undone}</span>
      )}
    </output>
  )
}
