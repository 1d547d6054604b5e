import { useEffect } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { ended } from '../../../domain/sentence.ts'
import { Glyph } from '../Glyph.tsx'
import { EarlierDecisions } from '../register/EarlierDecisions.tsx'
import { clockWords } from './clock.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import { EarlierRefused } from './EarlierRefused.tsx'
import type { StandingEntry } from './earlierStanding.ts'
import { focusIn } from './focusIn.ts'
import { IndicatorStage } from './IndicatorStage.tsx'
import { willRead } from './namesOf.ts'
import type { OwnerChoice } from './ownerChoices.ts'
import { OwnerField } from './OwnerField.tsx'
import type { Earlier } from './useEarlier.ts'

type Props = {
  readonly earlier: Earlier
  readonly pages: ReadonlyMap<string, IndicatorPage>
  readonly partnership: Partnership
  readonly queue: DecisionQueue
  readonly choices: readonly OwnerChoice[]
  readonly isAway: boolean
}

/** What was decided before, whether it was done and whether anything changed; below it, the decision in hand. */
export function EarlierStage({ earlier, pages, partnership, queue, choices, isAway }: Props) {
  const { entries, current, opened, isNaming, refused } = earlier
  const id = current?.decision.id
  useEffect(() => {
    if (id) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id])
  useEffect(() => {
    if (isNaming) focusIn('owner')
  }, [isNaming])
  if (opened !== null) {
    const page = pages.get(opened)
    return page ? <IndicatorStage page={page} /> : <p>{awaited('figures', isAway)}</p>
  }
  if (!earlier.isRead) return <p>{awaited('earlier decisions', isAway)}</p>
  return (
    <div className="room-earlier">
      <EarlierDecisions
        entries={entries}
        current={id ?? null}
        onChoose={earlier.choose}
        onOpen={earlier.open}
      />
      {current && (
        <section className="room-in-hand room-right" aria-label="The decision in hand" tabIndex={-1}>
          {refused ? (
            <EarlierRefused key={refused.key} refused={refused} queue={queue} />
          ) : isNaming ? (
            <OwnerField
              owners={current.answer.owners}
              choices={choices}
              partnership={partnership}
              onOwners={earlier.setOwners}
              onLeave={earlier.stopNaming}
            />
          ) : (
            <p>
              <span className="quiet">
                Decision {entries.indexOf(current) + 1} of {entries.length}.
              </span>{' '}
              {ended(current.decision.recommendation)}{' '}
              <b>{ended(willRead(current.decision.recommendation, current.answer, partnership))}</b>{' '}
              {current.said === null && current.actions[0]?.words}
            </p>
          )}
          <output className="room-saved">
            <SaidOf entry={current} isAway={isAway} />
          </output>
        </section>
      )}
    </div>
  )
}

/** That what was said of the decision at this meeting is saved, and how the register will read. */
function SaidOf({ entry: { said }, isAway }: { readonly entry: StandingEntry; readonly isAway: boolean }) {
  if (said === null) return null
  return (
    <>
      {said.isSent ? <Glyph name="done" /> : <Glyph name="late" />}
      <span>
        {said.isSent
          ? `Saved ${clockWords(said.at)}.`
          : isAway
            ? `Kept on this computer ${clockWords(said.at)}, waiting to send.`
            : 'Saving.'}{' '}
        The register will read: <b>{ended(said.note)}</b>
      </span>
    </>
  )
}

const awaited = (what: string, isAway: boolean): string =>
  isAway
    ? `The ${what} had not come when the connection was lost. They come when it is back.`
    : `Getting the ${what}.`
