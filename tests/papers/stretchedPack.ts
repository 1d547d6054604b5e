import { quarterFromIndex, quarterIndex, quarterSlug } from '../../src/domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../src/domain/time/quarterFromSlug.ts'
import { type Pack, type PackIndicator, packIndicators } from '../../src/papers/pack.ts'

const INDICATORS = 60
const QUARTERS = 40

/** The pack stretched to sixty indicators of forty quarters each: its own figures, said again for earlier quarters. */
export function stretchedPack(pack: Pack): Pack {
  const given = packIndicators(pack)
  const many = Array.from({ length: INDICATORS }, (_, at) => renamed(longer(given[at % given.length]!), at))
  const share = Math.ceil(INDICATORS / pack.groups.length)
  return {
    ...pack,
    groups: pack.groups.map((group, at) => ({
      ...group,
      indicators: many.slice(at * share, (at + 1) * share),
    })),
  }
}

const renamed = ({ row, page }: PackIndicator, at: number): PackIndicator => ({
  row: { ...row, indicatorId: `${row.indicatorId}-${at}` },
  page: { ...page, id: `${page.id}-${at}` },
})

function longer({ row, page }: PackIndicator): PackIndicator {
  const first = quarterIndex(quarterFromSlug(page.series[0]!.quarter))
  const earlier = Array.from({ length: QUARTERS - page.series.length }, (_, back) => {
    const quarter = quarterSlug(quarterFromIndex(first - back - 1))
    const like = page.series[page.series.length - 3 - (back % (page.series.length - 3))]!
    return { ...like, quarter, observation: like.observation && { ...like.observation, quarter } }
  })
  return { row, page: { ...page, series: [...earlier.toReversed(), ...page.series] } }
}
