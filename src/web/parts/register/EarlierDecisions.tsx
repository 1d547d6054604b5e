import type { RegisterEntry } from '../../../contract/actions.ts'
import { earlierHeadline } from '../../../domain/meetings/earlierHeadline.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { Mark } from '../Mark.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { actionMark } from './workMarks.ts'

type Props = {
  /** What the meeting goes back to, as `GET /api/actions?meeting=` gives it. */
  readonly entries: readonly RegisterEntry[]
  /** The decision in hand; null while none is. */
  readonly current: string | null
  readonly onChoose: (decisionId: string) => void
  /** Opens an indicator; the keys are the meeting’s own, and act on `current`. */
  readonly onOpen: (indicatorId: string) => void
}

/** What was decided before: whether it was done, and whether anything changed. One item of a meeting, without its frame. */
export function EarlierDecisions({ entries, current, onChoose, onOpen }: Props) {
  const headline = earlierHeadline(entries)
  return (
    <section className="earlier">
      <h1>What we decided before: {uncapitalised(headline)}</h1>
      <Scrolls className="room-scroll" label="Earlier decisions">
        <RegisterTable
          caption="Decisions of earlier meetings"
          rows={entries.map((entry) => ({
            entry,
            isCurrent: entry.decision.id === current,
            decision: (
              <button
                type="button"
                className="earlier-choose"
                aria-pressed={entry.decision.id === current}
                onClick={() => onChoose(entry.decision.id)}
              >
                {entry.decision.amendedWording ?? entry.decision.recommendation}
              </button>
            ),
            actions:
              entry.state === null ? (
                <span className="quiet">Nobody named</span>
              ) : (
                <Mark {...actionMark(entry.state)} />
              ),
            names: new Map(
              entry.indicators.map(({ id, reference }) => [
                id,
                <button key={id} type="button" className="btn plain" onClick={() => onOpen(id)}>
                  {reference.replace(' ', '\u00a0')}
                </button>,
              ]),
            ),
          }))}
        />
      </Scrolls>
      {entries.some(isSignalled) && <SignalNote />}
    </section>
  )
}

/** Whether a signal is spoken of, so that its meaning belongs beside it. */
const isSignalled = ({ indicators }: RegisterEntry): boolean =>
  indicators.some(({ work }) => work?.answer === 'signalBetter' || work?.answer === 'signalWorse')

/** What a signal means, and what it does not. */
export function SignalNote() {
  return (
    <p className="register-note">
      “Signal: better” means the figures left their usual range, or shifted, on the right side after the
      decision. It does not show that the decision caused it.
    </p>
  )
}
