import { palette } from '../../chart/palette.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { Pack } from '../pack.ts'
import { countWords, groupCountWords, redsHeadline } from '../words/countWords.ts'
import type { Slide } from './deck.ts'
import { asAtWords, footing, illustrativeSentence } from './footing.ts'
import { heightOf, linesOf, paragraph, unbroken } from './parts/drawnText.ts'
import { innerWidth, MARGIN } from './parts/measures.ts'
import { numbering, placed, shape } from './parts/shapes.ts'
import { statusTag } from './parts/statusShapes.ts'

const SIZE = 22

/** Whose scorecard, of which quarter, as at which date, and how many stand where, by shape and word. */
export function titleSlide(pack: Pack): Slide {
  const { partnership, subject, meeting, illustrative, statusRule, counts } = pack
  const quarter = quarterFromSlug(pack.quarter)
  const next = numbering()
  const when = `${quarterLabel(quarter)}, ${quarterWords(quarter)}. ${asAtWords(pack)}${illustrative ? '. Illustrative' : ''}`
  const held = meeting ? `For ${meeting.title}, ${longDate(isoDate(meeting.date))}` : ''
  const headline = `${redsHeadline(pack)}.`
  const top = 3.15
  const tagsTop = top + 0.75
  let x = MARGIN
  const tags = countWords(counts).map(({ mark, words }) => {
    const shown = words.replace(/ \(.*\)$/, '')
    const tag = statusTag(next, { mark, words: shown }, { x, y: tagsTop, size: SIZE })
    x += tag.width + 0.35
    return tag.xml
  })
  const why = counts.notRatedFor.map(({ words, count }) => `${count} ${words}`).join(', ')
  const said = [why && `Not rated: ${why}.`, statusRule, illustrative ? illustrativeSentence : ''].filter(
    Boolean,
  )
  const lines = said.reduce((sum, words) => sum + linesOf(words, innerWidth - 2, 14), 0)
  const shapes = [
    text('Partnership', partnership.name, { y: 0.55, h: 0.4, size: 20, bold: true }),
    placed(next(), 'centreTitle', 'Title', paragraph(subject.title)),
    placed(
      next(),
      'subtitle',
      'Quarter and date',
      [when, held]
        .filter(Boolean)
        .map((words) => paragraph(unbroken(words)))
        .join(''),
    ),
    shape(next(), {
      name: 'Rule',
      box: { x: MARGIN, y: 3, w: innerWidth, h: 0.03 },
      look: { geometry: 'rect', fill: palette.ink },
    }),
    text('Headline', headline, { y: top, h: 0.6, size: 28, bold: true }),
    ...tags,
    ...(said.length > 0
      ? [
          paragraphs(said, {
            y: 6.8 - heightOf(lines, 14) - said.length * 0.08,
            h: heightOf(lines, 14) + said.length * 0.08,
          }),
        ]
      : []),
    footing(pack, next),
  ]
  const groups = pack.groups.map(({ name, counts: own }) => `${name}: ${groupCountWords(own)}.`)
  return {
    layout: 'title',
    shapes: shapes.join(''),
    notes: [`${subject.title}, ${when}.`, headline, ...groups, statusRule],
  }

  function text(
    name: string,
    words: string,
    look: { y: number; h: number; size: number; bold: boolean },
  ): string {
    const { y, h, size, bold } = look
    return shape(next(), {
      name,
      box: { x: MARGIN, y, w: innerWidth, h },
      look: { geometry: 'rect' },
      text: { words, size, bold, colour: palette.ink },
    })
  }

  function paragraphs(words: readonly string[], { y, h }: { y: number; h: number }): string {
    return shape(next(), {
      name: 'Status rule',
      box: { x: MARGIN, y, w: innerWidth - 2, h },
      look: { geometry: 'rect' },
      text: { words: words.join('\n'), size: 14, colour: palette.inkSecond, wraps: true },
    })
  }
}
