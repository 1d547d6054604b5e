import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { link, type Sheet, text } from './model.ts'
import { sheetNames } from './sheetNames.ts'

/** What the workbook is, whose, for which quarter and as at which date. */
export function coverSheet(pack: Pack): Sheet {
  const { partnership, subject, past } = pack
  const quarter = quarterFromSlug(pack.quarter)
  const asAt = longDate(isoDate(pack.asAt))
  return {
    name: sheetNames.cover,
    title: workbookTitle(pack),
    lines: [
      text(`Published by ${partnership.name}, for ${partnership.area.name}.`),
      text(`${subject.title} for ${quarterLabel(quarter)}, ${quarterWords(quarter)}.`),
      text(
        past
          ? `As it was known on ${asAt}: later figures, decisions and revisions are not in it.`
          : `As at ${asAt}.`,
      ),
      text(countsWords(pack)),
      ...(pack.illustrative ? [text(ILLUSTRATIVE)] : []),
      text(pack.statusRule),
      text(
        'Each sheet has its title in cell A1, then lines to read first, then one table with one heading row. Figures are numbers as recorded, not rounded. Letters in square brackets are shorthand and stand where a figure is missing or beside one.',
      ),
      link('Contents: what each sheet holds', sheetNames.contents),
      link('Shorthand explained', sheetNames.shorthand),
    ],
    table: null,
  }
}

export const ILLUSTRATIVE =
  'Illustrative: figures and targets given without a source are made up to show how the scorecard works. The Scorecard sheet says which.'

export const workbookTitle = ({ partnership, subject, quarter }: Pack): string =>
  `${partnership.name}: ${subject.title}, ${quarterLabel(quarterFromSlug(quarter))}`

function countsWords(pack: Pack): string {
  const { red, amber, green, notRated } = pack.counts
  const many = packIndicators(pack).length
  return `${many} ${many === 1 ? 'indicator' : 'indicators'}: ${red} red, ${amber} amber, ${green} green, ${notRated} not rated.`
}
