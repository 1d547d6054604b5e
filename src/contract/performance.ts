import { z } from 'zod'
import { absences } from '../domain/indicators/observation.ts'
import { toleranceShape } from './partnership.ts'
import { decimalText } from './shapes.ts'

export const statusShape = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['red', 'green']),
    /** Given by a rule of five levels: high or low red, low or high green. */
    level: z.enum(['high', 'low']).optional(),
  }),
  z.object({ status: z.literal('amber') }),
  z.object({
    status: z.literal('notRated'),
    because: z.enum([...absences, 'noFigure', 'noTarget', 'noJudgement', 'noStretch', 'notPublished']),
    /** Of a figure not due: the quarter it falls due in, "Q4". */
    until: z.string().optional(),
  }),
])

export const directionShape = z.union([
  z.object({
    movement: z.enum(['up', 'down', 'unchanged']),
    by: decimalText,
    judgement: z.enum(['better', 'worse', 'unchanged', 'noJudgement']),
    /** The dead band it moved within, and so is called unchanged. */
    within: toleranceShape.optional(),
  }),
  z.object({
    movement: z.literal('none'),
    because: z.enum(['noEarlierFigure', 'notComparable', 'noFigure', 'lastYearOnly']),
  }),
])

/** A status somebody answers for beside the one computed, which alone is counted: both in words. */
export const overriddenShape = z.object({ status: z.enum(['red', 'amber', 'green']), words: z.string() })

export const targetLevelShape = z.union([
  z.object({ value: decimalText, low: z.null(), high: z.null() }),
  z.object({ value: z.null(), low: decimalText.nullable(), high: decimalText.nullable() }),
])

export type Status = z.infer<typeof statusShape>
export type Direction = z.infer<typeof directionShape>
export type TargetLevel = z.infer<typeof targetLevelShape>
