import { Client } from 'pg'
import { sql } from 'kysely'
import type { Trx } from './database.ts'

const CHANNEL = 'scorecard_revision'
const SHORTEST_PAUSE = 500
const LONGEST_PAUSE = 15_000
/** A connection may die unheard, and some poolers pass no notifications on: so the revision is also looked at. */
const LOOK_EVERY = 15_000

/** Tells every server that listens, once the transaction is committed and only then. */
export async function notifyRevision(trx: Trx, revision: number): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${String(revision)})`.execute(trx)
}

/**
 * A connection of its own that hears of every server's changes until it is closed. When it breaks it is made again,
 * after longer and longer pauses, and then looks at what it missed.
 */
export function listenToRevision(url: string, tell: (revision: number) => void): () => Promise<void> {
  let client: Client | null = null
  let looking: NodeJS.Timeout | undefined
  let pause = SHORTEST_PAUSE
  let isClosed = false

  async function connect(): Promise<void> {
    const connection = new Client({ connectionString: url, keepAlive: true })
    client = connection
    let isBroken = false
    const broken = () => {
      if (isBroken) return
      isBroken = true
      clearTimeout(looking)
      if (isClosed) return
      connection.end().catch(() => undefined)
      looking = setTimeout(() => void connect(), pause).unref()
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
    connection.on('error', broken)
    connection.on('end', broken)
    connection.on('notification', ({ payload }) => tell(Number(payload)))
    const look = async () => {
      const { rows } = await connection.query('select revision from store_revision')
      tell(Number(rows[0]?.revision ?? 0))
      pause = SHORTEST_PAUSE
      if (!isBroken && !isClosed) looking = setTimeout(() => look().catch(broken), LOOK_EVERY).unref()
    }
    try {
      await connection.connect()
      await connection.query(`listen ${CHANNEL}`)
      await look()
    } catch {
      broken()
    }
  }

  const connecting = connect()
  return async () => {
    isClosed = true
    clearTimeout(looking)
    await connecting
    await client?.end().catch(() => undefined)
  }
}
