import type { SignInOutcome } from '../../../contract/signIn.ts'
import type { Refusal } from '../../refusal.ts'
import type { Tried } from '../tries.ts'

export type SomeAsked = { readonly request: Request; readonly reply: Headers }

/** What every way of signing in does: count the try, then begin a session. */
export type SignInSteps = {
  readonly tried: <T>(all: readonly Tried[], work: () => Promise<T | Refusal>) => Promise<T | Refusal>
  readonly address: (request: Request) => Tried
  readonly withPassword: (
    asked: SomeAsked,
    email: string,
    password: string,
  ) => Promise<SignInOutcome | Refusal>
}
