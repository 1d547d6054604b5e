import type { accountOperations } from '../../contract/accountOperations.ts'
import type { ResponseOf } from '../../contract/operations.ts'
import type { signInOperations } from '../../contract/signInOperations.ts'
import type { Refusal } from '../refusal.ts'
import type { Asked } from '../routes/operationRoute.ts'

export type SignInOperationName = keyof typeof signInOperations | keyof typeof accountOperations

/** Answers one operation; cookies and the address to go on to are set on `asked.reply`. */
export type SignInAnswer<N extends SignInOperationName> = (
  asked: Asked<N>,
) => Promise<ResponseOf<N> | Refusal>

/**
 * Signing in and one’s own account, given to the API: on Node by better-auth (`engine/`), in the browser’s demonstration
 * in memory, since cookies do not survive there.
 */
export type SignInService = {
  readonly operations: { readonly [N in SignInOperationName]: SignInAnswer<N> }
  /** Whoever changed roles, details or sessions says so; what was read before is believed no longer. */
  forget(): void
}
