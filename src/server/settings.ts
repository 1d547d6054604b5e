const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** How the product is run: environment and flags, read once. */
export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | null
  /** Start with an empty store instead of the example partnership. */
  readonly empty: boolean
  /** Everybody reaches the server by TLS, which ends at a proxy before it. */
  readonly isBehindTls: boolean
  readonly logLevel: LogLevel
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
export const EXPOSE = '--expose-without-sign-in'

/** The settings, or the sentence that says which one is wrong and how to mend it. */
export function settingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
  /** A person watches: they are told what is wrong, not of every request. */
  isTerminal = false,
): Settings | { readonly wrong: string } {
  const host = env['HOST'] || '127.0.0.1'
  const port = Number(env['PORT'] || '3000')
  const databaseUrl = env['DATABASE_URL'] || null
  const level = env['LOG_LEVEL'] || (isTerminal ? 'warn' : 'info')
  const logLevel = LOG_LEVELS.find((each) => each === level)
  const known = new Set(['--empty', EXPOSE])
  const unknown = flags.find((flag) => !known.has(flag))
  if (unknown !== undefined)
    return { wrong: `There is no option ${unknown}. The options are ${[...known].join(' and ')}.` }
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { wrong: `PORT is “${env['PORT']}”. Give a number from 0 to 65535.` }
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return { wrong: 'DATABASE_URL must begin with postgres:// – leave it out to keep the store in a file.' }
  if (!logLevel) return { wrong: `LOG_LEVEL is “${level}”. Give one of ${LOG_LEVELS.join(', ')}.` }
  if (!['', 'yes', 'no'].includes(env['BEHIND_TLS'] ?? ''))
    return { wrong: `BEHIND_TLS is “${env['BEHIND_TLS']}”. Give yes or no.` }
  if (!LOOPBACK.has(host) && !flags.includes(EXPOSE))
    return {
      wrong: `HOST is ${host}, and nobody signs in yet: everybody who can reach this address could read and change every figure. Leave HOST out to serve this computer only, or add ${EXPOSE} if that is what you want.`,
    }
  return {
    host,
    port,
    databaseUrl,
    dataFolder: env['SCORECARD_DATA'] || './data',
    empty: flags.includes('--empty'),
    isBehindTls: env['BEHIND_TLS'] === 'yes',
    logLevel,
  }
}
