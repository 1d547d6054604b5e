import type { GlyphName } from '../../chart/glyphs.ts'
import type { Assurance, Variation } from '../../contract/judgement.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import type { VerdictMark } from './verdictMark.ts'

type Told = Pick<ScorecardRow, 'variation' | 'variationWord' | 'assurance'>

/** Is the latest figure usual, and does what is usual meet the target: two questions, a mark each. */
export const rowVariationMarks = ({ variation, variationWord, assurance }: Told): VerdictMark[] => [
  variationMark(variation, variationWord),
  ...(assurance === null ? [] : [assuranceMark(assurance, assuranceInRow[assurance])]),
]

/** Variation by glyph and word: high or low follows the number; solid is worse. */
export function variationMark(variation: Variation, words: string): VerdictMark {
  const judged = variation.variation === 'signal' ? variation.judgement : 'noJudgement'
  const look = judged === 'worse' ? 'bad' : judged === 'better' ? 'ok' : 'flat'
  return { glyph: variationGlyph(variation), look, words }
}

/** Whether the usual range meets the target, by glyph and word. */
export const assuranceMark = (glyph: NonNullable<Assurance>, words: string): VerdictMark => ({
  glyph,
  look: assuranceLooks[glyph],
  words,
})

const assuranceLooks = { meets: 'ok', either: 'flat', misses: 'bad' } as const

/** In a row the usual range has just been named, or a signal outside it. */
const assuranceInRow = {
  meets: 'Range meets target',
  either: 'Range spans target',
  misses: 'Range misses target',
} as const

function variationGlyph(shown: Variation): GlyphName {
  switch (shown.variation) {
    case 'usual':
      return 'usual'
    case 'tooFew':
    case 'notCharted':
      return 'tooFew'
    case 'signal':
      return `${shown.side}${shown.judgement === 'worse' ? 'Worse' : 'Better'}`
  }
}
