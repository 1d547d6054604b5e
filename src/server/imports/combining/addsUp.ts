/**
 * Whether figures of this unit may be added up: counts and amounts may; percentages, rates, averages and scores
 * may not, since the whole is not the sum of its parts.
 */
export function addsUp(unit: string): boolean {
  return !/%|per ?cent|\bper\b|\brates?\b|\bratio\b|\baverage\b|\bmean\b|\bmedian\b|\bindex\b|\bscores?\b|\bgrade\b|\blevel\b/i.test(
    unit,
  )
}
