import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './problems.ts'
import { refusal } from './refusal.ts'

const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i

/**
 * Until people sign in, whoever reaches the server is its administrator. So it answers only this computer: a request
 * with another Host (a name pointed at loopback), another site's Origin, or the marks of a proxy is refused.
 */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const reason = foreignTo(c.req.raw)
  if (reason) return problemResponse(refusal('foreignRequest', reason))
  await next()
  return undefined
}

/** Why a request is not from this computer's own page; null when it is. */
export function foreignTo(request: Request): string | null {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!LOOPBACK.test(host)) return `This server answers only on this computer, not as “${host}”.`
  const proxy = FORWARDING.find((header) => request.headers.has(header))
  if (proxy) return `This server does not answer through a proxy (${proxy}).`
  const origin = request.headers.get('origin')
  if (origin !== null && !sameOrigin(origin, host)) return `Another site (${origin}) may not use this server.`
  const site = request.headers.get('sec-fetch-site')
  if (request.method !== 'GET' && (site === 'cross-site' || site === 'same-site'))
    return 'Another site may not change anything here.'
  return null
}

function sameOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
