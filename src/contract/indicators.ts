import { z } from 'zod'
import { absences } from '../domain/indicators/observation.ts'
import { frequencies, outturnTypes } from '../domain/indicators/indicator.ts'
import { polarities } from '../domain/indicators/polarity.ts'
import { citedDecision, decisionShape } from './meetings.ts'
import { toleranceShape } from './partnership.ts'
import {
  decimalText,
  isoDateText,
  knownOnField,
  lineText,
  periodShape,
  proseText,
  quarterText,
  recordShape,
  slugText,
} from './shapes.ts'

const definitionFields = {
  title: lineText,
  definition: proseText,
  unit: z.string().trim().max(60),
  decimals: z.int().min(0).max(6),
  polarity: z.enum(polarities),
  frequency: z.enum(frequencies),
  outturnType: z.enum(outturnTypes),
  leadPartnerId: slugText.nullable(),
  source: proseText,
}

export const definitionShape = z.object({
  version: z.int(),
  inForceFrom: isoDateText,
  comparable: z.boolean(),
  ...definitionFields,
  record: recordShape,
})

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

export const observationShape = z.object({
  /** Its number in the store's record: how a page or a history line points at it. */
  sequence: z.int(),
  period: periodShape,
  periodLabel: z.string(),
  quarter: quarterText,
  value: decimalText.nullable(),
  absence: z.enum(absences).nullable(),
  verification: z.enum(['provisional', 'verified']),
  source: z.string(),
  note: z.string(),
  evidence: z.string(),
  record: recordShape,
})

export const targetShape = z.object({
  sequence: z.int(),
  kind: z.enum(['baseline', 'target', 'stretch']),
  from: quarterText,
  until: quarterText,
  basis: z.enum(['eachPeriod', 'yearEnd']),
  level: targetLevelShape,
  /** What would have been expected without the stretch. */
  expectedWithout: decimalText.nullable(),
  tolerance: toleranceShape.nullable(),
  source: z.string(),
  note: z.string(),
  record: recordShape,
})

export const commentaryShape = z.object({
  sequence: z.int(),
  quarter: quarterText,
  text: z.string(),
  partnerId: slugText.nullable(),
  record: recordShape,
})

/** One quarter of the series as the page, the chart and its table show it. */
export const seriesQuarterShape = z.object({
  quarter: quarterText,
  /** The reading in force, with the readings it replaced, oldest first. */
  observation: observationShape.nullable(),
  revisions: z.array(observationShape),
  target: targetLevelShape.nullable(),
  stretch: decimalText.nullable(),
  status: statusShape,
  reason: z.string(),
  /** The series breaks before this quarter: a later definition is not comparable. */
  breakBefore: z.string().nullable(),
})

export const membershipLineShape = z.object({
  scorecardId: slugText,
  scorecardTitle: z.string(),
  change: z.enum(['joined', 'moved', 'left']),
  from: quarterText,
  groupName: z.string().nullable(),
  reason: z.string(),
  decision: decisionShape,
  record: recordShape,
})

export const indicatorPage = z.object({
  id: slugText,
  reference: z.string(),
  kind: z.enum(['national', 'local']),
  partOf: slugText.nullable(),
  quarter: quarterText,
  asAt: isoDateText,
  /** Shown as it was known on an earlier date: nothing can be edited. */
  past: z.boolean(),
  illustrative: z.boolean(),
  /** What it measures in the quarter shown. */
  definition: definitionShape,
  definitions: z.array(definitionShape),
  leadPartner: z.string().nullable(),
  managementGroup: z.string().nullable(),
  status: statusShape,
  statusWord: z.string(),
  reason: z.string(),
  direction: directionShape,
  latest: observationShape.nullable(),
  tolerance: toleranceShape,
  annual: z.boolean(),
  series: z.array(seriesQuarterShape),
  targets: z.array(targetShape),
  commentary: z.array(commentaryShape),
  membership: z.array(membershipLineShape),
  /** Decisions about this indicator, oldest first, lettered as on the chart. */
  decisions: z.array(z.object({ letter: z.string(), quarter: quarterText, decision: decisionShape })),
})

export const indicatorSummaryShape = z.object({
  id: slugText,
  reference: z.string(),
  title: z.string(),
  kind: z.enum(['national', 'local']),
  unit: z.string(),
  scorecards: z.array(slugText),
})

export const catalogueEntryShape = z.object({
  reference: z.string(),
  title: z.string(),
  theme: z.string(),
  unit: z.string(),
  polarity: z.enum(polarities).nullable(),
  frequency: z.enum(frequencies).nullable(),
  /** The frequency in the list's own words. */
  frequencyAsListed: z.string(),
  outturnType: z.enum(outturnTypes).nullable(),
  dataSource: z.string(),
  note: z.string(),
  /** Figures reported under letters of their own: NI 157a. Empty where the indicator is one figure. */
  parts: z.array(
    z.object({
      reference: z.string(),
      title: z.string(),
      unit: z.string().optional(),
      polarity: z.enum(polarities).optional(),
    }),
  ),
  /** Fields taken from general knowledge: to be checked by the partnership. */
  unchecked: z.array(z.string()),
  /** The store's indicator made from it, if there is one. */
  indicatorId: slugText.nullable(),
})

export const addIndicator = z.object({
  reference: z
    .string()
    .trim()
    .min(1, 'Give the indicator a reference, such as L 12.')
    .max(40)
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ./()-]*$/u,
      'Use letters, digits, spaces, points, hyphens and brackets.',
    ),
  kind: z.enum(['national', 'local']),
  partOf: slugText.nullable().default(null),
  inForceFrom: isoDateText.optional(),
  ...definitionFields,
  ...knownOnField,
})

export const addDefinition = z.object({
  inForceFrom: isoDateText,
  /** False draws a break in the series. */
  comparable: z.boolean(),
  ...definitionFields,
  ...knownOnField,
})

const readingFields = {
  value: decimalText.nullable(),
  absence: z.enum(absences).nullable(),
}

export const addObservation = z
  .object({
    ...readingFields,
    /** What an officer writes: "Q2 2010/11". */
    period: z.union([periodShape, z.string().min(1)]),
    verification: z.enum(['provisional', 'verified']).default('provisional'),
    source: proseText.default(''),
    note: proseText.default(''),
    evidence: proseText.default(''),
    /** The reading this one is meant to follow; refused if another came first. Null when there was none. */
    follows: z.int().nullable().optional(),
    ...knownOnField,
  })
  .refine((reading) => (reading.value === null) !== (reading.absence === null), {
    message: 'Give a figure, or the reason there is none, but not both.',
    path: ['value'],
  })

export const addTarget = z.object({
  kind: z.enum(['baseline', 'target', 'stretch']),
  from: quarterText,
  until: quarterText,
  basis: z.enum(['eachPeriod', 'yearEnd']).default('eachPeriod'),
  level: targetLevelShape,
  expectedWithout: decimalText.nullable().default(null),
  tolerance: toleranceShape.nullable().default(null),
  source: proseText.default(''),
  note: proseText.default(''),
  /** A change of an agreed target cites its decision; the first agreement of it may too. */
  decision: citedDecision.optional(),
  ...knownOnField,
})

export const writeCommentary = z.object({
  quarter: quarterText,
  text: z.string().trim().min(1, 'Write the commentary, or leave it as it was.').max(4000),
  partnerId: slugText.nullable().default(null),
  /** The commentary this one is meant to follow; refused if another came first. Null when there was none. */
  follows: z.int().nullable().optional(),
  ...knownOnField,
})

export type Status = z.infer<typeof statusShape>
export type Direction = z.infer<typeof directionShape>
export type TargetLevel = z.infer<typeof targetLevelShape>
export type IndicatorPage = z.infer<typeof indicatorPage>
export type IndicatorDefinition = z.infer<typeof definitionShape>
export type SeriesQuarter = z.infer<typeof seriesQuarterShape>
export type Observation = z.infer<typeof observationShape>
export type Target = z.infer<typeof targetShape>
export type Commentary = z.infer<typeof commentaryShape>
export type MembershipLine = z.infer<typeof membershipLineShape>
export type IndicatorSummary = z.infer<typeof indicatorSummaryShape>
export type CatalogueEntry = z.infer<typeof catalogueEntryShape>
export type AddIndicator = z.input<typeof addIndicator>
export type AddDefinition = z.input<typeof addDefinition>
export type AddObservation = z.input<typeof addObservation>
export type AddTarget = z.input<typeof addTarget>
export type WriteCommentary = z.input<typeof writeCommentary>

/** As checked: defaults filled in. */
export type CheckedAddIndicator = z.output<typeof addIndicator>
export type CheckedAddDefinition = z.output<typeof addDefinition>
export type CheckedAddObservation = z.output<typeof addObservation>
export type CheckedAddTarget = z.output<typeof addTarget>
export type CheckedWriteCommentary = z.output<typeof writeCommentary>
