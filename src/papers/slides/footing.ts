import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { Pack } from '../pack.ts'
import { fittedSize, paragraph } from './parts/drawnText.ts'
import { boxes } from './parts/master.ts'
import { type Numbering, placed, slideNumber } from './parts/shapes.ts'

/** "As it stood on 29 November 2010": every slide says so. */
export const asAtWords = ({ asAt }: Pack): string => `As it stood on ${longDate(isoDate(asAt))}`

/** The last is the least any print may be. */
const SIZES = [11, 10, 9, 8]

const illustrativeSentence = 'Figures and targets given without a source are illustrative.'

/** Whose slides, of which quarter, as at which date, what is made up, and the number of the slide. */
export function footing(pack: Pack, next: Numbering): string {
  const { partnership, subject, quarter, illustrative } = pack
  const words = [
    `${partnership.name}, ${subject.title}, ${quarterLabel(quarterFromSlug(quarter))}. ${asAtWords(pack)}.`,
    illustrative ? illustrativeSentence : '',
  ]
  const said = words.filter(Boolean).join(' ')
  const set = paragraph(said, fittedSize(said, boxes.footer, SIZES, false))
  return placed(next(), 'footer', 'As at', set) + slideNumber(next())
}
