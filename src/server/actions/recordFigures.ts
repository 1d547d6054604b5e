import { etagOf } from '../../contract/etags.ts'
import type {
  CheckedAddObservation,
  Commentary,
  Observation,
  CheckedWriteCommentary,
} from '../../contract/figures.ts'
import { quarterFromIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import { parsePeriod } from '../../domain/time/parsePeriod.ts'
import { periodLabel, periodOf, type Period } from '../../domain/time/period.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertCommentary, standingCommentary } from '../stores/commentaryStore.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { insertReading, standingReading } from '../stores/observationStore.ts'
import { quarterColumn } from '../stores/quarterColumn.ts'
import { observationOf } from '../views/indicatorView.ts'
import { changedSince } from '../versions.ts'
import { notYet } from './notYet.ts'

/** Enters or revises one figure, or the reason there is none. Nothing is overwritten: a revision stands beside what it follows. */
export async function recordObservation(
  here: Here,
  indicatorId: string,
  plan: CheckedAddObservation,
): Promise<Observation | Refusal> {
  const indicator = await indicatorById(here.trx, indicatorId)
  if (!indicator) return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const period = periodFrom(plan.period)
  if (isRefusal(period)) return period
  const early = notYet(here, plan.knownOn)
  if (early) return early
  const standing = await standingReading(here.trx, indicatorId, here.partnership.areaCode, period)
  const changed = changedSince(here, {
    what: `The figure for ${periodLabel(period)}`,
    etag: etagOf(standing?.sequence),
    current: standing ? observationOf(standing) : null,
    record: standing?.record,
  })
  if (changed) return changed
  const before = await standingReading(
    here.trx,
    indicatorId,
    here.partnership.areaCode,
    period,
    isoDate(plan.knownOn ?? here.today),
  )
  if (before && sameReading(before, plan))
    return refusal('nothingChanged', `${periodLabel(period)} already reads so. Nothing was recorded.`, {
      current: observationOf(before),
    })
  const reading = { ...plan, period, knownOn: plan.knownOn }
  return observationOf(
    await insertReading(here.trx, indicatorId, here.partnership.areaCode, reading, here.recording),
  )
}

/** Writes or edits a quarter's commentary; every edit is kept. */
export async function recordCommentary(
  here: Here,
  indicatorId: string,
  plan: CheckedWriteCommentary,
): Promise<Commentary | Refusal> {
  const indicator = await indicatorById(here.trx, indicatorId)
  if (!indicator) return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const early = notYet(here, plan.knownOn)
  if (early) return early
  const quarter = quarterColumn(plan.quarter)
  const standing = await standingCommentary(here.trx, indicatorId, quarter)
  const changed = changedSince(here, {
    what: `The commentary for ${quarterLabel(quarterFromIndex(quarter))}`,
    etag: etagOf(standing?.sequence),
    current: standing ?? null,
    record: standing?.record,
  })
  if (changed) return changed
  if (standing && standing.text === plan.text && standing.partnerId === plan.partnerId)
    return refusal('nothingChanged', 'The commentary already reads so. Nothing was recorded.', {
      current: standing,
    })
  return insertCommentary(
    here.trx,
    { indicatorId, quarter, text: plan.text, partnerId: plan.partnerId, knownOn: plan.knownOn },
    here.recording,
  )
}

function periodFrom(written: CheckedAddObservation['period']): Period | Refusal {
  if (typeof written !== 'string')
    try {
      return periodOf(written.kind, isoDate(written.start), isoDate(written.end))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return refusal('periodUnclear', 'No such period runs between these dates.', {
        fields: [{ path: 'period', message: 'Write a period such as Q2 2010/11.' }],
      })
    }
  const reading = parsePeriod({ text: written })
  switch (reading.outcome) {
    case 'ok':
      return reading.period
    case 'ambiguous': {
      const readings = reading.readings.map((each) => each.label).join(', or ')
      return refusal('periodUnclear', `“${written}” can be read in more than one way: ${readings}.`, {
        fields: [{ path: 'period', message: `Write it in full. It could be ${readings}.` }],
      })
    }
    case 'refused':
      return refusal('periodUnclear', `“${written}” is not a period: ${reading.because}.`, {
        fields: [{ path: 'period', message: 'Write a period such as Q2 2010/11.' }],
      })
  }
}

function sameReading(
  standing: {
    value: string | null
    absence: string | null
    verification: string
    note: string
    source: string
    evidence: string
  },
  plan: CheckedAddObservation,
): boolean {
  return (
    standing.value === plan.value &&
    standing.absence === plan.absence &&
    standing.verification === plan.verification &&
    standing.note === plan.note &&
    standing.source === plan.source &&
    standing.evidence === plan.evidence
  )
}
