import { tzOffset } from '@date-fns/tz/tzOffset'
import { longDate } from './dateWords.ts'
import { londonDate } from './asAt.ts'
import type { Instant } from './instant.ts'

const MINUTE = 60_000

/** '29 November 2010 at 10:04': an instant as a clock on the wall in London showed it. */
export function londonMoment(instant: Instant): string {
  const moment = new Date(instant)
  const onLondonClocks = new Date(moment.getTime() + tzOffset('Europe/London', moment) * MINUTE)
  return `${longDate(londonDate(instant))} at ${onLondonClocks.toISOString().slice(11, 16)}`
}
