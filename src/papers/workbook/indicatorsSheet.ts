import { isoDate } from '../../domain/time/isoDate.ts'
import { type Pack, type PackIndicator, packIndicators } from '../pack.ts'
import { frequencyWords, outturnWords, polarityWords } from '../words/definitionWords.ts'
import { shorthand } from '../words/shorthand.ts'
import { backToContents } from './contentsSheet.ts'
import { type Cell, date, type Sheet, text } from './model.ts'
import { orShorthand } from './orShorthand.ts'
import { sheetNames } from './sheetNames.ts'

/** What each indicator measures in the quarter shown. */
export const indicatorsSheet = (pack: Pack): Sheet => ({
  name: sheetNames.indicators,
  title: 'Indicators: what each one measures',
  lines: [
    text(
      'One row an indicator, by the definition in force in the quarter. [x]: not recorded. [z]: it has none.',
    ),
    backToContents,
  ],
  table: {
    name: 'indicators',
    columns: [
      { heading: 'Reference', width: 12 },
      { heading: 'Indicator', width: 40 },
      { heading: 'Definition', width: 60 },
      { heading: 'Unit', width: 20 },
      { heading: 'Which way is better', width: 24 },
      { heading: 'How often', width: 16 },
      { heading: 'What a figure covers', width: 28 },
      { heading: 'Lead partner', width: 22 },
      { heading: 'Source named', width: 40 },
      { heading: 'In force from', width: 16 },
      { heading: 'Versions', width: 11, isNumeric: true },
    ],
    rows: packIndicators(pack).map(rowOf),
  },
})

function rowOf({ page }: PackIndicator): Cell[] {
  const { definition } = page
  return [
    text(page.reference),
    text(definition.title),
    text(orShorthand(definition.definition, shorthand.notAvailable)),
    text(orShorthand(definition.unit, shorthand.notApplicable)),
    text(polarityWords[definition.polarity]),
    text(frequencyWords[definition.frequency]),
    text(outturnWords[definition.outturnType]),
    text(orShorthand(page.leadPartner ?? '', shorthand.notAvailable)),
    text(orShorthand(definition.source, shorthand.notAvailable)),
    date(isoDate(definition.inForceFrom)),
    { is: 'number', value: String(page.definitions.length), places: 0 },
  ]
}
