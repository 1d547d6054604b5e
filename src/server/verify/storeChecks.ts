import type { Database } from '../database/database.ts'
import { chainCheck } from './chainCheck.ts'
import { logThingsCheck } from './logThingsCheck.ts'
import { priorityCheck } from './priorityCheck.ts'
import { decisionCheck, followingCheck, quarterCheck, revisionCheck } from './recordChecks.ts'
import { minutesCheck } from './minutesCheck.ts'
import { referenceCheck } from './referenceCheck.ts'
import { checkedStore, type StoreCheck } from './storeCheck.ts'
import { dateCheck, decimalCheck, instantCheck } from './writtenChecks.ts'

/** SQLite looks at every page of its own file; PostgreSQL has none to look at from here. */
const fileCheck: StoreCheck = {
  rule: 'the file is whole, page by page',
  async wrong({ kind, query }) {
    if (kind !== 'sqlite') return []
    const found = await query('pragma integrity_check(20)')
    return found.map((row) => String(row['integrity_check'])).filter((words) => words !== 'ok')
  },
}

/** Every rule a whole store is held to. What a new table promises is checked by adding to this list. */
const storeChecks: readonly StoreCheck[] = [
  fileCheck,
  referenceCheck,
  decimalCheck,
  dateCheck,
  instantCheck,
  quarterCheck,
  decisionCheck,
  followingCheck,
  minutesCheck,
  priorityCheck,
  revisionCheck,
  chainCheck,
  logThingsCheck,
]

export type Checked = { readonly rule: string; readonly wrong: readonly string[] }

/** Holds the whole store, as it is at one moment, to every rule. */
export async function checkStore(database: Database): Promise<Checked[]> {
  return database.read(async (trx) => {
    const store = await checkedStore(trx, database.kind)
    const checked: Checked[] = []
    for (const { rule, wrong } of storeChecks) checked.push({ rule, wrong: await wrong(store) })
    return checked
  })
}
