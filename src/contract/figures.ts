import { z } from 'zod'
import { absences } from '../domain/indicators/observation.ts'
import { audiences } from '../domain/permissions/sight.ts'
import { citedDecision } from './decisions.ts'
import { toleranceShape } from './partnership.ts'
import { targetLevelShape } from './performance.ts'
import {
  decimalText,
  etagText,
  knownOnField,
  periodShape,
  proseText,
  quarterText,
  recordShape,
  slugText,
} from './shapes.ts'

export const observationShape = z.object({
  /** Its number among the indicator's readings that whoever asks may see: how a page or a request points at it. */
  sequence: z.int(),
  etag: etagText,
  period: periodShape,
  periodLabel: z.string(),
  quarter: quarterText,
  value: decimalText.nullable(),
  absence: z.enum(absences).nullable(),
  verification: z.enum(['provisional', 'verified']),
  source: z.string(),
  note: z.string(),
  evidence: z.string(),
  /** Whom it is for: everybody who reads the scorecards, or the people of the partner that leads the indicator. */
  audience: z.enum(audiences),
  /** Who entered the figure, where the record is of its verification by somebody else. */
  enteredBy: z.string(),
  /** Why a verifier sent it back unverified. */
  returnedBecause: z.string().nullable(),
  record: recordShape,
})

/** A verifier answers for a figure, or sends it back. */
export const verifyObservation = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('verified') }),
  z.object({
    outcome: z.literal('notVerified'),
    because: z.string().trim().min(1, 'Say why it is not verified.').max(2000),
  }),
])

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
  etag: etagText,
  quarter: quarterText,
  text: z.string(),
  partnerId: slugText.nullable(),
  record: recordShape,
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
    /** Only the people of the partner that leads the indicator see a figure that is theirs alone. */
    audience: z.enum(audiences).default('partnership'),
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

/** Targets put forward together: a year's profile, or a target with its stretch. */
export const proposedTargets = z.object({
  targets: z
    .array(addTarget.omit({ decision: true, knownOn: true, source: true, note: true }))
    .min(1, 'Give at least one target.')
    .max(16),
})

/** All of them agreed, or none, by one decision; a first agreement may come without. */
export const agreeTargets = proposedTargets.extend({
  source: proseText.default(''),
  note: proseText.default(''),
  decision: citedDecision.optional(),
  ...knownOnField,
})

export const writeCommentary = z.object({
  quarter: quarterText,
  text: z.string().trim().min(1, 'Write the commentary, or leave it as it was.').max(4000),
  partnerId: slugText.nullable().default(null),
  ...knownOnField,
})

export type Observation = z.infer<typeof observationShape>
export type Target = z.infer<typeof targetShape>
export type Commentary = z.infer<typeof commentaryShape>
export type AddObservation = z.input<typeof addObservation>
export type AddTarget = z.input<typeof addTarget>
export type ProposedTargets = z.input<typeof proposedTargets>
export type AgreeTargets = z.input<typeof agreeTargets>
export type VerifyObservation = z.infer<typeof verifyObservation>
export type WriteCommentary = z.input<typeof writeCommentary>
export type CheckedAddObservation = z.output<typeof addObservation>
export type CheckedAddTarget = z.output<typeof addTarget>
export type CheckedProposedTargets = z.output<typeof proposedTargets>
export type CheckedAgreeTargets = z.output<typeof agreeTargets>
export type CheckedWriteCommentary = z.output<typeof writeCommentary>
