import { zipSync, type Zippable } from 'fflate'
import type { IsoDate } from '../domain/time/isoDate.ts'

/** The parts of a file that is a ZIP, by name, in the order they are written. */
export type Parts = readonly (readonly [name: string, part: string])[]

/**
 * The parts as one ZIP, each dated noon of the day given: the same parts on the same day make the same bytes. A part called
 * `mimetype` is stored as it is, for readers that look for it at its place (OpenDocument 1.3, part 2, 3.3).
 */
export function archive(parts: Parts, day: IsoDate): Uint8Array {
  const encoder = new TextEncoder()
  // A time without a zone is one of the clock on the wall, which is what a ZIP holds.
  const mtime = new Date(`${day}T12:00:00`)
  const entries: Zippable = {}
  for (const [name, part] of parts)
    entries[name] = [encoder.encode(part), { level: name === 'mimetype' ? 0 : 6, mtime }]
  return zipSync(entries)
}
