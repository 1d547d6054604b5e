import { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'
import { decisivePercent } from './decisivePercent.ts'
import type { FiveLevels } from './statusRule.ts'
import type { Shortfall } from './targetFaced.ts'

type Level = 'high green' | 'low green' | 'amber' | 'low red' | 'high red'

/** Bounds of a level by distance from target, better positive: at least `from`, short of `below`; null is open. */
type Band = { readonly from: string | null; readonly below: string | null }

function bandOf(level: Level, rule: FiveLevels): Band {
  switch (level) {
    case 'high green':
      return { from: rule.highGreenFrom, below: null }
    case 'low green':
      return { from: rule.lowGreenFrom, below: rule.highGreenFrom }
    case 'amber':
      return { from: rule.amberFrom, below: rule.lowGreenFrom }
    case 'low red':
      return { from: rule.lowRedFrom, below: rule.amberFrom }
    case 'high red':
      return { from: null, below: rule.lowRedFrom }
  }
}

/**
 * How far from target, better or worse, and the band of the level it falls in: ", 6.3% worse; low red is from 10% worse
 * up to, not including, 5% worse". In per cent with as many decimals as it takes to fall in the band.
 */
export function fiveLevelReason(level: Level, rule: FiveLevels, gap: Shortfall, decimals: number): string {
  const band = bandOf(level, rule)
  const better = gap.miss.times(-1)
  const isIn = (distance: Big): boolean =>
    (band.from === null || distance.gte(band.from)) && (band.below === null || distance.lt(band.below))
  const distance = better.eq(0) ? '' : `, ${distanceWords(better, rule.mode)}`
  return `${distance}; ${level} is ${bandWords(band, rule.mode)}`

  function distanceWords(off: Big, mode: FiveLevels['mode']): string {
    const way = off.lt(0) ? 'worse' : 'better'
    if (mode === 'absolute') return `${figureWords(off.abs().toFixed(), decimals)} ${way}`
    const signed = (percent: Big) => (off.lt(0) ? percent.times(-1) : percent)
    return `${decisivePercent(off.abs(), gap.against.abs(), (percent) => isIn(signed(percent)))}% ${way}`
  }
}

function bandWords({ from, below }: Band, mode: FiveLevels['mode']): string {
  if (from === null) return `all that is short of ${boundWords(below ?? '0', mode)}`
  if (below === null) return `from ${boundWords(from, mode)} upwards`
  return `from ${boundWords(from, mode)} up to, not including, ${boundWords(below, mode)}`
}

/** "5% worse", "4 better", "on target". */
function boundWords(bound: string, mode: FiveLevels['mode']): string {
  const amount = new Big(bound)
  if (amount.eq(0)) return 'on target'
  const size = figureWords(amount.abs().toFixed(), 0)
  return `${size}${mode === 'relative' ? '%' : ''} ${amount.lt(0) ? 'worse' : 'better'}`
}
