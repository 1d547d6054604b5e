/** The smallest step back that is spoken of: a clock kept right by the network moves by less. */
const WORTH_SAYING_MILLISECONDS = 1_000

export type Clock = { now(): Date }

/**
 * The clock by which things are recorded: the machine's, but never before the last instant the store holds or one this
 * clock has given already. Set back, it stands still until the machine's has caught up; `onBehind` hears of it once
 * each time, with how many milliseconds it is behind.
 */
export function clockOfRecord(
  machine: () => Date,
  lastRecorded: string | null,
  onBehind: (milliseconds: number, standsAt: string) => void,
): Clock {
  let latest = lastRecorded === null ? Number.NEGATIVE_INFINITY : Date.parse(lastRecorded)
  let isBehind = false
  return {
    now() {
      const now = machine().getTime()
      const behind = latest - now
      if (behind > WORTH_SAYING_MILLISECONDS && !isBehind) onBehind(behind, new Date(latest).toISOString())
      isBehind = behind > WORTH_SAYING_MILLISECONDS
      latest = Math.max(latest, now)
      return new Date(latest)
    },
  }
}

/** What the log says of a machine whose clock was set back. */
export function clockBehindWords(milliseconds: number, standsAt: string): string {
  const behind = Math.ceil(milliseconds / 1_000)
  return `This computer’s clock is ${behind} s behind the last thing recorded (${standsAt}). What is recorded keeps that time until the clock has caught up. Set the clock right.`
}
