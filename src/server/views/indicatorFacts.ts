import type { StatusRule } from '../../domain/performance/statusRule.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { VerdictFacts } from '../../domain/scorecards/verdictFacts.ts'
import { compareQuarters, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { factsOfEvery } from '../memory/factsMemory.ts'
import { rebasesAsAt, type StoredRebase } from '../stores/chartRebaseStore.ts'
import { definitionsAsAt, type RecordedDefinition } from '../stores/indicatorStore.ts'
import { readingsAsAt } from '../stores/observationStore.ts'
import { publishedStatusesAsAt, type StoredPublishedStatus } from '../stores/publishedStatusStore.ts'
import { overridesAsAt } from '../stores/statusOverrideStore.ts'
import { statusRulesAsAt, type StoredStatusRule } from '../stores/statusRuleStore.ts'
import { targetsAsAt, type StoredTarget } from '../stores/targetStore.ts'

/** One indicator's facts, with its stretch and baseline, which judge nothing by themselves. */
export type KnownIndicator = VerdictFacts & {
  readonly reference: string
  readonly kind: 'national' | 'local'
  readonly definitions: readonly RecordedDefinition[]
  readonly allTargets: readonly StoredTarget[]
  readonly stretch: readonly StoredTarget[]
  readonly rebases: readonly StoredRebase[]
  readonly published: readonly StoredPublishedStatus[]
}

/**
 * What was known at a date, as far as a sight shows it, for the partnership's own area: of every indicator, or of the one
 * named. Of every indicator it may be remembered, and is then the same objects as before for those that have not moved.
 */
export async function knownIndicators(
  trx: Trx,
  sight: Sight,
  areaCode: string,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<ReadonlyMap<string, KnownIndicator>> {
  if (indicatorId !== undefined) return read(trx, indicatorId)
  return factsOfEvery(trx, JSON.stringify([sight, areaCode, asAt]), read)

  function read(reading: Trx, one?: string) {
    return readIndicators(reading, sight, areaCode, asAt, one)
  }
}

async function readIndicators(
  trx: Trx,
  sight: Sight,
  areaCode: string,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<Map<string, KnownIndicator>> {
  const definitions = await definitionsAsAt(trx, asAt, indicatorId)
  const readings = await readingsAsAt(trx, sight, areaCode, asAt, indicatorId)
  const targets = await targetsAsAt(trx, asAt, indicatorId)
  const rules = await statusRulesAsAt(trx, asAt)
  const common = rulesFor(rules, null)
  const withOwnRule = new Set(rules.map((each) => each.indicatorId))
  const overrides = Map.groupBy(await overridesAsAt(trx, asAt, indicatorId), (each) => each.indicatorId)
  const published = Map.groupBy(
    await publishedStatusesAsAt(trx, asAt, indicatorId),
    (each) => each.indicatorId,
  )
  const rebases = Map.groupBy(await rebasesAsAt(trx, asAt, indicatorId), (each) => each.indicatorId)
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
      ...byKind(allTargets),
      rules: withOwnRule.has(id) ? rulesFor(rules, id) : common,
      overrides: overrides.get(id) ?? [],
      published: published.get(id) ?? [],
      rebases: rebases.get(id) ?? [],
      partnerNames,
    })
  }
  return found
}

/** The same indicator judged by these targets instead of its own, in the order agreed. */
export const withTargets = (known: KnownIndicator, targets: readonly StoredTarget[]): KnownIndicator => ({
  ...known,
  ...byKind(targets),
})

const byKind = (allTargets: readonly StoredTarget[]) => ({
  allTargets,
  targets: allTargets.filter((each) => each.kind === 'target'),
  stretch: allTargets.filter((each) => each.kind === 'stretch'),
})

/**
 * The rules that judge one indicator in the order they begin: its own while it has one, the partnership's otherwise.
 * Without an indicator, the partnership's. `rules` in the order they begin. What is returned is settled already, so each
 * stands as a rule for whatever is judged by it.
 */
export function rulesFor(rules: readonly StoredStatusRule[], indicatorId: string | null): StatusRule[] {
  const inScope = rules.filter((each) => each.indicatorId === null || each.indicatorId === indicatorId)
  const standingIn = (quarter: FinancialQuarter) => {
    const begun = inScope.filter((each) => compareQuarters(each.from, quarter) <= 0)
    const own = begun.findLast((each) => each.indicatorId !== null)
    return own?.terms ? own : begun.findLast((each) => each.indicatorId === null)
  }
  return inScope.flatMap(({ from }) => {
    const standing = standingIn(from)
    if (!standing?.terms) return []
    const { terms, deadBand, due, source } = standing
    return [{ ...terms, from, indicatorId: null, deadBand, due: { ...due, source }, source }]
  })
}
