import { seededRandom } from '../stores/seededRandom.ts'

/** Choices that look random and are the same for the same seed on every machine. */
export type Chance = {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** True so many times in a hundred. */
  readonly percent: (percent: number) => boolean
}

export function chanceOf(seed: number): Chance {
  const next = seededRandom(seed)
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    pick: <T>(from: readonly T[]) => from[below(from.length)] as T,
    percent: (percent) => next() * 100 < percent,
  }
}
