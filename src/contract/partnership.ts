import { z } from 'zod'
import {
  daysAfter,
  decimalText,
  etagText,
  isoDateText,
  lineText,
  proseText,
  quarterText,
  slugText,
  MOST_AT_ONCE,
} from './shapes.ts'

export const toleranceShape = z.object({ amount: decimalText, mode: z.enum(['relative', 'absolute']) })

export const managementGroupShape = z.object({ id: slugText, name: lineText })
export const partnerShape = z.object({ id: slugText, name: lineText, shortName: lineText })
const areaShape = z.object({ code: z.string().min(1).max(40), name: lineText })

export const scorecardSummaryShape = z.object({
  id: slugText,
  title: lineText,
  kind: z.enum(['chiefExecutives', 'managementGroup', 'improvementBoard', 'other']),
  managementGroupId: slugText.nullable(),
})

const weightText = decimalText.refine((text) => Number(text) > 0, 'Give a weight above zero.')
const poundsText = decimalText.refine((text) => Number(text) >= 0, 'Give pounds, not below zero.')

/** What one stretch target carries, where it is not an equal share of the total. */
const targetRewardShape = z.object({
  indicatorId: slugText,
  pounds: poundsText.nullable(),
  /** Its weight among the targets without pounds of their own. */
  weight: weightText.nullable(),
  source: lineText,
})

const rewardSplitShape = z.object({
  name: lineText,
  shares: z
    .array(z.object({ to: lineText, weight: weightText }))
    .min(2)
    .max(100),
  source: lineText,
})

/** The terms that are optional may be left out: agreements recorded before they existed have none of them. */
const rewardTermsShape = z.object({
  /** Share of the stretch below which nothing is paid: "0.6". */
  threshold: decimalText,
  maximumShare: decimalText,
  totalPounds: decimalText.nullable(),
  instalments: z.int().min(1).max(12),
  source: lineText,
  targets: z.array(targetRewardShape).max(400).optional(),
  /** Paid before the claim; taken off the last instalment first. */
  onAccount: z
    .array(z.object({ pounds: poundsText, source: lineText }))
    .max(40)
    .optional(),
  /** How much of the last instalment is paid, of one: "0.5" where it was halved. */
  finalInstalmentShare: z.object({ share: decimalText, source: lineText }).optional(),
  splits: z.array(rewardSplitShape).max(10).optional(),
})

export const agreementShape = z.object({
  id: slugText,
  title: lineText,
  from: isoDateText,
  until: isoDateText,
  signatories: z.array(lineText).max(MOST_AT_ONCE),
  rewardTerms: rewardTermsShape.nullable(),
  indicators: z
    .array(z.object({ indicatorId: slugText, designation: z.enum(['designated', 'local']) }))
    .max(MOST_AT_ONCE),
})

/** Everything a page needs before it shows any figure. The public is given the name and what is published. */
const partnershipShape = z.object({
  name: lineText,
  area: areaShape,
  /** Figures and targets given without a source are illustrative. */
  illustrative: z.boolean(),
  businessDate: isoDateText,
  /** The version of the business date. */
  dateEtag: etagText,
  /** The store keeps its own business date (an example), rather than today's. */
  keepsOwnDate: z.boolean(),
  managementGroups: z.array(managementGroupShape),
  partners: z.array(partnerShape),
  scorecards: z.array(scorecardSummaryShape),
  agreements: z.array(agreementShape),
})

/** Before set-up there is no partnership to read. */
export const partnershipState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('notSetUp') }),
  z.object({ state: z.literal('ready'), partnership: partnershipShape }),
])

export const setUpPartnership = z.object({
  name: lineText,
  area: areaShape,
  illustrative: z.boolean().default(false),
  /** Only an example keeps its own date. */
  businessDate: isoDateText.optional(),
  managementGroups: z
    .array(z.object({ name: lineText }))
    .min(1, 'Name at least one management group.')
    .max(40),
  partners: z.array(z.object({ name: lineText, shortName: lineText.optional() })).max(200),
  scorecard: z.object({ title: lineText }),
  tolerance: toleranceShape.default({ amount: '5', mode: 'relative' }),
  statusRuleSource: proseText.default(''),
  statusRuleFrom: quarterText.optional(),
  /** How many days after a quarter’s end its figure is due; left out, the usual two months. */
  dueDays: daysAfter.optional(),
})

export const addManagementGroup = z.object({ name: lineText })
export const addPartner = z.object({ name: lineText, shortName: lineText.optional() })
export const addScorecard = z.object({
  title: lineText,
  kind: z.enum(['chiefExecutives', 'managementGroup', 'improvementBoard', 'other']),
  managementGroupId: slugText.optional(),
})
export const addAgreement = agreementShape.omit({ id: true })
export const moveBusinessDate = z.object({ date: isoDateText })

export type Partnership = z.infer<typeof partnershipShape>
export type PartnershipState = z.infer<typeof partnershipState>
export type SetUpPartnership = z.input<typeof setUpPartnership>
export type Agreement = z.infer<typeof agreementShape>
export type ScorecardSummary = z.infer<typeof scorecardSummaryShape>
export type RewardTerms = z.infer<typeof rewardTermsShape>

/** As checked: defaults filled in. */
export type CheckedSetUpPartnership = z.output<typeof setUpPartnership>
