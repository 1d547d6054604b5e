import type { ChartFigures } from '../../../src/chart/chartFigures.ts'
import { chartFiguresOf } from '../../../src/papers/sheet/chartFiguresOf.ts'
import { apprenticeships, digitalContacts, rebasedThefts } from '../../chart/judgedExamples.ts'
import { emergencyBedDays } from '../../chart/chartExamples.ts'
import { annualHomes, bedDays, noFigures, rangeWithGaps } from './indicator/indicatorFixture.ts'

/** The indicators whose charts are drawn both ways. */
export const chartPages = {
  bedDays: () => chartFiguresOf(bedDays()),
  annualHomes: () => chartFiguresOf(annualHomes()),
  rangeWithGaps: () => chartFiguresOf(rangeWithGaps()),
  noFigures: () => chartFiguresOf(noFigures()),
  judgedBedDays: () => emergencyBedDays,
  rebasedThefts: () => rebasedThefts,
  apprenticeships: () => apprenticeships,
  digitalContacts: () => digitalContacts,
} satisfies Record<string, () => ChartFigures>
