import { type ReactNode, useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import { type ApiFailure, ApiProblem } from '../../api/apiFailure.ts'
import { ConfirmIdentity } from './ConfirmIdentity.tsx'

/** The service wants proof of who is asking before it makes a change. */
const wantsProof = (failure: unknown): boolean =>
  failure instanceof ApiProblem && failure.problem.code === 'confirmationNeeded'

/**
 * Makes a change that may ask for proof first: `attempt` runs it, `form` is the proof being asked for, after which the
 * same change is made. `failure` is a failure’s own words, null while it is only proof that is wanted.
 */
export function useConfirmed(account: Account): {
  readonly attempt: <T>(change: () => Promise<T>) => Promise<T | undefined>
  readonly form: ReactNode
  readonly failureOf: (failure: ApiFailure | null) => ApiFailure | null
} {
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  const attempt = <T,>(change: () => Promise<T>): Promise<T | undefined> =>
    change().catch((failure: unknown) => {
      if (!wantsProof(failure)) throw failure
      return new Promise<T | undefined>((resolve, reject) => {
        setWaiting(() => () => void change().then(resolve, reject))
      })
    })
  const form = waiting && (
    <ConfirmIdentity
      account={account}
      onConfirmed={() => {
        setWaiting(null)
        waiting()
      }}
      onClose={() => setWaiting(null)}
    />
  )
  return { attempt, form, failureOf: (failure) => (wantsProof(failure) ? null : failure) }
}
