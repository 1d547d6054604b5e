import { z } from 'zod'
import { assuranceShape, variationShape } from './judgement.ts'
import { directionShape, overriddenShape, statusShape, targetLevelShape } from './performance.ts'
import { citedDecision, decisionShape } from './decisions.ts'
import { publicationShape, withheldShape } from './publications.ts'
import {
  decimalText,
  etagText,
  isoDateText,
  lineText,
  proseText,
  quarterText,
  recordShape,
  slugText,
  MOST_AT_ONCE,
} from './shapes.ts'

/** One letter a quarter: r red, a amber, g green, l late, n not rated, d data only, - no reading. */
const statusHistoryText = z.string().regex(/^[ragnld-]*$/)

/** A series drawn small: one entry a quarter, oldest first; null where there is no figure or no target. */
const sparkShape = z.object({
  values: z.array(decimalText.nullable()),
  /** Runs of one target: how many quarters, and the level (null: none). */
  targets: z.array(
    z.tuple([
      z.int(),
      z.union([decimalText, z.null(), z.tuple([decimalText.nullable(), decimalText.nullable()])]),
    ]),
  ),
  /** Of a figure that adds up over the year, the places of each Q1 in `values`: its line starts afresh there. */
  restarts: z.array(z.int()).optional(),
  /** Usual ranges, one a phase: first and last quarter by its place in `values`, lower and upper limit. */
  usual: z.array(z.tuple([z.int(), z.int(), z.number(), z.number()])),
  /** Figures of the last four quarters that say something has changed, by their place in `values`. */
  signals: z.array(z.tuple([z.int(), z.enum(['better', 'worse', 'noJudgement'])])),
})

export const scorecardRowShape = z.object({
  indicatorId: slugText,
  reference: z.string(),
  title: z.string(),
  groupId: slugText,
  position: z.int(),
  leadPartner: z.string(),
  unit: z.string(),
  decimals: z.int(),
  status: statusShape,
  statusWord: z.string(),
  reason: z.string(),
  latest: decimalText.nullable(),
  latestPeriod: z.string(),
  /** Shorthand marks of the latest figure: p provisional, r revised, b break before it. */
  marks: z.string(),
  target: targetLevelShape.nullable(),
  stretch: decimalText.nullable(),
  /** Since the quarter before. */
  direction: directionShape,
  /** Since the same quarter last year. */
  directionLastYear: directionShape,
  overridden: overriddenShape.nullable(),
  variation: variationShape,
  variationWord: z.string(),
  /** What is usual and where the latest figure lies, to follow the reason; where the two disagree, that first. */
  variationSentence: z.string(),
  assurance: assuranceShape,
  /** Reported less often than each quarter: drawn as separate dots. */
  annual: z.boolean(),
  /** How far the figure misses, in per cent of the target; null when it meets it or cannot be said. */
  missPercent: z.number().nullable(),
  statusHistory: statusHistoryText,
  spark: sparkShape,
})

export const scorecardCounts = z.object({
  red: z.int(),
  amber: z.int(),
  green: z.int(),
  notRated: z.int(),
  /** Why, in words, the commonest first; together they are `notRated`. */
  notRatedFor: z.array(z.object({ words: z.string(), count: z.int() })).readonly(),
})

const redShape = z.object({
  indicatorId: slugText,
  reference: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.int(),
  /** Null where a status was given without one: a red is named all the same. */
  latest: decimalText.nullable(),
  target: targetLevelShape.nullable(),
})

/** A scorecard for one quarter, as known at one date. */
export const scorecardPage = z.object({
  id: slugText,
  title: z.string(),
  /** The version of which indicators are on it, and in what order. */
  etag: etagText,
  kind: z.enum(['chiefExecutives', 'managementGroup', 'improvementBoard', 'other']),
  partnershipName: z.string(),
  quarter: quarterText,
  /** The quarters that can be shown: from the first membership or figure to the quarter of the business date. */
  firstQuarter: quarterText,
  lastQuarter: quarterText,
  /** The latest quarter with figures: shown when none is asked for. */
  currentQuarter: quarterText,
  asAt: isoDateText,
  past: z.boolean(),
  illustrative: z.boolean(),
  statusRule: z.string(),
  /** How the quarter shown was published; null while it is not. */
  publication: publicationShape.nullable(),
  /** Every quarter of the scorecard that stands published, oldest first. */
  publishedQuarters: z.array(quarterText),
  counts: scorecardCounts,
  /** Every red, worst first, whatever rows are sent; fewer than `counts.red` only where so many were asked for. */
  reds: z.array(redShape),
  groups: z.array(
    z.object({
      id: slugText,
      name: z.string(),
      counts: scorecardCounts,
      /** One letter an indicator, worst first, as in statusHistory. */
      marks: z.string(),
    }),
  ),
  /** Who leads indicators of it, each once, whatever rows are sent. */
  leadPartners: z.array(z.string()),
  /** The quarters of each row's series, oldest first. */
  seriesFrom: quarterText,
  seriesLength: z.int(),
  /** Rows in the scorecard; `rows` may hold only the first of them. */
  rowsTotal: z.int(),
  rows: z.array(scorecardRowShape),
})

/** A quarter as the public would read it if it were published now. */
export const publicationPreview = z.object({
  page: scorecardPage,
  withheld: z.array(withheldShape),
})

export const membershipChange = z.object({
  change: z.enum(['joined', 'moved', 'left']),
  indicatorId: slugText,
  /** The first quarter the change shows in. */
  from: quarterText,
  groupId: slugText.optional(),
  /** Where in the scorecard's order; left out, at the end of its group. */
  position: z.int().min(0).max(MOST_AT_ONCE).optional(),
  reason: proseText.default(''),
})

export const changeMembership = membershipChange.extend({ decision: citedDecision })

/** What a membership change would alter, read before it is recorded. */
export const membershipPreview = z.object({
  before: z.object({
    quarter: quarterText,
    indicators: z.int(),
    inGroup: z.int(),
    reds: z.int(),
    stretchTargets: z.int(),
  }),
  after: z.object({
    quarter: quarterText,
    indicators: z.int(),
    inGroup: z.int(),
    reds: z.int(),
    stretchTargets: z.int(),
  }),
  groupName: z.string(),
  /** The indicator's own status in the quarter before the change: no red may leave unseen. */
  status: statusShape,
  statusWord: z.string(),
  figuresKept: z.int(),
})

export const membershipRecorded = z.object({
  change: z.enum(['joined', 'moved', 'left']),
  indicatorId: slugText,
  from: quarterText,
  decision: decisionShape,
})

/** A change of a scorecard that a writer had not seen: what `current` lists when theirs is refused for it. */
const membershipMeanwhileShape = z.object({
  sequence: z.int(),
  change: z.enum(['joined', 'moved', 'left']),
  indicatorId: slugText,
  reference: z.string(),
  from: quarterText,
  record: recordShape,
})

/** One thing recorded after an as-at date: what a past view does not show. */
const laterChangeShape = z.object({
  kind: z.enum([
    'figure',
    'revision',
    'target',
    'definition',
    'commentary',
    'membership',
    'decision',
    'setting',
  ]),
  indicatorId: slugText.nullable(),
  reference: z.string(),
  title: z.string(),
  words: z.string(),
  record: recordShape,
})

export const laterChanges = z.object({
  asAt: isoDateText,
  /** How many of each kind. */
  counts: z.record(z.string(), z.int()),
  /** The references each kind is about, where they are few enough for a line. */
  about: z.record(z.string(), z.array(z.string())),
  /** Each of them; left empty when only the counts were asked for. */
  changes: z.array(laterChangeShape),
})

export const reorderRows = z.object({
  indicatorIds: z.array(slugText).min(1).max(MOST_AT_ONCE),
  from: quarterText,
  reason: lineText.optional(),
  decision: citedDecision,
})

export type ScorecardPage = z.infer<typeof scorecardPage>
export type PublicationPreview = z.infer<typeof publicationPreview>
export type ScorecardRow = z.infer<typeof scorecardRowShape>
export type Red = z.infer<typeof redShape>
export type ChangeMembership = z.input<typeof changeMembership>
export type MembershipChange = z.input<typeof membershipChange>
export type MembershipPreview = z.infer<typeof membershipPreview>
export type MembershipMeanwhile = z.infer<typeof membershipMeanwhileShape>
export type MembershipRecorded = z.infer<typeof membershipRecorded>
export type LaterChanges = z.infer<typeof laterChanges>
export type LaterChange = z.infer<typeof laterChangeShape>
export type ReorderRows = z.input<typeof reorderRows>

/** As checked: defaults filled in. */
export type CheckedMembershipChange = z.output<typeof membershipChange>
export type CheckedChangeMembership = z.output<typeof changeMembership>
export type CheckedReorderRows = z.output<typeof reorderRows>
