import { compareDecimals } from '../../domain/decimalText.ts'
import type {
  CheckedAddObservation,
  CheckedAddTarget,
  Commentary,
  Observation,
  Target,
  CheckedWriteCommentary,
} from '../../contract/figures.ts'
import { parseQuarterSlug, quarterIndex, quarterLabel } from '../../domain/time/financialQuarter.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { parsePeriod } from '../../domain/time/parsePeriod.ts'
import { periodLabel, periodOf, type Period } from '../../domain/time/period.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { insertCommentary, standingCommentary } from '../stores/commentaryStore.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { insertReading, standingReading } from '../stores/observationStore.ts'
import { insertTarget, targetsAsAt } from '../stores/targetStore.ts'
import { observationOf, targetOf } from '../views/indicatorView.ts'
import { citeDecision } from './citeDecision.ts'
import { notYet } from './notYet.ts'

const ALWAYS = '9999-12-31' as IsoDate

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
  if (plan.follows !== undefined && plan.follows !== (standing?.sequence ?? null))
    return refusal(
      'changedMeanwhile',
      `Another figure for ${periodLabel(period)} was recorded while you were writing. Yours has not been saved. Compare the two, then choose.`,
      { current: standing ? observationOf(standing) : null },
    )
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

/** Records a target. Changing one already agreed for any of the same quarters needs a decision. */
export async function recordTarget(
  here: Here,
  indicatorId: string,
  plan: CheckedAddTarget,
): Promise<Target | Refusal> {
  const indicator = await indicatorById(here.trx, indicatorId)
  if (!indicator) return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const [from, until] = [quarterNumber(plan.from), quarterNumber(plan.until)]
  if (until < from)
    return refusal('notASpan', 'The last quarter comes before the first.', {
      fields: [{ path: 'until', message: 'Choose the first quarter or a later one.' }],
    })
  if (plan.level.value === null && plan.level.low === null && plan.level.high === null)
    return refusal('invalid', 'Give the target, or at least one end of its range.', {
      fields: [{ path: 'level', message: 'Give a figure.' }],
    })
  const impossible = impossibleTerms(plan)
  if (impossible) return impossible
  const early = notYet(here, plan.knownOn)
  if (early) return early
  const agreed = (await targetsAsAt(here.trx, ALWAYS, indicatorId)).get(indicatorId) ?? []
  const overlapping = agreed.filter(
    (each) => each.kind === plan.kind && quarterIndex(each.from) <= until && from <= quarterIndex(each.until),
  )
  const [changed] = overlapping
  if (changed && !plan.decision)
    return refusal(
      'decisionNeeded',
      `A ${plan.kind === 'stretch' ? 'stretch target' : plan.kind} for ${quarterLabel(changed.from)} to ${quarterLabel(changed.until)} is already agreed. Cite the decision that changes it.`,
      { fields: [{ path: 'decision', message: 'Choose the meeting and the decision.' }] },
    )
  const decision = plan.decision && (await citeDecision(here, plan.decision, [indicatorId]))
  if (isRefusal(decision)) return decision
  if (decision && plan.knownOn !== undefined && plan.knownOn < decision.meetingDate)
    return refusal('reachesBackBeforeDecision', 'A target cannot have been known before it was decided.', {
      fields: [{ path: 'knownOn', message: `Choose ${longDate(isoDate(decision.meetingDate))} or later.` }],
    })
  const dated = decision && plan.knownOn === undefined ? { ...plan, knownOn: decision.meetingDate } : plan
  const later = overlapping.find((each) => each.record.knownOn > (dated.knownOn ?? here.today))
  if (decision && later)
    return refusal(
      'decisionDoesNotPermit',
      `The target it would change was agreed on ${longDate(later.record.knownOn)}, after this decision. Cite a decision taken since.`,
    )
  return targetOf(await insertTarget(here.trx, indicatorId, dated, decision?.id ?? null, here.recording))
}

function impossibleTerms({ level, tolerance }: CheckedAddTarget): Refusal | null {
  if (
    level.value === null &&
    level.low !== null &&
    level.high !== null &&
    compareDecimals(level.low, level.high) > 0
  )
    return refusal('invalid', 'The lower end of the range is above the upper.', {
      fields: [{ path: 'level.low', message: 'Give the lower end first.' }],
    })
  if (tolerance && compareDecimals(tolerance.amount, '0') < 0)
    return refusal('invalid', 'A tolerance is how far a figure may miss: nought or more.', {
      fields: [{ path: 'tolerance.amount', message: 'Give nought or a positive number.' }],
    })
  return null
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
  const quarter = quarterNumber(plan.quarter)
  const standing = await standingCommentary(here.trx, indicatorId, quarter)
  if (plan.follows !== undefined && plan.follows !== (standing?.sequence ?? null))
    return refusal(
      'changedMeanwhile',
      'Somebody else wrote this commentary while you were writing. Yours has not been saved. Compare the two, then choose.',
      { current: standing ?? null },
    )
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

function quarterNumber(slug: string): number {
  const quarter = parseQuarterSlug(slug)
  if (!quarter) throw new Error(`Not a quarter: ${slug}`)
  return quarterIndex(quarter)
}
