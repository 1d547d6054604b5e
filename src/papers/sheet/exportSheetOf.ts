import type { ExportSheet } from '../../chart/exportSheet.ts'
import type { Illustrative } from '../../chart/illustrative.ts'
import type { ChartFigures } from '../../chart/chartFigures.ts'
import type { IndicatorPage } from '../../contract/indicators.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quartersShown, statusMark } from './chartFiguresOf.ts'
import { variationSentences } from './variationSentences.ts'
import { capitalised } from '../../domain/sentence.ts'

/** Everything an exported picture of the chart says, for the chart room to draw or to refuse. */
export function exportSheetOf(
  page: IndicatorPage,
  partnership: Partnership,
  { figures, headline }: { figures: ChartFigures; headline: string },
): ExportSheet {
  return {
    organisation: partnership.name,
    area: partnership.area.name,
    headline,
    figures,
    status: {
      mark: statusMark(page.status),
      word: page.statusWord,
      words: [afterTheWord(page.reason), ...variationSentences(page)].join(' '),
    },
    source: sourceOf(page),
    asAt: isoDate(page.asAt),
    illustrative: illustrativeOf(page),
    notes: [],
  }
}

/** The reason without the word the tag already says: "141.6 per 1,000 is 3.6 above the target …". */
export function afterTheWord(reason: string): string {
  return capitalised(reason.replace(/^[^:.]{1,20}: /, ''))
}

/** The sources given with the figures shown, or the one the definition names. */
export function sourceOf(page: IndicatorPage): string {
  const given = quartersShown(page).flatMap(({ observation }) =>
    observation?.source ? [observation.source] : [],
  )
  const sources = [...new Set(given)]
  return sources.length > 0 ? sources.join('; ') : page.definition.source
}

/** An example's figures and targets are made up unless a source is given with them. */
export function illustrativeOf(page: IndicatorPage): Illustrative {
  if (!page.illustrative) return 'nothing'
  const unsourced = ({ source }: { source: string }) => source === ''
  if (quartersShown(page).some(({ observation }) => observation !== null && unsourced(observation)))
    return 'figures'
  return page.targets.some(unsourced) ? 'targets' : 'nothing'
}
