import type { IndicatorPage } from '../../contract/indicators.ts'
import type { IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import { penceAvailable } from '../../domain/rewardGrant/rewardTerms.ts'
import { stretchIn, stretchStanding } from '../../domain/scorecards/stretchStanding.ts'
import type { YearEndBasis } from '../../domain/scorecards/yearEndBasis.ts'
import { quarterEnd, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { agreementIn } from '../stores/partnershipStore.ts'
import { targetsAsAt } from '../stores/targetStore.ts'
import { stretchOf } from './groupStretch.ts'
import type { KnownIndicator } from './indicatorFacts.ts'
import { paymentsOfOne } from './payments.ts'

type Shown = {
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
  /** Of the outlook of the same quarter. */
  readonly basis: YearEndBasis
}

/**
 * The stretch target of one indicator as it stands in a quarter, and how what it earns would be paid; null without one.
 * Its pounds are its part of what all share.
 */
export async function indicatorStretch(
  trx: Trx,
  known: KnownIndicator,
  judgement: IndicatorJudgement,
  { quarter, asAt, basis }: Shown,
): Promise<Pick<IndicatorPage, 'stretch' | 'payments'>> {
  if (!stretchIn(known, quarter)) return { stretch: null, payments: null }
  const terms = (await agreementIn(trx, quarterEnd(quarter), asAt))?.rewardTerms ?? null
  const carried = terms && penceAvailable(terms, await stretchedIn(trx, quarter, asAt))
  const atStake = terms && { scale: terms, available: carried?.get(known.id) ?? null }
  const standing = stretchStanding(known, judgement, quarter, atStake, basis)
  const position = standing?.position
  return {
    stretch: standing ? stretchOf(standing) : null,
    payments:
      terms && position?.position === 'known' ? paymentsOfOne(position.earnedIfYearEndedNow, terms) : null,
  }
}

/** Every indicator with a stretch target in a quarter, in the order that settles who gets an odd penny. */
async function stretchedIn(trx: Trx, quarter: FinancialQuarter, asAt: IsoDate): Promise<string[]> {
  const targets = await targetsAsAt(trx, asAt)
  return [...targets]
    .filter(([, lines]) => stretchIn({ stretch: lines.filter(({ kind }) => kind === 'stretch') }, quarter))
    .map(([id]) => id)
    .toSorted()
}
