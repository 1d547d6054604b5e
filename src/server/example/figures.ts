import { figuresBroughtIn } from './figuresBroughtIn.ts'
import { figuresSince2008 } from './figuresSince2008.ts'

const columns = 'known on,reference,period,value,absence,verification,source,note'

/**
 * The example partnership's figures, as a tidy CSV: one row an observation, in the order in which they became known.
 * A figure with a source was published; every other figure is illustrative. A second row for the same indicator and
 * period is a revision.
 */
export const figuresCsv = `${columns}\n${figuresBroughtIn}${figuresSince2008}`
