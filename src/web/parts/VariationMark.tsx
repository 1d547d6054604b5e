import type { GlyphName } from '../../chart/glyphs.ts'
import { Mark } from './Mark.tsx'

/** Whether the last figure is usual: which way a signal points and whether that is good are kept apart. */
type Shown =
  | { readonly variation: 'usual' | 'tooFew' | 'notCharted' }
  | {
      readonly variation: 'signal'
      readonly side: 'high' | 'low'
      readonly judgement: 'better' | 'worse' | 'noJudgement'
    }

type Props = { readonly variation: Shown; readonly word: string }

/** Variation by glyph and word: high or low follows the number; solid is worse. */
export function VariationMark({ variation, word }: Props) {
  const isWorse = variation.variation === 'signal' && variation.judgement === 'worse'
  const isBetter = variation.variation === 'signal' && variation.judgement === 'better'
  return <Mark look={isWorse ? 'bad' : isBetter ? 'ok' : 'flat'} glyph={variationGlyph(variation)} words={word} />
}

function variationGlyph(shown: Shown): GlyphName {
  switch (shown.variation) {
    case 'usual':
      return 'usual'
    case 'tooFew':
    case 'notCharted':
      return 'tooFew'
    case 'signal':
      if (shown.side === 'high') return shown.judgement === 'worse' ? 'highWorse' : 'highBetter'
      return shown.judgement === 'worse' ? 'lowWorse' : 'lowBetter'
  }
}
