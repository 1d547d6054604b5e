import { limitSettings, type LimitSettings } from './limits/limitSettings.ts'

/** How the product is run: environment and flags, read once. */
export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | null
  /** Start with an empty store instead of the example partnership. */
  readonly empty: boolean
  readonly requests: LimitSettings
  /** What Prometheus shows to read the metrics; null leaves them to this computer alone. */
  readonly metricsToken: string | null
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
export const EXPOSE = '--expose-without-sign-in'

/** The settings, or the sentence that says which one is wrong and how to mend it. */
export function settingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
): Settings | { readonly wrong: string } {
  const host = env['HOST'] || '127.0.0.1'
  const port = Number(env['PORT'] || '3000')
  const databaseUrl = env['DATABASE_URL'] || null
  const known = new Set(['--empty', EXPOSE])
  const unknown = flags.find((flag) => !known.has(flag))
  if (unknown !== undefined)
    return { wrong: `There is no option ${unknown}. The options are ${[...known].join(' and ')}.` }
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { wrong: `PORT is “${env['PORT']}”. Give a number from 0 to 65535.` }
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return { wrong: 'DATABASE_URL must begin with postgres:// – leave it out to keep the store in a file.' }
  if (!LOOPBACK.has(host) && !flags.includes(EXPOSE))
    return {
      wrong: `HOST is ${host}, and nobody signs in yet: everybody who can reach this address could read and change every figure. Leave HOST out to serve this computer only, or add ${EXPOSE} if that is what you want.`,
    }
  const requests = limitSettings(env, LOOPBACK.has(host))
  if ('wrong' in requests) return requests
  return {
    host,
    port,
    databaseUrl,
    dataFolder: env['SCORECARD_DATA'] || './data',
    empty: flags.includes('--empty'),
    requests,
    metricsToken: env['METRICS_TOKEN'] || null,
  }
}
