import type { Selectable } from 'kysely'
import type { Owner } from '../../domain/partnership/owner.ts'
import type { PriorityLink, PriorityRevision } from '../../domain/priorities/priority.ts'
import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { ownerColumns, ownerOf } from './ownerColumns.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

type Recorded = { readonly sequence: number; readonly record: ReturnType<typeof recordOf> }

type StoredRevision = PriorityRevision &
  Recorded & { readonly decisionId: string | null; readonly reason: string }
export type StoredBaseline = Recorded & {
  readonly text: string
  /** The report’s own date. */
  readonly reportedOn: IsoDate
  readonly evidence: string
}
type StoredLink = PriorityLink & Recorded & { readonly reason: string }
export type StoredProgress = Recorded & { readonly quarter: FinancialQuarter; readonly text: string }

/** What is known of one priority beside its action plan, each kind in the order it became known. */
export type StoredPriority = {
  readonly id: string
  readonly revisions: readonly StoredRevision[]
  readonly baselines: readonly StoredBaseline[]
  readonly links: readonly StoredLink[]
  readonly progress: readonly StoredProgress[]
}

/** The priorities agreed by a date in the order they were recorded: all of them, or the one named. */
export async function prioritiesAsAt(
  trx: Trx,
  asAt: IsoDate,
  priorityId?: string,
): Promise<StoredPriority[]> {
  let known = trx.selectFrom('priorities').select('id').where('known_on', '<=', asAt)
  if (priorityId !== undefined) known = known.where('id', '=', priorityId)
  const ids = (await known.orderBy('position').execute()).map(({ id }) => id)
  const revisions = await rowsOf(trx, 'priority_revisions', ids, asAt)
  const baselines = await rowsOf(trx, 'priority_baselines', ids, asAt)
  const links = await rowsOf(trx, 'priority_links', ids, asAt)
  const progress = await rowsOf(trx, 'priority_progress', ids, asAt)
  return ids.map((id) => ({
    id,
    revisions: (revisions.get(id) ?? []).map((row) => ({
      change: row.change,
      title: row.title,
      aim: row.aim,
      lead: ownerOf(row),
      decisionId: row.decision_id,
      reason: row.reason,
      ...recordedOf(row),
    })),
    baselines: (baselines.get(id) ?? []).map((row) => ({
      text: row.text,
      reportedOn: isoDate(row.reported_on),
      evidence: row.evidence,
      ...recordedOf(row),
    })),
    links: (links.get(id) ?? []).map((row) => ({
      change: row.change,
      to:
        row.indicator_id === null
          ? { decisionId: row.linked_decision_id ?? '' }
          : { indicatorId: row.indicator_id },
      reason: row.reason,
      ...recordedOf(row),
    })),
    progress: (progress.get(id) ?? []).map((row) => ({
      quarter: quarterFromIndex(row.quarter),
      text: row.text,
      ...recordedOf(row),
    })),
  }))
}

/** Adds a priority, agreed by a decision: it counts from the day that was taken. */
export async function insertPriority(
  trx: Trx,
  plan: { title: string; aim: string; lead: Owner; decisionId: string; decidedOn: string },
  recording: Recording,
): Promise<string> {
  const present = await trx.selectFrom('priorities').select('id').execute()
  const id = freeSlug(plan.title, new Set(present.map((each) => each.id)))
  const recorded = recordedColumns(recording, plan.decidedOn)
  await trx
    .insertInto('priorities')
    .values({ id, position: present.length, ...recorded })
    .execute()
  await insertRevision(trx, id, { ...plan, change: 'agreed', reason: '' }, recording)
  return id
}

/** Counts from the day it was decided, where it was; otherwise from the day it is recorded. */
export async function insertRevision(
  trx: Trx,
  priorityId: string,
  revision: PriorityRevision & {
    readonly decisionId: string | null
    readonly decidedOn?: string
    readonly reason: string
  },
  recording: Recording,
): Promise<void> {
  const { change, title, aim, lead, decisionId, decidedOn, reason } = revision
  await trx
    .insertInto('priority_revisions')
    .values({
      priority_id: priorityId,
      change,
      title,
      aim,
      ...ownerColumns(lead),
      decision_id: decisionId,
      reason,
      ...recordedColumns(recording, decidedOn),
    })
    .execute()
}

export async function insertBaseline(
  trx: Trx,
  priorityId: string,
  plan: { text: string; reportedOn: string; evidence: string; knownOn: string | undefined },
  recording: Recording,
): Promise<void> {
  const { text, reportedOn, evidence, knownOn } = plan
  await trx
    .insertInto('priority_baselines')
    .values({
      priority_id: priorityId,
      text,
      reported_on: reportedOn,
      evidence,
      ...recordedColumns(recording, knownOn),
    })
    .execute()
}

export async function insertLink(
  trx: Trx,
  priorityId: string,
  { change, to, reason }: PriorityLink & { readonly reason: string },
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('priority_links')
    .values({
      priority_id: priorityId,
      change,
      indicator_id: 'indicatorId' in to ? to.indicatorId : null,
      linked_decision_id: 'decisionId' in to ? to.decisionId : null,
      reason,
      ...recordedColumns(recording),
    })
    .execute()
}

export async function insertProgress(
  trx: Trx,
  priorityId: string,
  plan: { quarter: FinancialQuarter; text: string; knownOn: string | undefined },
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('priority_progress')
    .values({
      priority_id: priorityId,
      quarter: quarterIndex(plan.quarter),
      text: plan.text,
      ...recordedColumns(recording, plan.knownOn),
    })
    .execute()
}

type Kept = 'priority_revisions' | 'priority_baselines' | 'priority_links' | 'priority_progress'

async function rowsOf<T extends Kept>(trx: Trx, table: T, ids: readonly string[], asAt: IsoDate) {
  const rows =
    ids.length === 0
      ? []
      : await trx
          .selectFrom(table as 'priority_links')
          .selectAll()
          .where('priority_id', 'in', [...ids])
          .where('known_on', '<=', asAt)
          .orderBy('known_on')
          .orderBy('sequence')
          .execute()
  const found = rows as unknown as (Selectable<Schema[T]> & { readonly priority_id: string })[]
  return Map.groupBy(found, (row) => row.priority_id)
}

const recordedOf = (row: { sequence: number } & Parameters<typeof recordOf>[0]): Recorded => ({
  sequence: row.sequence,
  record: recordOf(row),
})
