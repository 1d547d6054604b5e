import type { GlyphName } from '../../../chart/glyphs.ts'
import type { Variation } from '../../../contract/judgement.ts'

/** The shape beside the word of a variation: high or low follows the number, solid is worse. */
export function variationGlyph(shown: Variation): GlyphName {
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

export const isWorseSignal = (shown: Variation): boolean =>
  shown.variation === 'signal' && shown.judgement === 'worse'
