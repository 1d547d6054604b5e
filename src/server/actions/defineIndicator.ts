import { etagOf } from '../../contract/etags.ts'
import type {
  CheckedAddDefinition,
  CheckedAddIndicator,
  IndicatorDefinition,
  IndicatorSummary,
} from '../../contract/indicators.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import {
  definitionsAsAt,
  indicatorById,
  indicatorByReference,
  insertDefinition,
  insertIndicator,
} from '../stores/indicatorStore.ts'
import { changedSince } from '../versions.ts'
import { notYet } from './notYet.ts'
import { unknownPartner } from './unknownPartner.ts'

const ALWAYS = '9999-12-31' as IsoDate

/** Defines an indicator, national or local. It joins no scorecard by this. */
export async function defineIndicator(
  here: Here,
  plan: CheckedAddIndicator,
): Promise<IndicatorSummary | Refusal> {
  const { trx } = here
  const early = notYet(here, plan.knownOn)
  if (early) return early
  if (await indicatorByReference(trx, plan.reference))
    return refusal(
      'alreadyExists',
      `There is already an indicator ${plan.reference}. Add that one to the scorecard.`,
      {
        fields: [{ path: 'reference', message: 'Give it a reference of its own.' }],
      },
    )
  const unknown =
    (await unknownPartner(trx, plan.leadPartnerId, 'leadPartnerId')) ?? (await unknownWhole(trx, plan.partOf))
  if (unknown) return unknown
  const { id, reference, kind } = await insertIndicator(trx, plan, here.recording)
  return {
    id,
    reference,
    kind,
    title: plan.title,
    unit: plan.unit,
    leadPartnerId: plan.leadPartnerId,
    scorecards: [],
    managementGroupIds: [],
  }
}

/** Records a new version of what an indicator measures. Versions follow one another; none replaces an earlier one. */
export async function redefineIndicator(
  here: Here,
  indicatorId: string,
  plan: CheckedAddDefinition,
): Promise<IndicatorDefinition | Refusal> {
  const { trx } = here
  const last = (await definitionsAsAt(trx, ALWAYS, indicatorId)).get(indicatorId)?.definitions.at(-1)
  if (!last) return refusal('notFound', `There is no indicator called “${indicatorId}”.`)
  const changed = changedSince(here, {
    what: 'The definition of this indicator',
    etag: etagOf(last.version),
    current: last,
    record: last.record,
  })
  if (changed) return changed
  const early = notYet(here, plan.knownOn)
  if (early) return early
  if (plan.inForceFrom <= last.inForceFrom)
    return refusal(
      'definitionNotLater',
      `Version ${last.version} has been in force since ${longDate(last.inForceFrom)}. A new version begins after it.`,
      { fields: [{ path: 'inForceFrom', message: `Choose a date after ${longDate(last.inForceFrom)}.` }] },
    )
  const unknown = await unknownPartner(trx, plan.leadPartnerId, 'leadPartnerId')
  if (unknown) return unknown
  return insertDefinition(trx, indicatorId, last.version + 1, plan, here.recording)
}

async function unknownWhole(trx: Trx, id: string | null): Promise<Refusal | undefined> {
  if (id === null || (await indicatorById(trx, id))) return undefined
  return refusal('invalid', `There is no indicator called “${id}” for this to be a part of.`, {
    fields: [{ path: 'partOf', message: 'Choose the indicator it is a part of.' }],
  })
}
