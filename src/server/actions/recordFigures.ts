import { etagOf } from '../../contract/etags.ts'
import type {
  CheckedAddObservation,
  Commentary,
  Observation,
  CheckedWriteCommentary,
} from '../../contract/figures.ts'
import { may } from '../../domain/permissions/permissions.ts'
import { seesOwnFiguresOf } from '../../domain/permissions/sight.ts'
import { quarterEnd, quarterFromIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import { parsePeriod } from '../../domain/time/parsePeriod.ts'
import { periodLabel, periodOf, periodQuarter, type Period } from '../../domain/time/period.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertCommentary, standingCommentary } from '../stores/commentaryStore.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import {
  insertReading,
  readingOfQuarter,
  standingReading,
  type NewReading,
  type StoredObservation,
} from '../stores/readingStore.ts'
import { quarterColumn } from '../stores/quarterColumn.ts'
import { observationOf } from '../views/indicatorView.ts'
import { changedSince } from '../versions.ts'
import { notYet } from './notYet.ts'
import { leadPartnerOn, outOfScope } from './scope.ts'
import { unknownPartner } from './unknownPartner.ts'

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
  const refused = await outOfScope(here, 'enterFigures', indicatorId, periodQuarter(period))
  if (refused) return refused
  const unverifiable = notPublished(here, plan)
  if (unverifiable) return unverifiable
  const partnerOnly = await ownerOf(here, indicatorId, period, plan.audience)
  if (isRefusal(partnerOnly)) return partnerOnly
  const of = { indicatorId, areaCode: here.partnership.areaCode, period }
  const standing = await standingReading(here.trx, here.sight, of)
  const changed = changedSince(here, {
    what: `The figure for ${periodLabel(period)}`,
    etag: etagOf(standing?.sequence),
    current: standing ? observationOf(standing) : null,
    record: standing?.record,
  })
  if (changed) return changed
  const before = await standingReading(here.trx, here.sight, of, isoDate(plan.knownOn ?? here.today))
  const reading = { ...plan, period, partnerOnly, knownOn: plan.knownOn }
  if (before && sameReading(before, reading))
    return refusal('nothingChanged', `${periodLabel(period)} already reads so. Nothing was recorded.`, {
      current: observationOf(before),
    })
  return observationOf(await insertReading(here.trx, here.sight, of, reading, here.recording))
}

/** Who enters a figure does not verify it: only what a publisher has verified may be entered so, naming where. */
function notPublished(here: Here, { verification, source }: CheckedAddObservation): Refusal | null {
  if (verification === 'provisional') return null
  if (!may(here.actor, 'recordPublishedFigures'))
    return refusal(
      'notPermitted',
      'Nobody verifies a figure they enter. Enter it as provisional; a verifier then verifies it.',
      { fields: [{ path: 'verification', message: 'Choose provisional.' }] },
    )
  if (source.trim() !== '') return null
  return refusal('invalid', 'A figure entered as verified names where it was published.', {
    fields: [
      { path: 'source', message: 'Name the publication, or enter the figure as provisional to be verified.' },
    ],
  })
}

/** The partner a figure is entered for alone; null where it is for the whole partnership. */
async function ownerOf(
  here: Here,
  indicatorId: string,
  period: Period,
  audience: CheckedAddObservation['audience'],
): Promise<string | null | Refusal> {
  if (audience === 'partnership') return null
  const lead = await leadPartnerOn(here, indicatorId, quarterEnd(periodQuarter(period)))
  if (lead === null)
    return refusal('invalid', 'No partner leads this indicator, so no partner can keep its figure.', {
      fields: [{ path: 'audience', message: 'Choose the whole partnership, or define its lead partner.' }],
    })
  if (seesOwnFiguresOf(here.sight, lead)) return lead
  return refusal('notPermitted', 'Only the partner that leads an indicator keeps a figure to itself.', {
    fields: [{ path: 'audience', message: 'Choose the whole partnership.' }],
  })
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
  const unknown = await unknownPartner(here.trx, plan.partnerId, 'partnerId')
  if (unknown) return unknown
  const quarter = quarterColumn(plan.quarter)
  const refused = await outOfScope(here, 'writeCommentary', indicatorId, quarterFromIndex(quarter))
  if (refused) return refused
  const standing = await standingCommentary(here.trx, here.sight, indicatorId, quarter)
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
  const about = await readingOfQuarter(here.trx, here.sight, {
    indicatorId,
    areaCode: here.partnership.areaCode,
    quarter,
  })
  const { text, partnerId, knownOn } = plan
  return insertCommentary(
    here.trx,
    here.sight,
    { indicatorId, quarter, text, partnerId, about, knownOn },
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

function sameReading(standing: StoredObservation, entered: NewReading): boolean {
  return (
    standing.value === entered.value &&
    standing.absence === entered.absence &&
    standing.verification === entered.verification &&
    standing.note === entered.note &&
    standing.source === entered.source &&
    standing.evidence === entered.evidence &&
    standing.partnerOnly === entered.partnerOnly
  )
}
