import type { GlyphName } from '../../chart/glyphs.ts'
import type { Variation } from '../../contract/judgement.ts'
import { Mark } from './Mark.tsx'

type Props = { readonly variation: Variation; readonly word: string }

/** Variation by glyph and word: high or low follows the number; solid is worse. */
export function VariationMark({ variation, word }: Props) {
  const isWorse = variation.variation === 'signal' && variation.judgement === 'worse'
  const isBetter = variation.variation === 'signal' && variation.judgement === 'better'
  return (
    <Mark look={isWorse ? 'bad' : isBetter ? 'ok' : 'flat'} glyph={variationGlyph(variation)} words={word} />
  )
}

function variationGlyph(shown: Variation): GlyphName {
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
