import { zipSync, type Zippable } from 'fflate'
import type { IsoDate } from '../domain/time/isoDate.ts'

/** The parts of a file that is a ZIP, by name, in the order they are written. */
export type Parts = readonly (readonly [name: string, part: string | Uint8Array])[]

/**
 * Kinds of part that are compressed already; and `mimetype`, which readers of OpenDocument look for as it is, at its place
 * (OpenDocument 1.3, part 2, 3.3).
 */
const STORED = /(^mimetype|\.(png|pptx|xlsx|ods|docx|pdf))$/

/** What a ZIP can date: the writer takes two figures of a year from 1980. */
const FIRST_DAY = '1980-01-01'
const LAST_DAY = '2099-12-31'

/** The parts as one ZIP, each dated noon of the day given: the same parts on the same day make the same bytes. */
export function archive(parts: Parts, day: IsoDate): Uint8Array {
  const encoder = new TextEncoder()
  const dated = day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day
  // A time without a zone is one of the clock on the wall, which is what a ZIP holds.
  const mtime = new Date(`${dated}T12:00:00`)
  const entries: Zippable = {}
  for (const [name, part] of parts)
    entries[name] = [
      typeof part === 'string' ? encoder.encode(part) : part,
      { level: STORED.test(name) ? 0 : 6, mtime },
    ]
  return zipSync(entries)
}
