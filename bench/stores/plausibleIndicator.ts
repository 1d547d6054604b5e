import { nationalIndicators } from '../../src/domain/indicators/catalogue/nationalIndicators.ts'
import type { Polarity } from '../../src/domain/indicators/polarity.ts'
import { seededRandom } from './seededRandom.ts'

export const SEED = 2010
export const QUARTERS = 20
const QUARTERS_IN_A_YEAR = 4

/** One indicator as a partnership might have it: figures by quarter, oldest first, and a target for each four. */
export type PlausibleIndicator = {
  readonly reference: string
  readonly kind: 'national' | 'local'
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly polarity: Polarity
  readonly figures: readonly (string | null)[]
  readonly targets: readonly string[]
  readonly stretch: string | null
}

const WARDS = ['Belmont', 'Canons', 'Edgware', 'Greenhill', 'Hatch End', 'Kenton', 'Marlborough', 'Pinner']
const WARDS_TOO = [
  'Queensbury',
  'Rayners Lane',
  'Roxbourne',
  'Roxeth',
  'Stanmore',
  'Wealdstone',
  'West Harrow',
]
const PLACES = [...WARDS, ...WARDS_TOO]

/** The first `count`: the National Indicators in order, then the same measured ward by ward as local indicators. */
export function plausibleIndicators(count: number): PlausibleIndicator[] {
  return Array.from({ length: count }, (_, index) => plausibleIndicator(index))
}

/** The figures of one area; area 0 is the partnership's own. */
export function plausibleFigures(index: number, area = 0): (string | null)[] {
  const { level, drift, decimals } = shapeOf(index)
  const random = seededRandom(SEED * 7919 + index * 151 + area)
  let figure = level * (0.8 + 0.4 * random())
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    figure += level * (drift + 0.06 * (random() - 0.5))
    const isLate = quarter === QUARTERS - 1 && random() < 0.04
    return isLate ? null : Math.max(0, figure).toFixed(decimals)
  })
}

function plausibleIndicator(index: number): PlausibleIndicator {
  const national = nationalIndicators[index % nationalIndicators.length]
  if (!national) throw new Error('The catalogue is empty')
  const isNational = index < nationalIndicators.length
  const place = PLACES[Math.floor(index / nationalIndicators.length) % PLACES.length]
  const { level, drift, decimals, random } = shapeOf(index)
  const polarity = national.polarity ?? 'higherIsBetter'
  const better = polarity === 'lowerIsBetter' ? -1 : 1
  const aimed = (year: number) => level * (1 + drift * QUARTERS_IN_A_YEAR * year + better * 0.01 * year)
  const targets = Array.from({ length: QUARTERS / QUARTERS_IN_A_YEAR }, (_, year) =>
    Math.max(0, aimed(year)).toFixed(decimals),
  )
  return {
    reference: isNational ? national.reference : `L ${index + 1 - nationalIndicators.length}`,
    kind: isNational ? 'national' : 'local',
    title: isNational ? national.title : `${national.title}, ${place}`,
    unit: national.unit,
    decimals,
    polarity,
    figures: plausibleFigures(index),
    targets: random() < 0.9 ? targets : [],
    stretch: random() < 0.3 ? Math.max(0, aimed(6) * (1 + better * 0.08)).toFixed(decimals) : null,
  }
}

/** Where an indicator's figures lie and how they move by quarter, with the rest of its random numbers. */
function shapeOf(index: number) {
  const random = seededRandom(SEED + index)
  const unit = nationalIndicators[index % nationalIndicators.length]?.unit ?? ''
  const level = unit.includes('%') ? 20 + 60 * random() : 10 ** (1 + 3 * random())
  return { level, drift: 0.02 * (random() - 0.5), decimals: level < 200 ? 1 : 0, random }
}
