import type { PeriodToken, YearWord } from './periodTokens.ts'

/** A part of some year: quarters, halves or accounting periods by number, or months by name. */
export type SpanPart =
  | {
      readonly part: 'quarter' | 'half' | 'periodNumber'
      readonly from: number
      readonly to: number
      readonly written: string
    }
  | { readonly part: 'months'; readonly from: number; readonly to: number; readonly fromYear?: string }

/** A year by one number, or by two joined with a slash or a hyphen. */
export type YearPart =
  | { readonly part: 'year'; readonly figures: string }
  | {
      readonly part: 'years'
      readonly first: string
      readonly second: string
      readonly mark: 'slash' | 'dash'
    }

/** `bracket` is 0 outside brackets and counts the brackets otherwise: what stands together belongs together. */
export type LabelPart = (SpanPart | YearPart) & { readonly bracket: number }

export type LabelParts = {
  readonly parts: readonly LabelPart[]
  readonly yearWords: ReadonlySet<YearWord>
  /** A word, or a stray 'to', that no form has a place for. */
  readonly unread: string | undefined
}

type Taken = { readonly part: SpanPart | YearPart; readonly tokens: number }

/** The parts of a label in the order written: 'Q1 (Apr-Jun) 2010/11' is a quarter, months and two years. */
export function labelParts(tokens: readonly PeriodToken[]): LabelParts {
  const parts: LabelPart[] = []
  const yearWords = new Set<YearWord>()
  let unread: string | undefined
  let bracket = 0
  let brackets = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const taken = spanAt(tokens, at) ?? yearAt(tokens, at)
    if (taken) {
      parts.push({ ...taken.part, bracket })
      at += taken.tokens - 1
    } else if (token?.is === 'open') {
      brackets += 1
      bracket = brackets
    } else if (token?.is === 'close') bracket = 0
    else if (token?.is === 'yearWord') yearWords.add(token.word)
    else if (token?.is === 'unknown') unread ??= token.written
    else if (token?.is === 'to') unread ??= 'to'
  }
  return { parts, yearWords, unread }
}

const joins = (token: PeriodToken | undefined): boolean => token?.is === 'dash' || token?.is === 'to'

function spanAt(tokens: readonly PeriodToken[], at: number): Taken | undefined {
  const token = tokens[at]
  if (token?.is === 'month') return monthsAt(tokens, at, token.month)
  if (token?.is !== 'quarter' && token?.is !== 'half' && token?.is !== 'periodNumber') return undefined
  const { is: part, number: from, written } = token
  const last = tokens[at + 2]
  if (joins(tokens[at + 1])) {
    if (last?.is === part) return { part: { part, from, to: last.number, written }, tokens: 3 }
    if (last?.is === 'figures' && /^\d$/.test(last.figures)) {
      return { part: { part, from, to: Number(last.figures), written }, tokens: 3 }
    }
  }
  return { part: { part, from, to: from, written }, tokens: 1 }
}

function monthsAt(tokens: readonly PeriodToken[], at: number, from: number): Taken {
  const last = tokens[at + 2]
  if (joins(tokens[at + 1]) && last?.is === 'month') {
    return { part: { part: 'months', from, to: last.month }, tokens: 3 }
  }
  const yearAtPlace = tokens[at + 1]?.is === 'dash' ? at + 2 : at + 1
  const year = tokens[yearAtPlace]
  const lastAfterYear = tokens[yearAtPlace + 2]
  if (year?.is === 'figures' && joins(tokens[yearAtPlace + 1]) && lastAfterYear?.is === 'month') {
    const part = { part: 'months', from, to: lastAfterYear.month, fromYear: year.figures } as const
    return { part, tokens: yearAtPlace + 3 - at }
  }
  return { part: { part: 'months', from, to: from }, tokens: 1 }
}

function yearAt(tokens: readonly PeriodToken[], at: number): Taken | undefined {
  const first = tokens[at]
  if (first?.is !== 'figures') return undefined
  const mark = tokens[at + 1]?.is
  const second = tokens[at + 2]
  if ((mark === 'slash' || mark === 'dash') && second?.is === 'figures') {
    return { part: { part: 'years', first: first.figures, second: second.figures, mark }, tokens: 3 }
  }
  return { part: { part: 'year', figures: first.figures }, tokens: 1 }
}
