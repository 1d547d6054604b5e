import { instantOf } from '../../domain/time/instant.ts'
import type { Database, Trx } from '../database/database.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { digestOf } from './secretToken.ts'

/** Wrong tries that cost nothing but the trying: a mistyped password is no attack. */
const FREE: Readonly<Record<TriedKind, number>> = { account: 5, address: 30 }
const FIRST_WAIT = 2000
const LONGEST_WAIT = 15 * 60_000
/** After this long without a wrong try the count begins afresh. */
export const TRIES_KEPT = 24 * 3_600_000

type TriedKind = 'account' | 'address'
export type Tried = { readonly kind: TriedKind; readonly name: string }

/**
 * Guessing made slow: each wrong try after the first few doubles the wait, per account and per client address, up to a
 * quarter of an hour. A try counts from its beginning, so that many at once count as many; one that proves right is
 * taken off again. Kept in the store, so that starting the server anew forgives nothing.
 */
export class Tries {
  readonly #database: Database
  readonly #now: () => Date

  constructor(database: Database, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  /** Counts a try, or refuses it while the wait lasts. */
  async begin(tried: readonly Tried[]): Promise<Refusal | null> {
    const now = this.#now().getTime()
    return this.#write(tried, async (trx, keys) => {
      const rows = await rowsOf(trx, keys)
      const until = Math.max(0, ...rows.map((each) => Date.parse(each.blocked_until ?? '') || 0))
      if (until > now) return tooManyTries(Math.ceil((until - now) / 1000))
      for (const [index, key] of keys.entries()) {
        const row = rows.find((each) => each.tried === key)
        const isStale = !row || Date.parse(row.last_at) < now - TRIES_KEPT
        const failures = (isStale ? 0 : row.failures) + 1
        const over = failures - FREE[tried[index]?.kind ?? 'account']
        const wait = over > 0 ? Math.min(FIRST_WAIT * 2 ** (over - 1), LONGEST_WAIT) : 0
        const values = {
          failures,
          last_at: instantOf(new Date(now)),
          blocked_until: wait > 0 ? instantOf(new Date(now + wait)) : null,
        }
        await trx
          .insertInto('sign_in_tries')
          .values({ tried: key, ...values })
          .onConflict((conflict) => conflict.column('tried').doUpdateSet(values))
          .execute()
      }
      return null
    })
  }

  /** The try proved right: the account’s count begins afresh, the address’s is as it was before. */
  async right(tried: readonly Tried[]): Promise<void> {
    await this.#write(tried, async (trx, keys) => {
      for (const [index, key] of keys.entries()) {
        if (tried[index]?.kind === 'account')
          await trx.deleteFrom('sign_in_tries').where('tried', '=', key).execute()
        else
          await trx
            .updateTable('sign_in_tries')
            .set((eb) => ({ failures: eb('failures', '-', 1), blocked_until: null }))
            .where('tried', '=', key)
            .where('failures', '>', 0)
            .execute()
      }
    })
  }

  async #write<T>(tried: readonly Tried[], work: (trx: Trx, keys: string[]) => Promise<T>): Promise<T> {
    const keys = await Promise.all(tried.map(({ kind, name }) => digestOf(`${kind} ${name}`)))
    return this.#database.write((trx) => work(trx, keys), 'preparation')
  }
}

async function rowsOf(trx: Trx, keys: readonly string[]) {
  return trx.selectFrom('sign_in_tries').selectAll().where('tried', 'in', keys).execute()
}

function tooManyTries(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60)
  const wait =
    seconds < 60
      ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
      : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return refusal('tooManyTries', `There were too many tries. Try again in ${wait}.`, { retryAfter: seconds })
}
