import { limitSettings, type LimitSettings } from './limits/limitSettings.ts'
import type { ProviderSettings } from './signIn/signInSettings.ts'

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
  readonly logLevel: LogLevel
  /** The address people type, without a path; null where the product serves this computer only. */
  readonly publicUrl: string | null
  /** How many proxies of ours stand before it. */
  readonly proxies: number
  /** Signs cookies and encrypts second factors; null where it is kept in the data folder. */
  readonly signInSecret: string | null
  /** Those before it, which open what they encrypted. */
  readonly signInSecretsBefore: readonly string[]
  readonly provider: ProviderSettings | null
  readonly requests: LimitSettings
  /** What Prometheus shows to read the metrics; null leaves them to this computer alone. */
  readonly metricsToken: string | null
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
const SHORTEST_SECRET = 32
const MOST_PROXIES = 5
/** What `amr` says of more than one factor (RFC 8176, 2). */
const SECOND_FACTOR = 'mfa'

type Env = Readonly<Record<string, string | undefined>>
type Wrong = { readonly wrong: string }

/** The settings, or the sentence that says which one is wrong and how to mend it. */
export function settingsFrom(
  env: Env,
  flags: readonly string[],
  /** A person watches: they are told what is wrong, not of every request. */
  isTerminal = false,
): Settings | Wrong {
  const host = env['HOST'] || '127.0.0.1'
  const port = Number(env['PORT'] || '3000')
  const databaseUrl = env['DATABASE_URL'] || null
  const level = env['LOG_LEVEL'] || (isTerminal ? 'warn' : 'info')
  const logLevel = LOG_LEVELS.find((each) => each === level)
  const publicUrl = env['PUBLIC_URL'] ? originOf(env['PUBLIC_URL']) : null
  const proxies = Number(env['PROXIES'] || '0')
  const signInSecret = env['SIGN_IN_SECRET'] || null
  const signInSecretsBefore = listed(env['SIGN_IN_SECRET_BEFORE'])
  const provider = providerFrom(env)
  const known = new Set(['--empty'])
  const unknown = flags.find((flag) => !known.has(flag))
  if (unknown !== undefined)
    return { wrong: `There is no option ${unknown}. The options are ${[...known].join(' and ')}.` }
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { wrong: `PORT is “${env['PORT']}”. Give a number from 0 to 65535.` }
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return { wrong: 'DATABASE_URL must begin with postgres:// – leave it out to keep the store in a file.' }
  if (!logLevel) return { wrong: `LOG_LEVEL is “${level}”. Give one of ${LOG_LEVELS.join(', ')}.` }
  if (publicUrl === undefined)
    return {
      wrong: `PUBLIC_URL is “${env['PUBLIC_URL']}”. Give the address people type, such as https://scorecard.example.org, without a path.`,
    }
  if (!LOOPBACK.has(host) && publicUrl === null)
    return {
      wrong: `HOST is ${host}, so others can reach this server. Say in PUBLIC_URL at which https:// address they do, or leave HOST out to serve this computer only.`,
    }
  if (publicUrl !== null && !publicUrl.startsWith('https://') && !LOOPBACK.has(new URL(publicUrl).hostname))
    return {
      wrong: `PUBLIC_URL is ${publicUrl}, where passwords would travel in the open. Give an https:// address; docs/sign-in.md says how.`,
    }
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > MOST_PROXIES)
    return {
      wrong: `PROXIES is “${env['PROXIES']}”. Give how many proxies stand before this server: 0 to ${MOST_PROXIES}.`,
    }
  if (signInSecret !== null && signInSecret.length < SHORTEST_SECRET)
    return {
      wrong: `SIGN_IN_SECRET is too short to keep anything. Give ${SHORTEST_SECRET} random characters or more.`,
    }
  if (signInSecretsBefore.some((each) => each.length < SHORTEST_SECRET))
    return {
      wrong: `SIGN_IN_SECRET_BEFORE names a secret that is too short to have been one. Give those that SIGN_IN_SECRET was before, of ${SHORTEST_SECRET} characters or more, with commas between them.`,
    }
  if (provider && 'wrong' in provider) return provider
  const metricsToken = env['METRICS_TOKEN'] || null
  if (metricsToken !== null && metricsToken.length < SHORTEST_SECRET)
    return {
      wrong: `METRICS_TOKEN is short enough to be guessed. Give ${SHORTEST_SECRET} random characters or more.`,
    }
  const requests = limitSettings(env, LOOPBACK.has(host) && publicUrl === null)
  if ('wrong' in requests) return requests
  return {
    host,
    port,
    databaseUrl,
    publicUrl,
    proxies,
    signInSecret,
    signInSecretsBefore,
    provider,
    dataFolder: env['SCORECARD_DATA'] || './data',
    empty: flags.includes('--empty'),
    logLevel,
    requests,
    metricsToken,
  }
}

/** Whether others than this computer may reach the server. */
export function isExposed({ host, publicUrl }: Settings): boolean {
  return !LOOPBACK.has(host) || publicUrl !== null
}

/** What stands between commas. */
const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isBare && /^https?:$/.test(url.protocol) ? url.origin : undefined
}

function providerFrom(env: Env): ProviderSettings | Wrong | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret)
    return {
      wrong: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: give all three, or none.',
    }
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer)))
    return { wrong: `OIDC_ISSUER is “${issuer}”. Give the issuer’s https:// address.` }
  const secondFactor = listed(env['OIDC_SECOND_FACTOR'] || SECOND_FACTOR)
  return { issuer, clientId, clientSecret, name: env['OIDC_NAME'] || 'your organisation', secondFactor }
}

const isSafe = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
