/** Words of a unit that already allow for how large an area is: a share, a rate, an average or a score. */
const SIZE_FREE = /^[%]|\b(per|percentage|ratio|rate|average|score|index|level|grade)\b/

/** Units that measure how long one thing takes, whatever the number of things. */
const DURATIONS: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years'])

/**
 * Whether figures in this unit can be set beside those of an area of another size: true of "%", "per 1,000 population",
 * "score", "days". False of a plain count or sum ("offences", "people", "£"), of a unit that is a count in one of its
 * readings ("number / % of target"), and of none at all: what cannot be told is not compared.
 */
export function allowsForSize(unit: string): boolean {
  const readings = unit.toLowerCase().split('/')
  const perArea = (text: string) => SIZE_FREE.test(text.trim()) || DURATIONS.has(text.trim())
  return readings.every((text) => perArea(text))
}
