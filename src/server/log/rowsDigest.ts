import { bytesToHex } from '@noble/hashes/utils.js'
import { sql } from 'kysely'
import type { Trx } from '../database/database.ts'
import type { DatabaseKind } from '../database/dialect.ts'
import { hashOf } from './logEntry.ts'

const ROWS_AT_ONCE = 10_000

const columns = [
  'indicator_id',
  'area_code',
  'period_kind',
  'period_start',
  'period_end',
  'value',
  'absence',
  'verification',
  'source',
  'note',
  'known_on',
]

/**
 * A digest of the figures an import recorded, in the order of the record, and how many there are. Each is a line of its
 * columns parted by a unit separator, an empty one for a column without a value; each ten thousand lines have their
 * SHA-256, and the digest is the SHA-256 of those. The database joins the lines and the platform hashes them, so that
 * 600,000 figures cost a few seconds and little memory.
 */
export async function importDigest(
  trx: Trx,
  kind: DatabaseKind,
  importId: string,
  after: number,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const line = sql.raw(
    columns
      .map((column) => `coalesce(${column}, '')`)
      .join(` || char_of_31 || `)
      .replaceAll('char_of_31', kind === 'postgres' ? 'chr(31)' : 'char(31)'),
  )
  const joined =
    kind === 'postgres' ? sql`string_agg(line, chr(10) order by sequence)` : sql`group_concat(line, char(10))`
  const parts: string[] = []
  let rows = 0
  for (let from = after; ;) {
    const { rows: found } = await sql<{ count: number; last: number | null; text: string | null }>`
      select count(*) as count, max(sequence) as last, ${joined} as text from (
        select sequence, ${line} as line from observations
        where sequence > ${from} and import_id = ${importId} order by sequence limit ${ROWS_AT_ONCE}) as part`.execute(
      trx,
    )
    const [part] = found
    if (!part || part.last === null) break
    const bytes = new TextEncoder().encode(part.text ?? '')
    parts.push(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
    rows += Number(part.count)
    from = Number(part.last)
  }
  return { rows, digest: hashOf(parts.join('\n')) }
}
