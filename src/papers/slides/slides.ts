import { quarterLabel } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { deckBytes } from './deck.ts'
import { indicatorSlide } from './indicatorSlide.ts'
import { redsSlides } from './redsSlides.ts'
import { titleSlide } from './titleSlide.ts'

/**
 * The view as a PowerPoint file: a title, every red with its reason, then a slide an indicator with a chart that can be
 * edited. The same pack gives the same bytes.
 */
export async function slidesPptx(pack: Pack): Promise<Uint8Array> {
  const indicators = packIndicators(pack)
  const places = new Map(indicators.map(({ row }, at) => [row.indicatorId, at]))
  const reds = redsSlides(pack, (id, before) => 1 + before + places.get(id)!)
  return deckBytes({
    title: `${pack.subject.title}, ${quarterLabel(quarterFromSlug(pack.quarter))}`,
    author: pack.partnership.name,
    date: isoDate(pack.asAt),
    slides: [titleSlide(pack), ...reds, ...indicators.map((each) => indicatorSlide(pack, each))],
    sections: [
      { name: 'Summary', slides: 1 + reds.length },
      ...pack.groups.map(({ name, indicators: own }) => ({ name, slides: own.length })),
    ],
  })
}
