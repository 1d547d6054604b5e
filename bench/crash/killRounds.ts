import { setTimeout as sleep } from 'node:timers/promises'
import { startProgram, type RunningProgram } from '../processes/startProgram.ts'
import { seededRandom } from '../stores/seededRandom.ts'
import type { CrashStore } from './crashStore.ts'
import { kindsOfWrite, Ledger, type Outcome } from './ledger.ts'
import { startWriters, type Subject } from './writers.ts'

/**
 * A round's kill comes within so long of an import acknowledged, of an import's last step sent, or of so many writes
 * acknowledged, in turn: so it falls into imports as into single writes.
 */
const LONGEST_AFTER_MS = 40
const MOST_ACKNOWLEDGED = 15
const LONGEST_ROUND_MS = 20_000
const BACK_WITHIN_MS = 30_000
const ASKED_EVERY_MS = 50

export type Killed = Outcome & {
  readonly kills: number
  /** From each kill until the store answered again, in milliseconds. */
  readonly backAfter: readonly number[]
}

/**
 * Kills the server, or the database under it, with SIGKILL in the middle of concurrent writes, again and again, and
 * compares after each restart what is there with what was acknowledged; at the end once more with everything.
 */
export async function killRounds(
  store: CrashStore,
  { kills, kill, seed }: { kills: number; kill: 'server' | 'database'; seed: number },
): Promise<Killed> {
  const random = seededRandom(seed)
  const ledger = new Ledger()
  const wrong: string[] = []
  const backAfter: number[] = []
  let server = await started(store)
  try {
    const known = await subjectOf(store)
    for (let round = 0; round < kills; round++) {
      const name = `k${seed}r${round}`
      const writers = startWriters({ ...known, url: server.url }, ledger, name)
      if (round % 3 === 0) await ledger.until('acknowledgedImport', 1, LONGEST_ROUND_MS)
      else if (round % 3 === 1) await ledger.until('lastStep', 1, LONGEST_ROUND_MS)
      else await ledger.until('acknowledged', 1 + Math.floor(random() * MOST_ACKNOWLEDGED), LONGEST_ROUND_MS)
      await sleep(random() * LONGEST_AFTER_MS)
      if (kill === 'server') await server.kill()
      const struck = performance.now()
      if (kill === 'database') await store.killDatabase?.()
      const stopped = writers.stop()
      if (kill === 'server') server = await started(store, server.url)
      else await answersAgain(server.url)
      await stopped
      backAfter.push(performance.now() - struck)
      wrong.push(
        ...ledger.outcome(await found(store, `${name}-`), `${name}-`).wrong,
        ...(await store.damage()),
      )
    }
    const whole = ledger.outcome(await found(store, `k${seed}r`))
    return { ...whole, wrong: [...new Set([...wrong, ...whole.wrong])], kills, backAfter }
  } finally {
    await server.kill()
  }
}

const started = (store: CrashStore, sessionOf?: string): Promise<RunningProgram> =>
  startProgram('src/server/main.ts', { env: store.env, sessionOf })

async function answersAgain(url: string): Promise<void> {
  for (let waited = 0; waited < BACK_WITHIN_MS; waited += ASKED_EVERY_MS) {
    if ((await fetch(new URL('/api/ready', url))).ok) return
    await sleep(ASKED_EVERY_MS)
  }
  throw new Error(`The server did not recover within ${BACK_WITHIN_MS / 1_000} s of its database`)
}

async function subjectOf(store: CrashStore): Promise<Omit<Subject, 'url'>> {
  const indicators = await store.query('select id, reference from indicators order by id')
  const [decision] = await store.query('select id from decisions')
  return {
    indicators: indicators.map((row) => ({ id: String(row['id']), reference: String(row['reference']) })),
    decisionId: String(decision?.['id']),
  }
}

/** Rows found of each write whose id begins so. */
async function found(store: CrashStore, prefix: string): Promise<Map<string, number>> {
  const rows = new Map<string, number>()
  for (const { table, column } of Object.values(kindsOfWrite))
    for (const row of await store.query(
      `select ${column} as id, count(*) as found from ${table} where ${column} like '${prefix}%' group by ${column}`,
    ))
      rows.set(String(row['id']), Number(row['found']))
  return rows
}
