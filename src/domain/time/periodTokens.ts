import { monthOfWord, monthPattern } from './monthWords.ts'

/** Words that say which year, or how much of it, is meant. */
export type YearWord = 'financial' | 'calendar' | 'academic' | 'yearEnd' | 'fullYear'

export type PeriodToken =
  | { readonly is: 'quarter' | 'half' | 'periodNumber'; readonly number: number; readonly written: string }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'figures'; readonly figures: string }
  | { readonly is: 'yearWord'; readonly word: YearWord }
  | { readonly is: 'slash' | 'dash' | 'to' | 'or' | 'open' | 'close' }
  | { readonly is: 'unknown'; readonly written: string }

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
}
const ordinal = String.raw`first|second|third|fourth|\d+(?:st|nd|rd|th)`
const cardinal = String.raw`\d{1,3}(?:\.\d+)?(?!\d)|(?:one|two|three|four)\b`

/** Tried in this order at each place in the text; a named group says what the match is. */
const grammar = new RegExp(
  [
    String.raw`(?<gap>[\s,:;.]+|\b(?:of|the|for)\b)`,
    String.raw`(?<nthQuarter>${ordinal}) (?:quarter|qtr)\b`,
    String.raw`(?<nthHalf>${ordinal}) half(?:[ -]year)?\b`,
    String.raw`(?:quarter|qtr|q)[ .]?(?<quarter>${cardinal})`,
    String.raw`(?<quarterBefore>\d)q(?![a-z])`,
    String.raw`(?:half[ -]year|half|h) ?(?<half>${cardinal})`,
    String.raw`(?:(?:accounting )?period|month|mth|m|p) ?(?<periodNumber>${cardinal})`,
    String.raw`(?<yearEnd>(?:financial |fiscal )?year[ -]end(?:ing|ed)?\b|fye(?![a-z]))`,
    String.raw`(?<financial>(?:financial|fiscal|fin) (?:year|yr)\b|f/?y(?![a-z]))`,
    String.raw`(?<calendar>calendar(?: year)?\b|cy(?![a-z]))`,
    String.raw`(?<academic>(?:academic|school)(?: year)?\b|ay(?![a-z]))`,
    String.raw`(?<fullYear>(?:full|whole)[ -]year\b|annual\b)`,
    `(?<month>${monthPattern})`,
    String.raw`(?<figures>\d+(?:\.\d+)?)`,
    String.raw`(?<slash>/)|(?<dash>-)|(?<to>(?:to|until|through)\b)|(?<or>or\b)|(?<open>[([])|(?<close>[)\]])`,
    String.raw`(?<unknown>[a-z]+|.)`,
  ].join('|'),
  'gy',
)

/** Tidied text in meaningful pieces, in order; spaces, commas and full stops are dropped. */
export function periodTokens(tidy: string): PeriodToken[] {
  return [...tidy.matchAll(grammar)].flatMap((match) => {
    const token = tokenOf(match[0], match.groups ?? {})
    return token ? [token] : []
  })
}

function tokenOf(written: string, groups: Record<string, string | undefined>): PeriodToken | undefined {
  const [name, text = ''] = Object.entries(groups).find(([, value]) => value !== undefined) ?? []
  switch (name) {
    case 'nthQuarter':
    case 'quarter':
    case 'quarterBefore':
      return { is: 'quarter', number: numberOf(text), written }
    case 'nthHalf':
    case 'half':
      return { is: 'half', number: numberOf(text), written }
    case 'periodNumber':
      return { is: 'periodNumber', number: numberOf(text), written }
    case 'month':
      return { is: 'month', month: monthOfWord(text) ?? 0 }
    case 'figures':
      return { is: 'figures', figures: text }
    case 'financial':
    case 'calendar':
    case 'academic':
    case 'yearEnd':
    case 'fullYear':
      return { is: 'yearWord', word: name }
    case 'slash':
    case 'dash':
    case 'to':
    case 'or':
    case 'open':
    case 'close':
      return { is: name }
    case 'unknown':
      return { is: 'unknown', written: text }
    default:
      return undefined
  }
}

const numberOf = (text: string): number => numberWords[text] ?? Number.parseFloat(text)
