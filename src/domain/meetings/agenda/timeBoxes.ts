import type { ConcernKind } from './reasonsFor.ts'

/**
 * Minutes an item has unless the officers say otherwise, our own choice: a morning of ten exceptions and two earlier
 * papers is an hour and a half.
 */
export const usualMinutes = {
  earlierDecisions: 10,
  changes: 5,
  late: 5,
  priority: 10,
  recommendation: 5,
  free: 10,
} as const

export const minutesFor: Readonly<Record<ConcernKind, number>> = {
  turned: 8,
  red: 8,
  signal: 5,
  late: 5,
  proposed: 5,
}

/** What went well is heard briefly. */
export const MINUTES_FOR_BETTER = 3

/** "09:30" and minutes from then: "10:05"; empty where no start is settled. Past midnight it begins again. */
function timeAfter(startsAt: string, minutes: number): string {
  const [hour, minute] = startsAt.split(':').map(Number)
  if (startsAt === '' || hour === undefined || minute === undefined) return ''
  const whole = (hour * 60 + minute + minutes) % (24 * 60)
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** When each item begins if every one keeps to its box; empty texts where no start is settled. */
export function plannedTimes(startsAt: string, boxes: readonly number[]): string[] {
  let before = 0
  return boxes.map((minutes) => {
    const begins = timeAfter(startsAt, before)
    before += minutes
    return begins
  })
}
