import type { MiddlewareHandler } from 'hono'
import { contentSecurityPolicy } from './contentSecurityPolicy.ts'

export type Exposure = {
  /** The pages whose inline scripts and style sheets are ours. */
  readonly pages: readonly string[]
  /** Everybody reaches this server by TLS, which ends at a proxy before it. */
  readonly isBehindTls: boolean
}

/** A file is no document, and neither are figures: nothing in them may run, whatever they are opened as. */
const NO_DOCUMENT = "default-src 'none'; frame-ancestors 'none'"
const FILES = '/assets/'
/** Figures, and refusals as problems. */
const JSON_TYPE = /^application\/(problem\+)?json\b/
/** Two years and every name beneath, as the preload lists of browsers ask. */
const TLS_ONLY = 'max-age=63072000; includeSubDomains'
/** What a scorecard has no use for, its own pages included. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
]

/**
 * Puts the headers that keep a browser from being talked into harm on every answer, whoever gives it: a page, the API,
 * a file, a refusal or a fault. What a page may use of a device is said where there is a page: what is no document uses nothing.
 */
export function securityHeaders({ pages, isBehindTls }: Exposure): MiddlewareHandler {
  const everywhere: readonly (readonly [string, string])[] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(isBehindTls ? ([['strict-transport-security', TLS_ONLY]] as const) : []),
  ]
  const onFiles = [...everywhere, ['content-security-policy', NO_DOCUMENT] as const]
  const elsewhere = [
    ...everywhere,
    ['cross-origin-opener-policy', 'same-origin'] as const,
    ['x-frame-options', 'DENY'] as const,
  ]
  const onFigures = [...elsewhere, ['content-security-policy', NO_DOCUMENT] as const]
  const onPages = [
    ...elsewhere,
    ['permissions-policy', UNUSED.map((feature) => `${feature}=()`).join(', ')] as const,
    ['content-security-policy', contentSecurityPolicy(pages)] as const,
  ]
  return async (c, next) => {
    await next()
    const { headers } = c.res
    const isJson = JSON_TYPE.test(headers.get('content-type') ?? '')
    const isDocument = !isJson && !headers.has('location')
    const own = c.req.path.startsWith(FILES) ? onFiles : isDocument ? onPages : onFigures
    for (const [name, value] of own) headers.set(name, value)
  }
}
