import { definitionOn } from '../../domain/indicators/indicator.ts'
import type { Capability } from '../../domain/permissions/permissions.ts'
import { mayFor } from '../../domain/permissions/scopes.ts'
import { concernIn } from '../../domain/scorecards/concern.ts'
import type { FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { definitionsAsAt } from '../stores/indicatorStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'

/** Who leads an indicator on a day, by the definition in force; null where nobody does. */
export async function leadPartnerOn(here: Here, indicatorId: string, day: IsoDate): Promise<string | null> {
  const known = (await definitionsAsAt(here.trx, here.today, indicatorId)).get(indicatorId)
  return definitionOn(known?.definitions ?? [], day)?.leadPartnerId ?? null
}

/** Refuses what a role permits, but not for this indicator. */
export async function outOfScope(
  here: Here,
  capability: Capability,
  indicatorId: string,
  quarter: FinancialQuarter,
): Promise<Refusal | null> {
  const events = await membershipAsAt(here.trx, here.today, { indicatorId })
  const known = (await definitionsAsAt(here.trx, here.today, indicatorId)).get(indicatorId)
  const concern = concernIn({ id: indicatorId, definitions: known?.definitions ?? [] }, events, quarter)
  return mayFor(here.actor, capability, concern) ? null : notYours
}

/** Said of an indicator outside the scope in which a role holds. */
const notYours = refusal(
  'notPermitted',
  'Your role covers the indicators of your own management group or your own organisation, and this is not one of them. Ask its lead partner, or the partnership’s officers.',
)
