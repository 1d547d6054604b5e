import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import '../requestContext.ts'

/**
 * One line a request: what kind of address it was – never the address itself, which may name what only some may know –
 * how it was answered, how long that took, and who asked, by an id that says nothing of the person.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    const requestId = crypto.randomUUID().replaceAll('-', '').slice(0, 16)
    c.set('requestId', requestId)
    await next()
    if (!log.isLevelEnabled('info')) return
    log.info({
      request: requestId,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      actor: c.get('actorId') ?? null,
    })
  }
}
