import { z } from 'zod'
import { givenRoles } from '../domain/permissions/role.ts'
import { instantText, lineText, slugText } from './shapes.ts'

export const roleShape = z.enum(givenRoles)

/** A role as it is held; only a chair’s names a management group. */
export const grantShape = z
  .object({ role: roleShape, groupId: slugText.nullable().default(null) })
  .refine(({ role, groupId }) => (role === 'groupChair') === (groupId !== null), {
    message: 'A management group chair is chair of one group; every other role is of the whole partnership.',
    path: ['groupId'],
  })

export const emailText = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, 'Give an address of 200 characters or fewer.')
  .pipe(z.email('Write an email address such as officer@example.org.'))

/** As typed: only its length is limited here, the other rules are the server’s. */
const passwordText = z.string().max(1000, 'Give a shorter password.')

/** The secret part of a link. */
const tokenText = z.string().min(20).max(200)
const codeText = z.string().trim().min(1, 'Type the code.').max(40)

export const personName = lineText.max(120, 'Give a name of 120 characters or fewer.')

/** Somebody who is signed in, as they are told of themselves. */
const signedInShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** The organisation they enter figures for. */
  partnerId: z.string().nullable(),
  grants: z.array(z.object({ role: roleShape, groupId: slugText.nullable() })),
  /** A demonstration account has no password and no account page. */
  account: z.enum(['own', 'demonstration']),
  secondFactor: z.object({ authenticator: z.boolean(), passkeys: z.int() }),
  /** A role of theirs demands a second factor: until there is one, only their own account is open to them. */
  owesSecondFactor: z.boolean(),
  session: z.object({
    signedInAt: instantText,
    /** When they will be signed out unless they do anything. */
    idleUntil: instantText,
    /** When they will be signed out whatever they do. */
    until: instantText,
    /** Until when changes to the account need no new proof; null when proof is asked first. */
    confirmedUntil: instantText.nullable(),
  }),
})

/** Who asks, and how one may sign in here. Answered for nobody signed in too. */
export const meShape = z.object({
  signedIn: signedInShape.nullable(),
  ways: z.object({
    password: z.boolean(),
    passkey: z.boolean(),
    /** The council’s own identity, by the name the button carries; null where none is configured. */
    provider: z.object({ name: z.string() }).nullable(),
    /** One account a role of the example partnership; null where they are off. */
    demonstration: z.array(z.object({ role: roleShape, name: z.string() })).nullable(),
    passwordLength: z.object({ least: z.int(), most: z.int() }),
  }),
})

/** Signing in is done, or one thing more is asked. */
export const signInOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('signedIn'), me: meShape }),
  z.object({ outcome: z.literal('secondFactorAsked') }),
])

export const signInWithPassword = z.object({ email: emailText, password: passwordText })
export const confirmSecondFactor = z.object({ by: z.enum(['authenticator', 'recoveryCode']), code: codeText })
export const signInAsDemonstration = z.object({ role: roleShape })

/** Where to go once signed in: an address of this product’s own pages. */
const returnTo = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'Give an address of this site that begins with one slash.')
export const startProviderSignIn = z.object({
  returnTo: returnTo.default('/'),
  /** Has them prove anew who they are, though they are signed in there. */
  again: z.boolean().default(false),
})
export const providerAddress = z.object({ url: z.url() })
/** What a provider sends back with the browser. */
export const providerAnswer = z.object({
  code: z.string().optional(),
  state: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  iss: z.string().optional(),
  session_state: z.string().optional(),
})

/** WebAuthn’s own JSON, handed to and taken from `navigator.credentials` as it is. */
export const webAuthnJson = z.looseObject({})
export const passkeyAnswer = z.object({ credential: z.looseObject({ id: z.string().max(2000) }) })
export const addPasskey = passkeyAnswer.extend({ name: lineText.max(60) })

/** What a link is for, read before it is used. */
export const linkToken = z.object({ token: tokenText })
export const linkShape = z.object({
  kind: z.enum(['invitation', 'newPassword', 'firstAdministrator']),
  /** As the administrator wrote it; '' for the first administrator. */
  name: z.string(),
  /** Null for the first administrator, who gives one. */
  email: z.string().nullable(),
  grants: z.array(z.object({ role: roleShape, groupId: slugText.nullable() })),
  partnershipName: z.string().nullable(),
  expiresAt: instantText,
})
export const linkUse = z.object({
  token: tokenText,
  password: passwordText,
  /** What they want to be called; left out, the name stands. Needed from the first administrator. */
  name: personName.optional(),
  /** Needed from the first administrator, and refused from anybody else. */
  email: emailText.optional(),
})

export type Me = z.infer<typeof meShape>
export type SignedIn = z.infer<typeof signedInShape>
export type SignInOutcome = z.infer<typeof signInOutcome>
export type LinkKind = z.infer<typeof linkShape>['kind']
export type LinkUse = z.infer<typeof linkUse>
export type SignInLink = z.infer<typeof linkShape>
