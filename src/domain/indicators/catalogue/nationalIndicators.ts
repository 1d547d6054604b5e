import listed from './nationalIndicators.json' with { type: 'json' }
import type { NationalIndicator } from './nationalIndicator.ts'

/**
 * All 198 National Indicators in the order of their numbers.
 * The names of the four themes are those of the National Indicator handbook's annexes
 * (http://www.docstoc.com/docs/56779725/National-Indicators-for-Local-Authorities-and-Local-Authority); everything
 * else was compiled from general knowledge, so it is marked unchecked until somebody compares it with the handbook.
 * The list letters the parts of NI 157 and NI 195; for the others the letters are ours.
 */
export const nationalIndicators = listed as readonly NationalIndicator[]

/** The National Indicator with this reference ("NI 134"), or undefined when there is none. */
export function nationalIndicator(reference: string): NationalIndicator | undefined {
  return nationalIndicators.find((indicator) => indicator.reference === reference)
}
