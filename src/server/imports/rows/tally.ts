import type { RefusedRow } from '../../../contract/imports.ts'
import { leftOutWords, type LeftOut } from './part.ts'

/** What a reading has come across so far: counts, refusals not yet kept, and remarks with how often each was made. */
export type Tally = {
  rows: number
  refused: number
  leftOut: number
  refusals: RefusedRow[]
  readonly leftOutBecause: Map<LeftOut, number>
  readonly remarks: Map<string, number>
}

export const newTally = (): Tally => ({
  rows: 0,
  refused: 0,
  leftOut: 0,
  refusals: [],
  leftOutBecause: new Map(),
  remarks: new Map(),
})

export function refuse(tally: Tally, refusal: RefusedRow): void {
  tally.refused++
  tally.refusals.push(refusal)
}

export function leaveOut(tally: Tally, because: LeftOut, count = 1): void {
  if (count === 0) return
  tally.leftOut += count
  tally.leftOutBecause.set(because, (tally.leftOutBecause.get(because) ?? 0) + count)
}

export function remark(tally: Tally, words: string): void {
  tally.remarks.set(words, (tally.remarks.get(words) ?? 0) + 1)
}

/** One sentence for each remark and reason, with its count. */
export function tallyNotes(tally: Tally): string[] {
  return [
    ...[...tally.remarks].map(([words, count]) => `${words} (${cellsCounted(count)}).`),
    ...[...tally.leftOutBecause].map(([because, count]) => `${leftOutWords[because]} (${grouped(count)}).`),
  ]
}

export const cellsCounted = (count: number) => (count === 1 ? '1 cell' : `${grouped(count)} cells`)

/** 600000 as "600,000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}
