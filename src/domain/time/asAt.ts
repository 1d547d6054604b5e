import { tzOffset } from '@date-fns/tz/tzOffset'
import { type Instant, instantOf } from './instant.ts'
import { type IsoDate, isoDate } from './isoDate.ts'

const london = 'Europe/London'
const millisecondsInMinute = 60_000

/**
 * The last millisecond of the day in London: 23:59:59.999Z in winter, 22:59:59.999Z under British Summer
 * Time. What a page as at that date may know. The offset is read in the day's last hour, in which London's
 * clocks have never changed.
 */
export function endOfDayInLondon(date: IsoDate): Instant {
  const asIfUtc = new Date(`${date}T23:59:59.999Z`)
  const minutesAheadOfUtc = tzOffset(london, asIfUtc)
  return instantOf(new Date(asIfUtc.getTime() - minutesAheadOfUtc * millisecondsInMinute))
}

/** The date on the wall in London at that instant. */
export function londonDate(instant: Instant): IsoDate {
  const moment = new Date(instant)
  const onLondonClocks = moment.getTime() + tzOffset(london, moment) * millisecondsInMinute
  return isoDate(new Date(onLondonClocks).toISOString().slice(0, 10))
}
