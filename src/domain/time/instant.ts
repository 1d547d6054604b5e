/** A moment in UTC to the millisecond, '2010-11-29T09:30:00.000Z'; text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' }

/** The instant of a JavaScript date; throws RangeError when that date is invalid. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant
}
