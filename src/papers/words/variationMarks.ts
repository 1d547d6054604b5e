import type { GlyphName } from '../../chart/glyphs.ts'
import type { Variation } from '../../contract/judgement.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import type { VerdictMark } from './verdictMark.ts'

const assurances = {
  meets: { glyph: 'meets', look: 'ok', words: 'Range meets target' },
  either: { glyph: 'either', look: 'flat', words: 'Range spans target' },
  misses: { glyph: 'misses', look: 'bad', words: 'Range misses target' },
} as const satisfies Record<string, VerdictMark>

/** Is the latest figure usual, and does what is usual meet the target: two questions, a mark each. */
export function variationMarks({ variation, variationWord, assurance }: ScorecardRow): VerdictMark[] {
  const judged = variation.variation === 'signal' ? variation.judgement : 'noJudgement'
  const look = judged === 'worse' ? 'bad' : judged === 'better' ? 'ok' : 'flat'
  return [
    { glyph: glyphOf(variation), look, words: variationWord },
    ...(assurance === null ? [] : [assurances[assurance]]),
  ]
}

function glyphOf(shown: Variation): GlyphName {
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
