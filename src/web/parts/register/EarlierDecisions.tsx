import type { KeyboardEvent } from 'react'
import type { RegisterEntry } from '../../../contract/actions.ts'
import { earlierHeadline } from '../../../domain/meetings/earlierHeadline.ts'
import { Mark } from '../Mark.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { actionMark } from './workMarks.ts'

type Props = {
  /** What the meeting goes back to, as `GET /api/actions?meeting=` gives it. */
  readonly entries: readonly RegisterEntry[]
  /** The decision in hand; null while none is. */
  readonly current: string | null
  readonly onChoose: (decisionId: string) => void
  /** Opens an indicator; the keys K, C and O are the meeting’s own, and act on `current`. */
  readonly onOpen: (indicatorId: string) => void
}

/** What was decided before: whether it was done, and whether anything changed. One item of a meeting, without its frame. */
export function EarlierDecisions({ entries, current, onChoose, onOpen }: Props) {
  const step = ({ key }: KeyboardEvent) => {
    const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const at = entries.findIndex(({ decision }) => decision.id === current)
    const next = way === 0 ? undefined : entries[at < 0 ? 0 : at + way]
    if (next) onChoose(next.decision.id)
  }
  const headline = earlierHeadline(entries)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows only move what the buttons in it choose.
    <section className="earlier" onKeyDown={step}>
      <h1>What we decided before: {headline.charAt(0).toLowerCase() + headline.slice(1)}</h1>
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
      <SignalNote />
    </section>
  )
}

/** What a signal means, and what it does not. */
export function SignalNote() {
  return (
    <p className="register-note">
      “Signal: better” means the figures left their usual range, or shifted, on the right side after the
      decision. It does not show that the decision caused it.
    </p>
  )
}
