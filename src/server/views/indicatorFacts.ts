import { usualDueRule } from '../../domain/performance/awaitedFigure.ts'
import type { IndicatorFacts } from '../../domain/performance/indicatorFacts.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { definitionsAsAt, type RecordedDefinition } from '../stores/indicatorStore.ts'
import { readingsAsAt } from '../stores/observationStore.ts'
import { statusRules } from '../stores/partnershipStore.ts'
import { targetsAsAt, type StoredTarget } from '../stores/targetStore.ts'

/** One indicator's facts, with its stretch and baseline, which judge nothing by themselves. */
export type KnownIndicator = IndicatorFacts & {
  readonly reference: string
  readonly kind: 'national' | 'local'
  readonly definitions: readonly RecordedDefinition[]
  readonly allTargets: readonly StoredTarget[]
  readonly stretch: readonly StoredTarget[]
}

/** What was known at a date, for the partnership's own area: of every indicator, or of the one named. */
export async function knownIndicators(
  trx: Trx,
  areaCode: string,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<Map<string, KnownIndicator>> {
  const definitions = await definitionsAsAt(trx, asAt, indicatorId)
  const readings = await readingsAsAt(trx, areaCode, asAt, indicatorId)
  const targets = await targetsAsAt(trx, asAt, indicatorId)
  const rules = await statusRules(trx, asAt)
  const partners = await trx.selectFrom('partners').select(['id', 'short_name']).execute()
  const partnerNames = new Map(partners.map((each) => [each.id, each.short_name]))
  const found = new Map<string, KnownIndicator>()
  for (const [id, { reference, kind, definitions: versions }] of definitions) {
    const allTargets = targets.get(id) ?? []
    found.set(id, {
      id,
      reference,
      kind,
      definitions: versions,
      readings: readings.get(id) ?? new Map(),
      allTargets,
      targets: allTargets.filter((each) => each.kind === 'target'),
      stretch: allTargets.filter((each) => each.kind === 'stretch'),
      rules,
      due: usualDueRule,
      overrides: [],
      published: [],
      partnerNames,
    })
  }
  return found
}
