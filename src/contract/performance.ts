import { z } from 'zod'
import { absences } from '../domain/indicators/observation.ts'
import { decimalText } from './shapes.ts'

export const statusShape = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['red', 'amber', 'green']) }),
  z.object({
    status: z.literal('notRated'),
    because: z.enum([...absences, 'noFigure', 'noTarget', 'noJudgement']),
  }),
])

export const directionShape = z.union([
  z.object({
    movement: z.enum(['up', 'down', 'unchanged']),
    by: decimalText,
    judgement: z.enum(['better', 'worse', 'unchanged', 'noJudgement']),
  }),
  z.object({
    movement: z.literal('none'),
    because: z.enum(['noEarlierFigure', 'notComparable', 'noFigure']),
  }),
])

export const targetLevelShape = z.union([
  z.object({ value: decimalText, low: z.null(), high: z.null() }),
  z.object({ value: z.null(), low: decimalText.nullable(), high: decimalText.nullable() }),
])

export type Status = z.infer<typeof statusShape>
export type Direction = z.infer<typeof directionShape>
export type TargetLevel = z.infer<typeof targetLevelShape>
