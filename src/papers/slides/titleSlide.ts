import { palette } from '../../chart/palette.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { Pack } from '../pack.ts'
import { groupCountWords, redsOfWords, total } from '../words/countWords.ts'
import type { Slide } from './deck.ts'
import { asAtWords, footing } from './footing.ts'
import { fittedSize, heightOf, linesOf, paragraph } from './parts/drawnText.ts'
import { boxes } from './parts/master.ts'
import { innerWidth, MARGIN } from './parts/measures.ts'
import { numbering, type Numbering, placed, shape } from './parts/shapes.ts'
import { statusTag } from './parts/statusShapes.ts'
import { unbroken } from '../../chart/unbroken.ts'

const TAG = 22
const SMALL = 14
/** More groups than this are named in the notes only. */
const MOST_GROUPS = 6
const HEADLINE_TOP = 3.15
const TAGS_TOP = 3.9
const GROUPS_TOP = 4.7
const FOOT = 6.85
const TITLE_SIZES = [40, 34, 30, 26, 22]

/** Whose scorecard, of which quarter, as at which date, and how many stand where, by shape and word. */
export function titleSlide(pack: Pack): Slide {
  const { partnership, subject, meeting, illustrative, statusRule } = pack
  const next = numbering()
  const quarter = quarterFromSlug(pack.quarter)
  const when = `${quarterLabel(quarter)}, ${quarterWords(quarter)}. ${asAtWords(pack)}.${illustrative ? ' Illustrative.' : ''}`
  const held = meeting ? `For ${meeting.title}, ${longDate(isoDate(meeting.date))}` : ''
  const all = total(pack.counts)
  const headline =
    all === 0 ? 'No indicator stands on this scorecard.' : `${redsOfWords(pack.counts.red, all)}.`
  const groups = pack.groups.map(({ name, counts }) => `${name}: ${groupCountWords(counts)}.`)
  const ruleHeight = heightOf(linesOf(statusRule, innerWidth, SMALL), SMALL)
  const shapes = [
    words(next, 'Partnership', partnership.name, { y: 0.55, h: 0.4, size: 20, bold: true }),
    placed(
      next(),
      'centreTitle',
      'Title',
      paragraph(subject.title, fittedSize(subject.title, boxes.centreTitle, TITLE_SIZES)),
    ),
    placed(
      next(),
      'subtitle',
      'Quarter and date',
      paragraph(unbroken([when, held].filter(Boolean).join('\n'))),
    ),
    shape(next(), {
      name: 'Rule',
      box: { x: MARGIN, y: 3, w: innerWidth, h: 0.03 },
      look: { geometry: 'rect', fill: palette.ink },
    }),
    words(next, 'Headline', headline, { y: HEADLINE_TOP, h: 0.6, size: 28, bold: true }),
    countTags(next, pack),
    groups.length > 1 && groups.length <= MOST_GROUPS
      ? words(next, 'Groups', groups.join('\n'), {
          y: GROUPS_TOP,
          h: heightOf(groups.length, SMALL),
          size: SMALL,
        })
      : '',
    words(next, 'Status rule', statusRule, { y: FOOT - ruleHeight, h: ruleHeight, size: SMALL }),
    footing(pack, next),
  ]
  return {
    layout: 'title',
    shapes: shapes.join(''),
    notes: [`${subject.title}, ${when}`, headline, ...groups, statusRule],
  }
}

/** Each count with its word, in the order of what asks for most. */
const counted = ({ red, amber, green, notRated }: Pack['counts']) =>
  [
    { mark: 'red', words: `${red} red` },
    { mark: 'amber', words: `${amber} amber` },
    { mark: 'green', words: `${green} green` },
    { mark: 'none', words: `${notRated} not rated` },
  ] as const

/** One tag a status, from the left margin. */
function countTags(next: Numbering, { counts }: Pack): string {
  let x = MARGIN
  return counted(counts)
    .map((each) => {
      const tag = statusTag(next, each, { x, y: TAGS_TOP, size: TAG })
      x += tag.width + 0.35
      return tag.xml
    })
    .join('')
}

const words = (
  next: Numbering,
  name: string,
  said: string,
  { y, h, size, bold = false }: { y: number; h: number; size: number; bold?: boolean },
): string =>
  shape(next(), {
    name,
    box: { x: MARGIN, y, w: innerWidth, h },
    look: { geometry: 'rect' },
    text: {
      words: said,
      size,
      bold,
      colour: size === SMALL ? palette.inkSecond : palette.ink,
      wraps: true,
    },
  })
