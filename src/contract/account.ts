import { z } from 'zod'
import { instantText } from './shapes.ts'
import { emailText, personName } from './signIn.ts'

const passkeyShape = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: instantText,
})

const sessionShape = z.object({
  id: z.string(),
  /** In words: “Firefox on Windows”. */
  device: z.string(),
  signedInAt: instantText,
  lastSeenAt: instantText,
  until: instantText,
  isCurrent: z.boolean(),
})

/** What somebody’s own account page shows. */
export const accountShape = z.object({
  name: z.string(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  /** Signs in through the organisation’s own identity. */
  hasProvider: z.boolean(),
  authenticator: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.int() }),
  passkeys: z.array(passkeyShape),
  sessions: z.array(sessionShape),
  /** A role of theirs demands a second factor, so the last one cannot be taken away. */
  secondFactorDemanded: z.boolean(),
})

const typedPassword = z.string().max(1000, 'Give a shorter password.')
const typedCode = z.string().trim().min(1, 'Type the code.').max(40)

/** Proof that it is still they: the password, a code of the authenticator, and both from whoever has both. */
export const confirmation = z.union([
  z.object({ password: typedPassword, code: typedCode }),
  z.object({ password: typedPassword }),
  z.object({ code: typedCode }),
])
export const changeDetails = z.object({ name: personName, email: emailText })
export const changePassword = z.object({
  /** Null from somebody who has none yet. */
  current: typedPassword.nullable(),
  password: typedPassword,
})
/** To be typed or scanned into an authenticator; on only once a code of it has been given. */
export const authenticatorSecret = z.object({ uri: z.string(), secret: z.string() })
export const authenticatorCode = z.object({ code: typedCode })
/** Shown once. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export type Account = z.infer<typeof accountShape>
export type Confirmation = z.infer<typeof confirmation>
