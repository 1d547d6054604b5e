import { z } from 'zod'
import { agendaKinds } from '../domain/meetings/agenda/agendaKey.ts'
import { meetingShape } from './meetings.ts'
import { etagText, instantText, isoDateText, lineText, proseText, quarterText, slugText } from './shapes.ts'

/** Minutes a box may hold: a whole working day is not one item. */
const MOST_MINUTES = 240
/** Items an agenda may hold. */
const MOST_ITEMS = 500

const startsAtText = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Write the time as 09:30, or leave it out.')
  .meta({ example: '09:30' })

/** "earlier-decisions", "changes", "late", or what it is and which: "indicator:l-09", "free:welcome". */
export const agendaKeyText = z
  .string()
  .regex(
    /^(earlier-decisions|changes|late|(indicator|priority|recommendation|free):[a-z0-9]+(-[a-z0-9]+)*)$/,
    'There is no such item.',
  )
  .max(150)

export const meetingPlanShape = z.object({
  /** In London; empty while it is not settled. */
  startsAt: startsAtText,
  place: z.string(),
  scorecardId: slugText.nullable(),
  /** The quarter reported. */
  quarter: quarterText.nullable(),
  etag: etagText,
})

const answers = ['invited', 'present', 'apologies', 'takenBack'] as const

export const invitationShape = z.object({
  /** Who, within the meeting. */
  invitee: slugText,
  role: z.string(),
  /** The organisation represented. */
  partnerId: slugText.nullable(),
  groupId: slugText.nullable(),
  answer: z.enum(answers),
  /** Who comes instead, by role; empty where nobody does. */
  substitute: z.string(),
  etag: etagText,
})

const agendaItemShape = z.object({
  key: agendaKeyText,
  kind: z.enum(agendaKinds),
  title: z.string(),
  /** Every reason for it, the gravest first: "Turned red since 24 May 2010". */
  why: z.array(z.string()).readonly(),
  isRed: z.boolean(),
  indicatorId: slugText.nullable(),
  priorityId: slugText.nullable(),
  recommendationIds: z.array(slugText).readonly(),
  /** The time box. */
  minutes: z.int(),
  /** When it begins if every item keeps to its box; empty where no start is settled. */
  startsAt: startsAtText,
  presenter: z.string(),
  /** Issued papers. */
  paperIds: z.array(slugText).readonly(),
  note: z.string(),
  /** The record has called for it since the agenda was arranged. */
  isNew: z.boolean(),
  /** Why nothing calls for it any more; empty while something does. */
  gone: z.string(),
})

/** Somebody whom the meeting’s kind calls for and who is not invited. */
const toInvite = z.object({
  role: z.string(),
  partnerId: slugText.nullable(),
  groupId: slugText.nullable(),
  because: z.string(),
})

/** A meeting as it is prepared and held: everything one screen of it needs to know what is to be shown. */
export const morningShape = z.object({
  meeting: meetingShape,
  plan: meetingPlanShape,
  /** What the agenda is built from: as planned, or the partnership’s first scorecard and the quarter it last reports. */
  reported: z.object({ scorecardId: slugText, quarter: quarterText, asAt: isoDateText }).nullable(),
  /** The last meeting of the kind before this one. */
  previous: z.object({ id: slugText, title: z.string(), date: isoDateText }).nullable(),
  invitations: z.array(invitationShape),
  toInvite: z.array(toInvite),
  agendaEtag: etagText,
  items: z.array(agendaItemShape),
  /** What was called for and left out, still to be put back. */
  leftOut: z.array(agendaItemShape),
  /** "1 red is not on the agenda: …"; empty where each is. */
  redsLeftOut: z.string(),
  sitting: z.object({
    startedAt: instantText.nullable(),
    endedAt: instantText.nullable(),
    /** The key of the item on the screen. */
    shown: z.string().nullable(),
  }),
  /** Who signed the minutes, and when. */
  signed: z.object({ by: z.string(), on: isoDateText }).nullable(),
})

export const planMeeting = z.object({
  startsAt: startsAtText.default(''),
  place: z.string().trim().max(300).default(''),
  scorecardId: slugText.nullable().default(null),
  quarter: quarterText.nullable().default(null),
})

export const invite = z.object({
  invitations: z
    .array(
      z.object({
        role: lineText,
        partnerId: slugText.nullable().default(null),
        groupId: slugText.nullable().default(null),
      }),
    )
    .min(1)
    .max(200),
})

export const answerInvitation = z.object({
  answer: z.enum(answers),
  substitute: z.string().trim().max(300).default(''),
})

/** The agenda as the officers arrange it, in order. What is not named and is called for is put in its place, as new. */
export const arrangeAgenda = z.object({
  items: z
    .array(
      z.object({
        key: agendaKeyText,
        /** Of a free item its own words; of the others as it stood when it was arranged. */
        title: z.string().trim().min(1, 'Say what the item is.').max(2000),
        minutes: z.int().min(0).max(MOST_MINUTES),
        presenter: z.string().trim().max(300).default(''),
        note: proseText.default(''),
        paperIds: z.array(slugText).max(50).default([]),
        leftOut: z.boolean().default(false),
      }),
    )
    .max(MOST_ITEMS),
})

export const recordSitting = z.object({ change: z.enum(['started', 'ended']) })
export const showItem = z.object({ shown: agendaKeyText })

export type Morning = z.infer<typeof morningShape>
export type AgendaItem = z.infer<typeof agendaItemShape>
export type Invitation = z.infer<typeof invitationShape>
export type MeetingPlan = z.infer<typeof meetingPlanShape>
export type PlanMeeting = z.input<typeof planMeeting>
export type Invite = z.input<typeof invite>
export type AnswerInvitation = z.input<typeof answerInvitation>
export type ArrangeAgenda = z.input<typeof arrangeAgenda>
export type RecordSitting = z.input<typeof recordSitting>
export type ShowItem = z.input<typeof showItem>

/** As checked: defaults filled in. */
export type CheckedPlanMeeting = z.output<typeof planMeeting>
export type CheckedInvite = z.output<typeof invite>
export type CheckedAnswerInvitation = z.output<typeof answerInvitation>
export type CheckedArrangeAgenda = z.output<typeof arrangeAgenda>
