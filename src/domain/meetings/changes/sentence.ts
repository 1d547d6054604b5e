import { longDate } from '../../time/dateWords.ts'
import type { IndicatorStanding, Recorded } from './standing.ts'

/** The record a sentence rests on. */
export type RecordLink =
  | { readonly to: 'indicator'; readonly id: string; readonly part: 'status' | 'figures' | 'history' }
  | { readonly to: 'meeting'; readonly id: string }
  | { readonly to: 'scorecard'; readonly quarter: string }
  | { readonly to: 'settings' }

/** A piece of a sentence. A person stands as whoever recorded it, whose name only the reader's answer knows. */
export type SentencePart =
  { readonly text: string; readonly link: RecordLink | null } | { readonly recordedBy: string }

/** A sentence in pieces; plain words stand for themselves. */
export const sentence = (...parts: readonly (string | SentencePart | readonly SentencePart[])[]) =>
  parts.flatMap((part): readonly SentencePart[] =>
    typeof part === 'string' ? [{ text: part, link: null }] : 'length' in part ? part : [part],
  )

export const linked = (text: string, link: RecordLink): SentencePart => ({ text, link })

const unbroken = (reference: string): string => reference.replaceAll(' ', '\u00a0')

/** "NI 32 Repeat incidents of domestic violence", leading to the part of its page that shows what changed. */
export const named = (
  { id, reference, title }: Pick<IndicatorStanding, 'id' | 'reference' | 'title'>,
  part: 'status' | 'figures' | 'history',
): SentencePart => linked(`${unbroken(reference)} ${title}`, { to: 'indicator', id, part })

/** "NI 32", in a list of many. */
export const namedShortly = (
  { id, reference }: Pick<IndicatorStanding, 'id' | 'reference'>,
  part: 'figures' | 'history',
): SentencePart => linked(unbroken(reference), { to: 'indicator', id, part })

/** " (recorded by …, 3 June 2010)", where it is known who did: the day it counts from. */
export const by = (recorded: Recorded | null): SentencePart[] =>
  recorded === null
    ? []
    : sentence(' (recorded by ', { recordedBy: recorded.by }, `, ${longDate(recorded.on)})`)

/** Pieces in a row, with something between each two. */
export const inARow = (items: readonly (readonly SentencePart[])[], between: string): SentencePart[] =>
  items.flatMap((item, at) => (at === 0 ? item : [{ text: between, link: null }, ...item]))
