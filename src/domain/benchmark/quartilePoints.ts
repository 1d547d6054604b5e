import { Big } from 'big.js'

export type QuartilePoints = { readonly lower: Big; readonly median: Big; readonly upper: Big }

/**
 * The lower quartile, median and upper quartile of at least one figure, exact, in the unit of the figures.
 * Between two figures they are read off in proportion: definition 7 of Hyndman and Fan, “Sample quantiles in statistical
 * packages” (1996), which spreadsheets give as QUARTILE.INC, so that anybody can check one. Of 1, 2, 3, 4: 1.75, 2.5, 3.25.
 */
export function quartilePoints(figures: readonly Big[]): QuartilePoints {
  const inOrder = figures.toSorted((a, b) => a.cmp(b))
  return { lower: pointAt(inOrder, 1), median: pointAt(inOrder, 2), upper: pointAt(inOrder, 3) }
}

function pointAt(inOrder: readonly Big[], quarters: number): Big {
  const steps = (inOrder.length - 1) * quarters
  const below = inOrder[Math.floor(steps / 4)]
  const above = inOrder[Math.ceil(steps / 4)]
  if (!below || !above) throw new RangeError('No figures have no quartiles')
  return below.plus(
    above
      .minus(below)
      .times(steps % 4)
      .times('0.25'),
  )
}
