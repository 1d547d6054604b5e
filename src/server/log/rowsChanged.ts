import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { recorderOf } from './changeRecorder.ts'
import type { Row } from './logEntry.ts'

/**
 * Changes one row that stands, found by `key`, and tells the log what it was and what it became. Most tables are only
 * added to; the few settings that are changed are changed through this.
 */
export async function changeRow(
  trx: Trx,
  table: keyof Schema & string,
  key: Row,
  change: () => Promise<unknown>,
): Promise<void> {
  const before = await rowOf(trx, table, key)
  await change()
  const after = await rowOf(trx, table, key)
  recorderOf(trx)?.tell([{ table, before, after }])
}

async function rowOf(trx: Trx, table: string, key: Row): Promise<Row | null> {
  let query = trx.selectFrom(table as 'people').selectAll()
  for (const [column, value] of Object.entries(key)) query = query.where(column as 'id', '=', value as string)
  const row: Row | undefined = await query.executeTakeFirst()
  return row ?? null
}
