import { z } from 'zod'
import { usualDueRule } from '../domain/performance/awaitedFigure.ts'
import { citedDecision, decisionShape } from './decisions.ts'
import { toleranceShape } from './partnership.ts'
import { statusShape } from './performance.ts'
import { daysAfter, decimalText, proseText, quarterText, recordShape, slugText } from './shapes.ts'

/** How a figure becomes a status. */
const statusMethodShape = z.discriminatedUnion('method', [
  z.object({ method: z.literal('threeLevels'), tolerance: toleranceShape }),
  z.object({
    method: z.literal('fiveLevels'),
    mode: z.enum(['relative', 'absolute']),
    highGreenFrom: decimalText,
    lowGreenFrom: decimalText,
    amberFrom: decimalText,
    lowRedFrom: decimalText,
  }),
  z.object({ method: z.literal('sameQuarterLastYear'), tolerance: toleranceShape }),
  z.object({ method: z.literal('shareOfStretch'), greenFrom: decimalText, amberFrom: decimalText }),
])

const ruleFields = {
  /** The first quarter it judges. */
  from: quarterText,
  /** Null judges every indicator without a rule of its own. */
  indicatorId: slugText.nullable(),
  /** Null puts the indicator back under the partnership’s rule. */
  terms: statusMethodShape.nullable(),
  /** The greatest change still called unchanged; null compares exactly. */
  deadBand: toleranceShape.nullable(),
  /** How many days after a quarter’s end its figure is due. */
  dueDays: daysAfter,
  /** The same for what is reported less often than each quarter, after its own period. */
  dueDaysLonger: daysAfter,
  source: proseText,
}

export const statusRuleShape = z.object({
  sequence: z.int(),
  ...ruleFields,
  decision: decisionShape.nullable(),
  record: recordShape,
})

export const proposedStatusRule = z.object({
  ...ruleFields,
  indicatorId: ruleFields.indicatorId.default(null),
  deadBand: ruleFields.deadBand.default(null),
  dueDays: daysAfter.default(usualDueRule.daysAfterQuarter),
  dueDaysLonger: daysAfter.default(usualDueRule.daysAfterLongerPeriod),
  source: ruleFields.source.default(''),
})

export const addStatusRule = proposedStatusRule.extend({ decision: citedDecision })

const statusCounts = z.object({ red: z.int(), amber: z.int(), green: z.int(), notRated: z.int() })

const quarterTurnsShape = z.object({
  quarter: quarterText,
  before: statusCounts,
  after: statusCounts,
  /** Every indicator whose status would turn, each by name: nothing is averaged. */
  turns: z.array(
    z.object({
      indicatorId: slugText,
      reference: z.string(),
      title: z.string(),
      /** The titles of the scorecards that show it in the quarter. */
      scorecards: z.array(z.string()),
      before: statusShape,
      beforeWord: z.string(),
      after: statusShape,
      afterWord: z.string(),
      /** Why, by what is proposed. */
      reason: z.string(),
    }),
  ),
})

/** Which statuses a change of rule or target would turn, read before it is recorded. */
export const statusPreview = z.object({
  from: quarterText,
  /** Every quarter from `from` on that has figures, oldest first. */
  quarters: z.array(quarterTurnsShape),
  /**
   * While no quarter from `from` on has figures: what the latest quarter would have shown under it. Nothing in that
   * quarter turns. Null where there are figures to judge, and for a target, which is agreed for its own quarters only.
   */
  supposing: quarterTurnsShape.nullable(),
})

export type StatusRuleLine = z.infer<typeof statusRuleShape>
export type AddStatusRule = z.input<typeof addStatusRule>
export type ProposedStatusRule = z.input<typeof proposedStatusRule>
export type StatusPreview = z.infer<typeof statusPreview>
export type QuarterTurns = z.infer<typeof quarterTurnsShape>

/** As checked: defaults filled in. */
export type CheckedProposedStatusRule = z.output<typeof proposedStatusRule>
export type CheckedAddStatusRule = z.output<typeof addStatusRule>
