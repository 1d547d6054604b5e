import {
  groupsIn,
  type ManagementGroup,
  type ManagementGroupEvent,
} from '../../domain/scorecards/managementGroup.ts'
import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { decisionHolds } from './decisionHolds.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'
import { freeSlug } from './slug.ts'

export type StoredGroupEvent = ManagementGroupEvent & {
  readonly sequence: number
  readonly decisionId: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** The groups in the partnership's order under the names they were first given. */
export async function managementGroups(trx: Trx): Promise<{ id: string; name: string }[]> {
  return trx.selectFrom('management_groups').select(['id', 'name']).orderBy('position').execute()
}

/** Renamings and closings known at a date, in the order they were decided. */
export async function groupEventsAsAt(trx: Trx, asAt: IsoDate): Promise<StoredGroupEvent[]> {
  const rows = await trx
    .selectFrom('management_group_events')
    .selectAll()
    .where('known_on', '<=', asAt)
    .where(decisionHolds('management_group_events', asAt))
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  return rows.map((row) => {
    const shared = {
      sequence: row.sequence,
      groupId: row.group_id,
      from: quarterFromIndex(row.from_quarter),
      decisionId: row.decision_id,
      reason: row.reason,
      record: recordOf(row),
    }
    return row.change === 'closed'
      ? { ...shared, change: row.change }
      : { ...shared, change: row.change, name: row.name ?? '' }
  })
}

/** The groups as they stand in a quarter, by what was known at a date. */
export async function groupsAsAt(
  trx: Trx,
  quarter: FinancialQuarter,
  asAt: IsoDate,
): Promise<ManagementGroup[]> {
  return groupsIn(await managementGroups(trx), await groupEventsAsAt(trx, asAt), quarter)
}

export async function addManagementGroup(trx: Trx, name: string, recording: Recording) {
  const present = await managementGroups(trx)
  const id = freeSlug(name, new Set(present.map((each) => each.id)))
  await trx
    .insertInto('management_groups')
    .values({ id, name, position: present.length, ...recordedColumns(recording) })
    .execute()
  return { id, name }
}

/** Counts from the date it was decided. */
export async function insertGroupEvent(
  trx: Trx,
  event: ManagementGroupEvent & { readonly decisionId: string; readonly reason: string },
  decidedOn: string,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('management_group_events')
    .values({
      group_id: event.groupId,
      change: event.change,
      name: event.change === 'renamed' ? event.name : null,
      from_quarter: quarterIndex(event.from),
      decision_id: event.decisionId,
      reason: event.reason,
      ...recordedColumns(recording, decidedOn),
    })
    .execute()
}
