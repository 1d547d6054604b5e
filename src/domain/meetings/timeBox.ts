const MINUTE = 60_000

type Sat = {
  /** The minutes of every item, in order. */
  readonly boxes: readonly number[]
  /** Which of them is being heard, from 0. */
  readonly at: number
  /** When the sitting began, and now, in milliseconds. */
  readonly began: number
  readonly now: number
}

/**
 * Whole minutes by which the meeting is behind its time boxes: those past the end of the box of the item being heard,
 * counted from when the sitting really began. 0 while it keeps to them or is ahead.
 */
export function minutesOver({ boxes, at, began, now }: Sat): number {
  const allowed = boxes.slice(0, at + 1).reduce((sum, minutes) => sum + minutes, 0)
  return Math.max(0, Math.floor((now - began) / MINUTE) - allowed)
}
