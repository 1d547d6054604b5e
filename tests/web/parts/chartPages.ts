import { annualHomes, bedDays, noFigures, rangeWithGaps } from './indicator/indicatorFixture.ts'

/** The indicators whose charts are drawn both ways. */
export const chartPages = { bedDays, annualHomes, rangeWithGaps, noFigures }
