import type { z } from 'zod'
import { accountOperations } from './accountOperations.ts'
import { actionOperations } from './actionOperations.ts'
import { calendarOperations } from './calendarOperations.ts'
import { importOperations } from './importOperations.ts'
import { indicatorOperations } from './indicatorOperations.ts'
import { logOperations } from './logOperations.ts'
import { managementGroupOperations } from './managementGroupOperations.ts'
import { meetingOperations } from './meetingOperations.ts'
import { minutesOperations } from './minutesOperations.ts'
import { morningOperations } from './morningOperations.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './peopleOperations.ts'
import { paperOperations } from './paperOperations.ts'
import { partnershipOperations } from './partnershipOperations.ts'
import { reportOperations } from './reportOperations.ts'
import { priorityOperations } from './priorityOperations.ts'
import { publicationOperations } from './publicationOperations.ts'
import { scorecardOperations } from './scorecardOperations.ts'
import { serviceOperations } from './serviceOperations.ts'
import { settingsOperations } from './settingsOperations.ts'
import { signInOperations } from './signInOperations.ts'

/** Everything the API does, by name. */
export const operations = {
  ...partnershipOperations,
  ...managementGroupOperations,
  ...scorecardOperations,
  ...indicatorOperations,
  ...meetingOperations,
  ...morningOperations,
  ...minutesOperations,
  ...reportOperations,
  ...priorityOperations,
  ...actionOperations,
  ...calendarOperations,
  ...importOperations,
  ...settingsOperations,
  ...signInOperations,
  ...accountOperations,
  ...peopleOperations,
  ...publicationOperations,
  ...logOperations,
  ...paperOperations,
  ...serviceOperations,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
type Of<N extends OperationName> = (typeof operations)[N]
export type BodyOf<N extends OperationName> =
  Of<N> extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined
export type QueryOf<N extends OperationName> =
  Of<N> extends { query: infer Q extends z.ZodType } ? z.infer<Q> : Record<never, never>
export type ResponseOf<N extends OperationName> =
  Of<N> extends { response: infer R extends z.ZodType } ? z.infer<R> : undefined
