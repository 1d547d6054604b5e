import type { MiddlewareHandler } from 'hono'
import { escapeXml } from '../chart/svgText.ts'
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
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a browser says of a request that our own page made, or that the person typed. */
const OWN_SITE = new Set(['same-origin', 'none'])
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i

/**
 * Answers our own pages only: those of this computer, and where the product has a public address, those of that. A
 * request with another Host (a name somebody pointed here) or for another site’s page is refused; so are the marks of a
 * proxy, unless there is a public address for it to stand at.
 *
 * Whoever is signed in must not change anything by looking at a page elsewhere. A browser says where a request comes
 * from (`Sec-Fetch-Site`, or the `Origin` of an older one), and no page can forge either; a program sends neither, and
 * brings no cookie it was not given.
 */
export function refuseForeign(publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    const reason = foreignTo(c.req.raw, publicUrl)
    if (reason && isForReading(c.req.raw)) return c.html(pageFor(reason, publicUrl), 403)
    if (reason) return problemResponse(refusal('foreignRequest', reason))
    await next()
    return undefined
  }
}

/** Somebody opened an address in a browser; a program, and a page’s own requests, do not ask for a page. */
const isForReading = (request: Request) =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')

function pageFor(reason: string, publicUrl: string | null): string {
  const advice =
    publicUrl === null
      ? 'Whoever runs it can let others reach it: PUBLIC_URL says at which address they do. On the computer it runs on, open it as http://localhost with its port.'
      : `Open it at ${publicUrl} instead.`
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Partnership Scorecard</title><h1>The scorecard does not answer here</h1><p>${escapeXml(reason)}</p><p>${escapeXml(advice)}</p></html>`
}

/** Why a request is not from our own pages; null when it is. */
export function foreignTo(request: Request, publicUrl: string | null = null): string | null {
  const host = hostOf(request)
  const isPublic = publicUrl !== null && host.toLowerCase() === new URL(publicUrl).host
  if (!isPublic && !LOOPBACK.test(host))
    return publicUrl === null
      ? `This server answers only on this computer, not as “${host}”.`
      : `This server answers as ${publicUrl}, not as “${host}”.`
  const proxy = publicUrl === null ? proxyMark(request) : undefined
  if (proxy !== undefined)
    return `This server does not answer through a proxy (${proxy}) until PUBLIC_URL says at which address.`
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, isPublic ? publicUrl : `http://${host}`))
    return `Another site (${origin}) may not use this server.`
  const site = request.headers.get('sec-fetch-site')
  if (!READING.has(request.method) && site !== null && !OWN_SITE.has(site))
    return 'Another site may not change anything here.'
  return null
}

/** Whether a request comes from this computer itself, as far as it can tell: not by a public name, not by a proxy. */
export function isFromThisComputer(request: Request): boolean {
  return LOOPBACK.test(hostOf(request)) && proxyMark(request) === undefined && foreignTo(request) === null
}

const hostOf = (request: Request) => request.headers.get('host') ?? new URL(request.url).host
const proxyMark = (request: Request) => FORWARDING.find((header) => request.headers.has(header))

/** Scheme, name and port alike: what was not sent over TLS is not the page that is. */
const isOwnOrigin = (origin: string, own: string) =>
  URL.canParse(origin) && new URL(origin).origin === new URL(own).origin
