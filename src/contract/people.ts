import { z } from 'zod'
import { instantText, isoDateText, slugText } from './shapes.ts'
import { emailText, grantShape, personName, roleShape } from './signIn.ts'

export const personShape = z.object({
  id: z.string(),
  /** Null once their details have been erased; records keep the id. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  partnerId: slugText.nullable(),
  /**
   * `invited`: has not accepted yet. `active`: can sign in. `withoutAccess`: can not, for no invitation or account
   * stands. `demonstration`: an account of the example. `erased`: details gone.
   */
  state: z.enum(['invited', 'active', 'withoutAccess', 'demonstration', 'erased']),
  /** Roles held, with the business date each was given. */
  grants: z.array(z.object({ role: roleShape, groupId: slugText.nullable(), since: isoDateText })),
  invitationUntil: instantText.nullable(),
  hasSecondFactor: z.boolean(),
  lastSeenAt: instantText.nullable(),
})

export const signInPolicyShape = z.object({
  /** Whoever holds one of these must have a second factor before they can do anything else. */
  secondFactorRoles: z.array(roleShape).max(20),
})

export const peoplePage = z.object({
  people: z.array(personShape),
  policy: signInPolicyShape.extend({
    /** Whether an administrator chose; otherwise it goes by whom the server answers. */
    isChosen: z.boolean(),
    /** Whether others than the server’s own computer reach it: every role must have one then, until somebody chooses. */
    servesOthers: z.boolean(),
  }),
  /** The administrator’s own id, whose last role cannot be ended here by accident. */
  ownId: z.string(),
})

const partnerId = slugText.nullable().default(null)

export const invitePerson = z.object({
  name: personName,
  email: emailText,
  partnerId,
  grants: z.array(grantShape).min(1, 'Give at least one role.').max(20),
})
export const changePerson = z.object({ name: personName, email: emailText, partnerId })
/** To be handed over by the administrator: no message is sent. Shown once. */
export const madeLink = z.object({ link: z.url(), expiresAt: instantText })
export const invitedPerson = madeLink.extend({ person: personShape })

export type Person = z.infer<typeof personShape>
export type PeoplePage = z.infer<typeof peoplePage>
export type InvitePerson = z.infer<typeof invitePerson>
export type SignInPolicy = z.infer<typeof signInPolicyShape>
