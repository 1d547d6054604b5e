import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { sourceOf } from '../sheet/exportSheetOf.ts'
import { type Block, heading, paragraph, strong, text } from './reportDocument.ts'
import { listWords } from '../../domain/listWords.ts'
import { unbroken } from '../../chart/unbroken.ts'

/** What the figures rest on: the rule, the marks and shorthand, the sources, and whether they are made up. */
export function reportNotes(pack: Pack): Block[] {
  const notes: [string, string][] = [
    ['', pack.statusRule],
    [
      'Small charts. ',
      'Shaded band: usual range. Dashed: target. Bar at right: stretch target. Diamond: unusual, worse. Open circle: unusual, better. Dots: annual figures. Each has its own scale.',
    ],
    [
      'Shorthand. ',
      '[p] provisional, [r] revised, [b] break in the series, [z] not applicable, [x] not available.',
    ],
    ['Known. ', knownWords(pack)],
    ...(pack.illustrative
      ? [
          ['Illustrative. ', 'An example: figures and targets given without a source are made up.'] as [
            string,
            string,
          ],
        ]
      : []),
    ['Sources. ', sourceSentences(pack)],
  ]
  return [
    heading(2, 'Notes'),
    ...notes
      .filter(([, words]) => words !== '')
      .map(([name, words]) =>
        paragraph('note', ...(name === '' ? [] : [strong(name)]), text(unbroken(words))),
      ),
  ]
}

const knownWords = ({ past, asAt }: Pack): string =>
  past
    ? 'As it was known then: what was recorded or revised later is left out.'
    : `As known on ${longDate(isoDate(asAt))}.`

/** "Place Survey: NI 1 and NI 6. Not given: L 03." */
function sourceSentences(pack: Pack): string {
  const bySource = Map.groupBy(packIndicators(pack), ({ page }) => sourceOf(page).replace(/\.$/, ''))
  const sentence = (source: string, references: readonly string[]) =>
    `${source || 'Not given'}: ${listWords(references)}.`
  return [...bySource]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([source, own]) =>
      sentence(
        source,
        own.map(({ row }) => row.reference),
      ),
    )
    .join(' ')
}
