import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Operation } from '../../contract/operation.ts'
import { operations } from '../../contract/operations.ts'
import type { ServiceMetrics } from './serviceMetrics.ts'

const names = new Map(
  Object.entries<Operation>(operations).map(([name, { method, path }]) => [
    `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    name,
  ]),
)

/** Times every answer, to its first byte. */
export function requestMetrics(metrics: ServiceMetrics): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    metrics.inFlight.inc()
    try {
      await next()
    } finally {
      metrics.inFlight.dec()
      const labels = { operation: operationOf(c), status: c.res.status }
      metrics.requests.observe(labels, (performance.now() - began) / 1000)
    }
  }
}

/** The operation’s name, or what kind of thing was asked for: never its address, which may name things and people. */
function operationOf(c: Context): string {
  for (const { method, path } of matchedRoutes(c)) {
    const name = names.get(`${method} ${path}`)
    if (name !== undefined) return name
  }
  const { path } = c.req
  if (path.startsWith('/assets/')) return 'file'
  return path.startsWith('/api') || c.req.method !== 'GET' || /\.\w+$/.test(path) ? 'other' : 'page'
}
