import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../problems.ts'
import { refusal } from '../refusal.ts'
import { Spending, type Budget } from './budget.ts'

/** What is counted apart, so that reading much never keeps anybody from signing in or recording. */
export type BudgetName = 'reads' | 'writes' | 'uploads' | 'sign-in'

export type RequestLimits = {
  /** For each person signed in. */
  readonly person: Readonly<Record<BudgetName, number>>
  /** For all of an address who are not signed in: a whole town hall may stand behind one. */
  readonly address: Readonly<Record<BudgetName, number>>
}

/** Requests a minute: a person turning pages as fast as they can stays below, and so does a hall of 200 opening theirs at once. */
export const usualLimits: RequestLimits = {
  person: { reads: 1_200, writes: 240, uploads: 60, 'sign-in': 120 },
  address: { reads: 6_000, writes: 240, uploads: 20, 'sign-in': 600 },
}

type Asking = {
  /** The id of whoever is signed in; null for a stranger. */
  readonly personOf: (request: Request) => Promise<string | null>
  readonly addressOf: (c: Parameters<MiddlewareHandler>[0]) => string
  readonly now: () => number
  readonly onLimited: (budget: BudgetName) => void
}

/** The built files, and what a balancer or Prometheus asks, cost next to nothing and are not counted. */
const UNCOUNTED = /^\/(assets\/|metrics$|api\/(health|ready)$)/
const UPLOADS = /^\/api\/(uploads|imports)(\/|$)/
const SIGN_IN = /^\/api\/(auth|sign-in)(\/|$)/
/** A secret in the address is guessed by asking, so asking counts as trying. */
const CALENDAR = /^\/api\/calendar\//

/**
 * Refuses whoever has asked more than their budget allows, until it has filled again, so that one client that
 * misbehaves leaves the others their share. Answers tell what is left, in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
export function rateLimits(limits: RequestLimits, asking: Asking): MiddlewareHandler {
  const spendings = new Map<string, Spending>()
  const spendingOf = (
    whose: keyof RequestLimits,
    name: BudgetName,
  ): { budget: Budget; spending: Spending } => {
    const budget = { name: `${name}-per-${whose}`, perMinute: limits[whose][name] }
    const spending = spendings.get(budget.name) ?? new Spending(budget, asking.now)
    spendings.set(budget.name, spending)
    return { budget, spending }
  }
  return async (c, next) => {
    const { method, path } = c.req
    if (UNCOUNTED.test(path)) return next()
    const name = budgetFor(method, path)
    const person = await asking.personOf(c.req.raw)
    const { budget, spending } = spendingOf(person === null ? 'address' : 'person', name)
    const spent = spending.spend(person ?? asking.addressOf(c))
    if (spent.isRefused) asking.onLimited(name)
    else await next()
    const answer = spent.isRefused ? problemResponse(tooMany(name, spent.resetSeconds)) : c.res
    answer.headers.set('ratelimit-policy', `"${budget.name}";q=${budget.perMinute};w=60`)
    answer.headers.set('ratelimit', `"${budget.name}";r=${spent.left};t=${spent.resetSeconds}`)
    if (!spent.isRefused) return undefined
    answer.headers.set('retry-after', String(spent.resetSeconds))
    return answer
  }
}

function budgetFor(method: string, path: string): BudgetName {
  const isRead = method === 'GET' || method === 'HEAD'
  if (CALENDAR.test(path)) return 'sign-in'
  if (SIGN_IN.test(path)) return isRead ? 'reads' : 'sign-in'
  if (isRead) return 'reads'
  return UPLOADS.test(path) ? 'uploads' : 'writes'
}

const whatTooMuch: Readonly<Record<BudgetName, string>> = {
  reads: 'Too much was asked for in the last minute.',
  writes: 'Too much was sent in the last minute. This was not saved.',
  uploads: 'Too many files were sent in the last minute. This one was not taken.',
  'sign-in': 'There were too many attempts to sign in from here.',
}

const tooMany = (name: BudgetName, seconds: number) =>
  refusal(
    'tooManyRequests',
    `${whatTooMuch[name]} Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  )
