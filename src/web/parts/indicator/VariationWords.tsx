import type { IndicatorPage } from '../../../contract/indicators.ts'
import { ofEarlierFigure } from '../../../papers/sheet/ofEarlierFigure.ts'

/**
 * What follows the reason of a status: where status and variation point different ways, that first and plainly; otherwise
 * whether the figure is usual; then whether the usual range meets the target.
 */
export function VariationWords({ page }: { readonly page: IndicatorPage }) {
  const { process, disagreement } = page
  const { variation, variationSentence, assurance, assuranceSentence } = process
  // Why nothing is said of what is usual stands in the notes of the chart.
  if (variation.variation === 'tooFew' || variation.variation === 'notCharted') return null
  return (
    <>
      {disagreement && <b>{disagreement} </b>}
      {(disagreement === null || variation.variation === 'signal') &&
        `${ofEarlierFigure(page, variationSentence)} `}
      {assurance !== null && assuranceSentence}
    </>
  )
}
