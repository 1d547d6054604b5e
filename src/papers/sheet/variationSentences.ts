import type { IndicatorPage } from '../../contract/indicators.ts'
import { ofEarlierFigure } from './ofEarlierFigure.ts'

/**
 * What an exported picture says after the reason of a status: whether the figure is usual and whether the usual range meets
 * the target. Nothing where nothing can be said of what is usual: the notes of the chart say why.
 */
export function variationSentences(page: IndicatorPage): string[] {
  const { process } = page
  const { variation, variationSentence, assurance, assuranceSentence } = process
  if (variation.variation === 'tooFew' || variation.variation === 'notCharted') return []
  return [ofEarlierFigure(page, variationSentence), ...(assurance === null ? [] : [assuranceSentence])]
}
