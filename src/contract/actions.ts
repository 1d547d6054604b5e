import { z } from 'zod'
import { actionStates, reportedStates } from '../domain/meetings/action.ts'
import { decisionShape } from './decisions.ts'
import { namedOwnerShape } from './owners.ts'
import { statusShape } from './performance.ts'
import { etagText, isoDateText, lineText, recordShape, slugText } from './shapes.ts'

/** What was reported of an action, and where it can be looked up. */
const actionNoteShape = z.object({
  state: z.enum(reportedStates),
  note: z.string(),
  /** A web address, or a reference in words; empty where nothing was given. */
  evidence: z.string(),
  record: recordShape,
})

/** What one owner is to do of a decision. */
const actionShape = z.object({
  /** Under which progress is reported: "partner:nhs-harrow", "all" where the decision names nobody. */
  key: z.string(),
  owner: namedOwnerShape.nullable(),
  ownerName: z.string(),
  dueOn: isoDateText.nullable(),
  state: z.enum(actionStates),
  /** How it stands, as one sentence. */
  words: z.string(),
  /** The version of what is reported of it. */
  etag: etagText,
  notes: z.array(actionNoteShape),
})

/** An indicator a decision is about, before it and since. */
const decidedIndicatorShape = z.object({
  id: slugText,
  reference: z.string(),
  title: z.string(),
  status: statusShape,
  statusWord: z.string(),
  /** The decision’s letter on the indicator’s chart; null where it only gave it its place on a scorecard. */
  letter: z.string().nullable(),
  /** "Better: 158.3 to 141.6", with the way the figure moved; null where the decision says nothing of the figures. */
  figures: z
    .object({
      movement: z.enum(['up', 'down', 'unchanged', 'none']),
      judgement: z.enum(['better', 'worse', 'unchanged', 'noJudgement']).nullable(),
      words: z.string(),
    })
    .nullable(),
  /** Whether anything changed after the decision, never whether the decision caused it. */
  work: z
    .object({
      answer: z.enum(['noAnswer', 'tooEarly', 'cannotSay', 'signalBetter', 'signalWorse']),
      word: z.string(),
      reason: z.string(),
    })
    .nullable(),
})

/** A decision with what is to be done of it and how its indicators have done since. */
export const registerEntryShape = z.object({
  decision: decisionShape,
  /** What of it needs somebody first; null where it asks nobody to do anything. */
  state: z.enum(actionStates).nullable(),
  actions: z.array(actionShape),
  indicators: z.array(decidedIndicatorShape),
})

export const registerShape = z.object({
  asAt: isoDateText,
  /** The decisions that match, on all sheets together. */
  total: z.int(),
  sheet: z.int(),
  sheets: z.int(),
  /** Of every action there is, whatever is asked for. */
  counts: z.object({ overdue: z.int(), open: z.int(), notDone: z.int(), done: z.int() }),
  entries: z.array(registerEntryShape),
  /** Whom and what can be asked for: everybody who answers for an action, and every indicator decided about. */
  owners: z.array(z.object({ slug: slugText, name: z.string() })),
  indicators: z.array(z.object({ id: slugText, reference: z.string(), title: z.string() })),
})

export const registerQuery = z.object({
  /** Who answers, by name as a slug: "jatcg-chair". */
  owner: slugText.optional(),
  /** A partner, for itself or in a role of its own. */
  organisation: slugText.optional(),
  /** A management group that answers, or in which an indicator stands. */
  group: slugText.optional(),
  indicator: slugText.optional(),
  state: z.enum(actionStates).optional(),
  /** What returns to this meeting from those before it, overdue first. */
  meeting: slugText.optional(),
  asAt: isoDateText.optional(),
  sheet: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const recordProgress = z.object({
  owner: z.string().trim().min(1).max(320),
  state: z.enum(reportedStates),
  note: z.string().trim().max(2000).default(''),
  evidence: z.union([z.literal(''), lineText]).default(''),
})

/** What each organisation is to do, in sentences for a letter to it. */
export const remindersShape = z.object({
  asAt: isoDateText,
  organisations: z.array(
    z.object({
      /** "partner:nhs-harrow", "group:safer-harrow", "others". */
      key: z.string(),
      name: z.string(),
      overdue: z.int(),
      due: z.int(),
      sentences: z.array(z.object({ decisionId: slugText, text: z.string() })),
    }),
  ),
})

export type ActionLine = z.infer<typeof actionShape>
export type DecidedIndicator = z.infer<typeof decidedIndicatorShape>
export type RegisterEntry = z.infer<typeof registerEntryShape>
export type Register = z.infer<typeof registerShape>
export type RegisterQuery = z.infer<typeof registerQuery>
export type RecordProgress = z.input<typeof recordProgress>
export type CheckedRecordProgress = z.output<typeof recordProgress>
export type Reminders = z.infer<typeof remindersShape>
