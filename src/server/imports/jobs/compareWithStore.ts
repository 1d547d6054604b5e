import type { ImportCounts, ImportState } from '../../../contract/imports.ts'
import { sightOf } from '../../../domain/permissions/sight.ts'
import { quarterIndex } from '../../../domain/time/financialQuarter.ts'
import { periodLabel, periodQuarter } from '../../../domain/time/period.ts'
import type { Trx } from '../../database/database.ts'
import { recordStep, type FoundReading, type StoredImport } from '../../stores/importStore.ts'
import { combineParts } from '../combining/combineParts.ts'
import { outcomesOf, type Outcome } from '../combining/outcomes.ts'
import { readingWords } from '../combining/settleRepeats.ts'
import type { Candidate } from '../combining/candidate.ts'
import { leadOf } from '../rows/importRights.ts'
import { expectedParts } from '../rows/indicatorDirectory.ts'
import { leaveOut, newTally, tallyNotes } from '../rows/tally.ts'
import { betweenParts, Cancelled, type JobContext } from './jobContext.ts'
import { FILE_READ } from './readFile.ts'
import {
  clearStaging,
  keepRefusals,
  MOST_REFUSALS_KEPT,
  stageObservations,
  type StagedObservation,
} from './staging.ts'
import { groupKey, nextGroups, standingOf, type StagedGroup } from './stagedGroups.ts'
import { storeFacts } from './storeFacts.ts'

const CHANGES_SHOWN = 50

type Change = ImportState['changes'][number]

/**
 * Puts the staged cells together and compares what they come to with what stands, group by group, until the preview is
 * ready. Can be done again, when what stands has changed since.
 */
export async function compareWithStore(
  context: JobContext,
  reading: StoredImport,
  found: FoundReading,
  before: readonly string[] = [],
): Promise<void> {
  const { database } = context
  const sight = sightOf(reading.standing)
  await clearStaging(context, reading.id, ['staged_observations'])
  await database.write(
    (trx) =>
      trx
        .deleteFrom('import_refusals')
        .where('import_id', '=', reading.id)
        .where('found', '=', 'combining')
        .execute(),
    'preparation',
  )
  const { facts, total, comparedTo, definedTo } = await database.read(async (trx) => ({
    facts: await storeFacts(trx, reading.recordedOn),
    ...(await startingPoint(trx, reading.id)),
  }))
  const expected = expectedParts(reading.mapping.indicator)
  const tally = newTally()
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const changes: { new: Change[]; changed: Change[] } = { new: [], changed: [] }
  const names = new Map<string, string>()
  let refusalsKept = found.refused
  let done = 0
  let after = 0
  for (;;) {
    const { groups, standing } = await database.read(async (trx) => {
      const page = await nextGroups(trx, reading.id, after)
      for (const [code, name] of await areaNames(trx, reading.id, page)) names.set(code, name)
      return { groups: page, standing: await standingOf(trx, sight, page) }
    })
    const last = groups.at(-1)
    if (!last) break
    after = last.series
    const staged: StagedObservation[] = []
    for (const group of groups) {
      const indicator = facts.indicators.get(group.indicatorId)
      if (!indicator) continue
      const candidates = combineParts(
        group.parts,
        { indicator, expected: expected.get(group.indicatorId) },
        tally,
      )
      const stands = standing.get(groupKey(group.areaCode, group.indicatorId)) ?? []
      for (const { candidate, result } of outcomesOf(candidates, stands)) {
        if (result.outcome === 'standsAlready') {
          leaveOut(tally, 'standsAlready')
          continue
        }
        counts[result.outcome]++
        if (result.outcome !== 'unchanged' && changes[result.outcome].length < CHANGES_SHOWN)
          changes[result.outcome].push(changeOf(candidate, result, indicator.reference, names))
        staged.push({
          ...candidate,
          quarter: quarterIndex(periodQuarter(candidate.period)),
          partnerOnly: reading.audience === 'partnerOnly' ? leadOf(indicator, candidate.period) : null,
          outcome: result.outcome,
        })
      }
      done += group.parts.length
    }
    const refusals = tally.refusals.slice(0, Math.max(0, MOST_REFUSALS_KEPT - refusalsKept))
    tally.refusals = []
    refusalsKept += refusals.length
    await database.write(async (trx) => {
      const step = {
        progress: FILE_READ + (1 - FILE_READ) * (done / Math.max(1, total)) * 0.99,
        stage: 'Comparing with what stands',
        counts: countsOf(),
      }
      if (!(await recordStep(trx, reading.id, 'reading', step, context.now()))) throw new Cancelled()
      await stageObservations(trx, database.kind, reading.id, staged)
      await keepRefusals(trx, database.kind, reading.id, 'combining', refusals)
    }, 'preparation')
    await betweenParts(context)
  }
  const ready = await database.write(
    (trx) =>
      recordStep(
        trx,
        reading.id,
        'reading',
        {
          state: 'ready',
          progress: 1,
          stage: 'Ready to be accepted',
          counts: countsOf(),
          notes: [...before, ...found.notes, ...tallyNotes(tally), ...refusalsNotKept()],
          changes: [...changes.changed, ...changes.new].slice(0, CHANGES_SHOWN),
          comparedTo,
          definedTo,
        },
        context.now(),
      ),
    'preparation',
  )
  if (!ready) throw new Cancelled()

  function countsOf(): ImportCounts {
    return {
      rows: found.rows,
      ...counts,
      refused: found.refused + tally.refused,
      leftOut: found.leftOut + tally.leftOut,
    }
  }

  function refusalsNotKept(): string[] {
    const all = found.refused + tally.refused
    return all > MOST_REFUSALS_KEPT
      ? [`Only the first ${MOST_REFUSALS_KEPT} of ${all} refusals are listed.`]
      : []
  }
}

async function startingPoint(trx: Trx, importId: string) {
  const parts = await trx
    .selectFrom('staged_parts')
    .select((eb) => eb.fn.countAll().as('total'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  const observations = await trx
    .selectFrom('observations')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow()
  const definitions = await trx
    .selectFrom('indicator_definitions')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow()
  return {
    total: Number(parts.total),
    comparedTo: Number(observations.last ?? 0),
    definedTo: Number(definitions.last ?? 0),
  }
}

async function areaNames(
  trx: Trx,
  importId: string,
  groups: readonly StagedGroup[],
): Promise<[string, string][]> {
  const codes = [...new Set(groups.map(({ areaCode }) => areaCode))]
  if (codes.length === 0) return []
  const known = await trx.selectFrom('areas').select(['code', 'name']).where('code', 'in', codes).execute()
  const added = await trx
    .selectFrom('staged_areas')
    .select(['code', 'name'])
    .where('import_id', '=', importId)
    .where('code', 'in', codes)
    .execute()
  return [...added, ...known].map(({ code, name }) => [code, name])
}

function changeOf(
  candidate: Candidate,
  result: Exclude<Outcome, { outcome: 'standsAlready' }>,
  reference: string,
  names: ReadonlyMap<string, string>,
): Change {
  return {
    outcome: result.outcome === 'changed' ? 'changed' : 'new',
    indicatorId: candidate.indicatorId,
    reference,
    area: names.get(candidate.areaCode) ?? candidate.areaCode,
    periodLabel: periodLabel(candidate.period),
    before: result.before,
    after: readingWords(candidate),
  }
}
