import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../problems.ts'
import { refusal } from '../refusal.ts'

/** Far longer than any address the pages build: a scorecard with every filter set has some 300 characters. */
const LONGEST_ADDRESS = 4_000
const MOST_PARAMETERS = 50

/** Refuses an address no page of ours would build, before anything reads it. */
export const requestLimits: MiddlewareHandler = async (c, next) => {
  const { url } = c.req.raw
  if (url.length > LONGEST_ADDRESS || url.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS)
    return problemResponse(
      refusal(
        'addressTooLong',
        `An address may have ${LONGEST_ADDRESS} characters and ${MOST_PARAMETERS} parameters. Leave some out.`,
      ),
    )
  await next()
  return undefined
}
