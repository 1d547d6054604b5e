import { z } from 'zod'
import { agreementShape } from './partnership.ts'
import { paymentsShape, penceShape as pence } from './reward.ts'
import { scorecardCounts, scorecardRowShape } from './scorecards.ts'
import { decimalText, isoDateText, quarterText, slugText } from './shapes.ts'

/** Our place among other areas' figures for the same indicator and the period of the latest figure. */
const benchmarkShape = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ranked'),
    /** 1 is the best, or the highest where neither way is better; equal figures share the better place. */
    position: z.int().min(1),
    from: z.enum(['best', 'highest']),
    isShared: z.boolean(),
    /** Ours counted. */
    areas: z.int().min(2),
    median: decimalText,
    /** 1 is the best quarter of areas. */
    quartile: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    noQuartile: z.enum(['tooFewAreas', 'noSpread', 'noJudgement']).nullable(),
  }),
  z.object({
    outcome: z.literal('notRanked'),
    /** A count grows with the size of the area. */
    because: z.enum(['count', 'noFigure']),
    areas: z.int().min(1),
    median: decimalText,
  }),
])

const groupRowShape = scorecardRowShape.extend({
  /** Null where no other area of the kind has a figure. */
  benchmark: benchmarkShape.nullable(),
})

/** One stretch target: what it would earn if the year ended now, and whether it will be reached. */
export const stretchShape = z.object({
  indicatorId: slugText,
  stretch: decimalText,
  /** As printed, "58.5%"; null where it is not known. */
  share: z.string().nullable(),
  reward: z.discriminatedUnion('position', [
    z.object({ position: z.literal('known'), earned: pence, atRisk: pence }),
    z.object({
      position: z.literal('notKnown'),
      because: z.enum(['noFigure', 'noStretch', 'noPounds', 'noTerms', 'totalStillRunning']),
      /** What it carries, where that is known all the same. */
      carries: pence.nullable(),
    }),
  ]),
  /** "0.4 fewer bed days reaches 60% and £234,000"; null where it cannot be reckoned. */
  nextStep: z.string().nullable(),
  isInDanger: z.boolean(),
  /** What is still needed, in plain arithmetic. */
  plainSum: z.string(),
  chance: z.enum(['unlikely', 'tooCloseToCall', 'likely', 'cannotSay']),
  howComputed: z.string(),
})

const owedShape = z.object({
  indicatorId: slugText,
  /** Whole days since it was due, or since an unverified figure became known; negative until it is due. */
  days: z.int(),
})

/** A management group's indicators for one quarter as known at one date, for its chair. */
export const managementGroupPage = z.object({
  id: slugText,
  name: z.string(),
  quarter: quarterText,
  firstQuarter: quarterText,
  lastQuarter: quarterText,
  /** The latest quarter with figures: shown when none is asked for. */
  currentQuarter: quarterText,
  asAt: isoDateText,
  past: z.boolean(),
  illustrative: z.boolean(),
  statusRule: z.string(),
  counts: scorecardCounts,
  /** The quarters of each row's series. */
  seriesLength: z.int(),
  /** Worst first, whichever scorecards they are on. */
  rows: z.array(groupRowShape),
  /** The most at risk first, then what is not known. */
  stretch: z.array(stretchShape),
  /** Sums in pence; what cannot be judged is apart. */
  reward: z.object({
    earned: pence,
    atRisk: pence,
    notKnown: pence,
    /** The indicators whose figure is awaited. */
    awaiting: z.array(slugText).readonly(),
  }),
  /** Each longest owed first. */
  owed: z.object({
    /** Commentary is compulsory on a red. */
    commentary: z.array(owedShape).readonly(),
    /** With who entered the figure, whom it is not for to verify it. */
    verification: z.array(owedShape.extend({ enteredBy: z.string() })).readonly(),
    lateFigures: z.array(owedShape).readonly(),
  }),
  /**
   * How the reward of all the agreement’s stretch targets together is paid, whichever groups they are in; null without
   * terms. `notKnown`: what those carry that cannot be judged.
   */
  payments: paymentsShape.extend({ notKnown: pence }).nullable(),
  /** The agreement in force in the quarter. */
  agreement: agreementShape.pick({ title: true, rewardTerms: true }).nullable(),
})

export type ManagementGroupPage = z.infer<typeof managementGroupPage>
export type ManagementGroupRow = z.infer<typeof groupRowShape>
export type GroupStretch = z.infer<typeof stretchShape>
export type AreaBenchmark = z.infer<typeof benchmarkShape>
