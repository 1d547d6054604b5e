import { WHATEVER_STANDS } from '../contract/etags.ts'
import { refusal, type Refusal } from './refusal.ts'

/** Which version of a thing a writer saw: any of these, or whatever stands. */
export type Seen = readonly string[] | 'whatever'

const ENTITY_TAG = /^(W\/)?"[\x21\x23-\x7e]*"$/

/** What `If-Match` says (RFC 9110, 13.1.1); undefined where it says nothing. A weak tag is read and matches nothing. */
export function seenIn(header: string | null): Seen | undefined | Refusal {
  const text = header?.trim() ?? ''
  if (text === '') return undefined
  if (text === WHATEVER_STANDS) return 'whatever'
  const tags = text.split(',').map((each) => each.trim())
  return tags.every((tag) => ENTITY_TAG.test(tag))
    ? tags
    : refusal(
        'headerUnreadable',
        'If-Match is not a version. Send the etag as it was given, quotes included.',
      )
}

/** Refuses a change that says nothing of what its writer saw. */
export const versionNeeded = (thing: string): Refusal =>
  refusal(
    'versionNeeded',
    `Nobody’s change is overwritten unseen, so say which version you saw of ${thing}: send If-Match with the etag the page gives, or "0" where nothing stands yet.`,
  )

/** What stands of the thing a write would change. */
export type Standing = {
  /** "The commentary for Q2 2010/11", as the sentence begins. */
  readonly what: string
  readonly etag: string
  /** As its GET gives it; null where nothing stands. */
  readonly current: unknown
  readonly record?: { readonly recordedBy: string; readonly recordedAt: string } | undefined
}

/** Refuses a change of what its writer has not seen, with what stands and who was first; null when it has been seen. */
export function changedSince(
  { seen }: { readonly seen: Seen | undefined },
  { what, etag, current, record }: Standing,
): Refusal | null {
  if (seen === undefined || seen === 'whatever' || seen.includes(etag)) return null
  return refusal(
    'changedMeanwhile',
    `${what} changed while you were writing. Yours has not been saved. Compare the two, then choose.`,
    { current, etag, ...(record && { changed: { by: record.recordedBy, at: record.recordedAt } }) },
  )
}

/** The rows recorded after those the writer saw; all of them to whoever saw none. */
export function unseen<T extends { readonly sequence: number }>(
  { seen }: { readonly seen: Seen | undefined },
  rows: readonly T[],
): T[] {
  const numbers = seen === undefined || seen === 'whatever' ? [] : seen.map((tag) => Number(tag.slice(1, -1)))
  const last = Math.max(0, ...numbers.filter(Number.isInteger))
  return rows.filter((each) => each.sequence > last)
}

/** The row recorded last. */
export const lastOf = <T extends { readonly sequence: number }>(rows: readonly T[]): T | undefined =>
  rows.reduce<T | undefined>((last, each) => (last && last.sequence > each.sequence ? last : each), undefined)
