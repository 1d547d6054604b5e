import { z } from 'zod'
import { frequencies, outturnTypes } from '../domain/indicators/indicator.ts'
import { polarities } from '../domain/indicators/polarity.ts'
import { commentaryShape, observationShape, targetShape } from './figures.ts'
import { decisionShape } from './decisions.ts'
import { toleranceShape } from './partnership.ts'
import { outlookShape, processChartShape } from './judgement.ts'
import { stretchShape } from './managementGroups.ts'
import { paymentsShape } from './reward.ts'
import { publishedStatusShape } from './settings.ts'
import { directionShape, overriddenShape, statusShape, targetLevelShape } from './performance.ts'
import {
  decimalText,
  etagText,
  isoDateText,
  knownOnField,
  lineText,
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

/** Whose it is: who leads it on a quarter’s last day, and the groups it stands in then. Roles with a scope are measured by it. */
const concernShape = z.object({ leadPartnerId: slugText.nullable(), groupIds: z.array(slugText).readonly() })

/** One quarter of the series as the page, the chart and its table show it. */
const seriesQuarterShape = z.object({
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
  concern: concernShape,
})

const membershipLineShape = z.object({
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
  /** The versions of what is changed as a whole; a figure and a commentary have their own. */
  etags: z.object({ definition: etagText, targets: etagText, published: etagText }),
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
  /** Since the quarter before. */
  direction: directionShape,
  /** Since the same quarter last year. */
  directionLastYear: directionShape,
  overridden: overriddenShape.nullable(),
  /** The status as a source printed it, kept apart from the one computed. */
  published: z.object({ words: z.string(), source: z.string(), knownOn: isoDateText }).nullable(),
  /** All that its sources have printed, in the order published. */
  publishedStatuses: z.array(publishedStatusShape),
  /** Where the status and the variation point different ways, in a sentence; null where they agree. */
  disagreement: z.string().nullable(),
  process: processChartShape,
  /** Expected at the year end: a second status. */
  outlook: outlookShape,
  /** The stretch target of the year, as it stands. */
  stretch: stretchShape.nullable(),
  /** How what it earns would be paid; null where that is not known. */
  payments: paymentsShape.nullable(),
  latest: observationShape.nullable(),
  /** How far a figure may miss and be amber; null by a rule without such a tolerance. */
  tolerance: toleranceShape.nullable(),
  /** The rule in force in a sentence. */
  statusRule: z.string(),
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
  leadPartnerId: slugText.nullable(),
  scorecards: z.array(slugText),
  /** The groups it stands in on them. */
  managementGroupIds: z.array(slugText),
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

export type IndicatorPage = z.infer<typeof indicatorPage>
export type IndicatorDefinition = z.infer<typeof definitionShape>
export type SeriesQuarter = z.infer<typeof seriesQuarterShape>
export type MembershipLine = z.infer<typeof membershipLineShape>
export type IndicatorSummary = z.infer<typeof indicatorSummaryShape>
export type CatalogueEntry = z.infer<typeof catalogueEntryShape>
export type AddIndicator = z.input<typeof addIndicator>
export type AddDefinition = z.input<typeof addDefinition>

/** As checked: defaults filled in. */
export type CheckedAddIndicator = z.output<typeof addIndicator>
export type CheckedAddDefinition = z.output<typeof addDefinition>
