import type { Observation, VerifyObservation } from '../../contract/figures.ts'
import { isPerson } from '../../domain/permissions/scopes.ts'
import { periodLabel } from '../../domain/time/period.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import {
  insertReading,
  readingNumbered,
  standingReading,
  type StoredObservation,
} from '../stores/readingStore.ts'
import { observationOf } from '../views/indicatorView.ts'

/**
 * Answers for a provisional figure, or sends it back with the reason: a row of its own beside the entry, whose figure it
 * repeats. Refused to whoever entered it. `number` is the reading’s as its reader sees it.
 */
export async function verifyFigure(
  here: Here,
  indicatorId: string,
  number: number,
  plan: VerifyObservation,
): Promise<Observation | Refusal> {
  if (!(await indicatorById(here.trx, indicatorId)))
    return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const of = { indicatorId, areaCode: here.partnership.areaCode }
  const reading = await readingNumbered(here.trx, here.sight, { ...of, number })
  if (!reading) return refusal('notFound', 'That figure is not in the record.')
  const standing = await standingReading(here.trx, here.sight, { ...of, period: reading.period })
  const refused = cannotVerify(here, reading, standing, plan)
  if (refused) return refused
  return observationOf(
    await insertReading(
      here.trx,
      here.sight,
      of,
      {
        ...reading,
        verification: plan.outcome === 'verified' ? 'verified' : 'provisional',
        knownOn: undefined,
      },
      here.recording,
      {
        verifies: reading.verifies ?? reading.row,
        returnedBecause: plan.outcome === 'verified' ? null : plan.because,
      },
    ),
  )
}

function cannotVerify(
  here: Here,
  reading: StoredObservation,
  standing: StoredObservation | undefined,
  plan: VerifyObservation,
): Refusal | null {
  const period = periodLabel(reading.period)
  if (standing?.row !== reading.row)
    return refusal(
      'figureReplaced',
      `Another figure for ${period} has been recorded since. Look at that one.`,
      { current: standing ? observationOf(standing) : null },
    )
  if (reading.value === null)
    return refusal('nothingChanged', `There is no figure for ${period} to verify. Nothing was recorded.`)
  if (reading.verification === 'verified')
    return refusal('nothingChanged', `${period} is already verified. Nothing was recorded.`)
  if (isPerson(reading.enteredBy, here.actor))
    return refusal('notPermitted', 'You entered this figure. Somebody else must verify it.')
  if (plan.outcome === 'notVerified' && reading.returnedBecause === plan.because)
    return refusal('nothingChanged', `${period} was already sent back for that reason. Nothing was recorded.`)
  return null
}
