import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../problems.ts'
import { refusal } from '../refusal.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page makes a browser send: a person who is signed in here must not change anything by
 * looking at a page elsewhere. A browser says where a request comes from (Sec-Fetch-Site, or the Origin of an older
 * one) and no page can forge either. A program sends neither, and brings no cookie it was not given.
 */
export const sameSiteWrites: MiddlewareHandler = async (c, next) => {
  const origin = writtenFrom(c.req.raw)
  if (origin !== null)
    return problemResponse(
      refusal(
        'foreignRequest',
        `Another site (${origin}) may not change anything here. Open the scorecard itself.`,
      ),
    )
  await next()
  return undefined
}

/** The foreign site a write comes from, as far as it is known; null for a read, or a write of our own page's. */
function writtenFrom(request: Request): string | null {
  if (READING.has(request.method)) return null
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site !== null) return site === 'same-origin' || site === 'none' ? null : (origin ?? site)
  if (origin === null) return null
  const hosts = [
    request.headers.get('host') ?? new URL(request.url).host,
    request.headers.get('x-forwarded-host'),
  ]
  return URL.canParse(origin) && hosts.includes(new URL(origin).host) ? null : origin
}
