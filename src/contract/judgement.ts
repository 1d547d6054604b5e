import { z } from 'zod'
import { statusShape, targetLevelShape } from './performance.ts'
import { decimalText, quarterText } from './shapes.ts'

const signalJudgement = z.enum(['better', 'worse', 'noJudgement'])

/** Is the latest figure's difference the usual noise, or has something changed? */
export const variationShape = z.discriminatedUnion('variation', [
  z.object({ variation: z.literal('usual') }),
  z.object({
    variation: z.literal('signal'),
    /** Follows the number: a signal may be high and worse. */
    side: z.enum(['high', 'low']),
    judgement: signalJudgement,
  }),
  z.object({ variation: z.literal('tooFew'), have: z.int(), need: z.int() }),
  z.object({
    variation: z.literal('notCharted'),
    because: z.enum(['rollingYear', 'noFixedInterval', 'noNeighbours']),
  }),
])

/** Does the usual range meet each period's own target? Null where nothing can be said; its sentence says why. */
export const assuranceShape = z.enum(['meets', 'either', 'misses']).nullable()

/** The process limits of one phase of the series, in the indicator's unit. */
const usualRangeShape = z.object({
  from: quarterText,
  until: quarterText,
  mean: z.number(),
  lower: z.number(),
  upper: z.number(),
  firmness: z.enum(['provisional', 'firm']),
})

/** A decision that the usual range be worked out afresh. */
const rebaseShape = z.object({ from: quarterText, decisionId: z.string(), reason: z.string() })

/** Variation and assurance as the indicator's page and chart show them. */
export const processChartShape = z.object({
  variation: variationShape,
  variationWord: z.string(),
  variationSentence: z.string(),
  assurance: assuranceShape,
  assuranceWord: z.string(),
  assuranceSentence: z.string(),
  /** Limits of year-to-date figures are of what each period added. */
  charted: z.enum(['figures', 'increments', 'notCharted']),
  usualRanges: z.array(usualRangeShape),
  signals: z.array(z.object({ quarter: quarterText, judgement: signalJudgement })),
  rebases: z.array(rebaseShape),
})

const chanceShape = z.object({
  chance: z.enum(['unlikely', 'tooCloseToCall', 'likely', 'cannotSay']),
  howComputed: z.string(),
})

/** How a level stands to be reached by the year end: the plain sum first. */
const prospectShape = z.object({
  level: targetLevelShape,
  /** A clause without capital or full stop: "needs 12.4 in each remaining quarter; best so far 11.8". */
  plainSum: z.string(),
  chance: chanceShape,
})

/** The year so far: added up from its quarters, or the figure that stands for it. */
const yearSoFarShape = z.object({
  figure: decimalText.nullable(),
  isSum: z.boolean(),
  /** The quarters a sum lacks, or the quarter whose figure is awaited. */
  missing: z.array(quarterText),
})

/** The second status, expected at the year end, never mixed with the one now. */
export const outlookShape = z.object({
  yearEnd: quarterText,
  soFar: yearSoFarShape,
  /** The figure expected; null where there is none, for which the evidence gives the reason. */
  value: decimalText.nullable(),
  isForecast: z.boolean(),
  evidence: z.string(),
  status: statusShape.nullable(),
  statusWord: z.string(),
  reason: z.string(),
  target: prospectShape.nullable(),
})

export type Variation = z.infer<typeof variationShape>
export type Assurance = z.infer<typeof assuranceShape>
export type ProcessChart = z.infer<typeof processChartShape>
export type Outlook = z.infer<typeof outlookShape>
