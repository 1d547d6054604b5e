import { refusal, type Refusal } from './refusal.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const SQLITE = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
} as const

const FULL = refusal(
  'storeFull',
  'The disk that keeps the scorecard is full, so nothing was recorded. Ask whoever runs the server to make room; then send it again.',
)
const READ_ONLY = refusal(
  'storeReadOnly',
  'The scorecard’s store cannot be written just now, so nothing was recorded; everything can still be read. Ask whoever runs the server to look at its disk; then send it again.',
)
const AWAY = refusal(
  'storeAway',
  'The scorecard’s database does not answer just now. What you sent is recorded whole or not at all. Try again in a moment.',
)
const BUSY = refusal(
  'storeAway',
  'Somebody else’s long work holds the store, so nothing was recorded. Try again in a moment.',
)

/** PostgreSQL's SQLSTATE: full; read only; away, which is a whole class and the server's comings and goings. */
const states: readonly (readonly [RegExp, Refusal])[] = [
  [/^53100$/, FULL],
  [/^25006$/, READ_ONLY],
  [/^(08...|57P0[1-5]|53300)$/, AWAY],
]
const systemErrors: Record<string, Refusal> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: READ_ONLY,
  ECONNREFUSED: AWAY,
  ECONNRESET: AWAY,
  EPIPE: AWAY,
  ETIMEDOUT: AWAY,
  EHOSTUNREACH: AWAY,
  ENETUNREACH: AWAY,
  ENOTFOUND: AWAY,
}
/** What the PostgreSQL driver says without a code, of a connection that has gone. */
const GONE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/

/** Whether a file is damaged beyond reading, or never was a database. */
export function isNoDatabase(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false
  const code = Number(error.errcode) & 0xff
  return code === SQLITE.corrupt || code === SQLITE.notDatabase
}

/** What a fault of the store's disk or database says to a person; null of any other fault, which is ours. */
export function storeTrouble(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null
  if ('errcode' in error) return ofSqlite(Number(error.errcode) & 0xff)
  const code = 'code' in error ? String(error.code) : ''
  const known = systemErrors[code] ?? states.find(([state]) => state.test(code))?.[1]
  if (known) return known
  if (GONE.test(error.message)) return AWAY
  if (error instanceof AggregateError)
    return error.errors.map(storeTrouble).find((each) => each !== null) ?? null
  return storeTrouble(error.cause)
}

function ofSqlite(code: number): Refusal | null {
  switch (code) {
    case SQLITE.full:
      return FULL
    case SQLITE.readOnly:
    case SQLITE.ioError:
    case SQLITE.cannotOpen:
      return READ_ONLY
    case SQLITE.busy:
      return BUSY
    default:
      return null
  }
}
