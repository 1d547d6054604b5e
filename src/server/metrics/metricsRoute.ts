import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { isFromThisComputer } from '../foreignRequests.ts'
import type { ServiceMetrics } from './serviceMetrics.ts'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/**
 * The metrics in Prometheus' text, for whoever shows the token; where none is set, for this computer alone. Anybody
 * else is told that there is nothing here.
 */
export function metricsRoute({ registry }: ServiceMetrics, token: string | null): MiddlewareHandler {
  return async (c) => {
    if (!(token === null ? isFromHere(c) : isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)))
      return c.text('There is nothing at this address.', 404)
    return c.body(await registry.metrics(), 200, {
      'content-type': registry.contentType,
      'cache-control': 'no-store',
    })
  }
}

function isFromHere(c: Context): boolean {
  return LOOPBACK.test(getConnInfo(c).remote.address ?? '') && isFromThisComputer(c.req.raw)
}

/** Compared in a time that does not depend on how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
