import { type Asked, ownPath, pathAdvice, search } from './addressSearch.ts'

/** Signing in; afterwards `to` is shown. `problem`: why the organisation’s own identity sent somebody back; `secondFactor`: for a code of ours. */
export type SignInAddress = {
  readonly page: 'signIn'
  readonly to?: string | undefined
  readonly problem?: (typeof signInProblems)[number] | undefined
}
const signInProblems = [
  'cancelled',
  'notInvited',
  'emailNotVerified',
  'usePasskey',
  'secondFactor',
  'failed',
] as const

export const signInPath = ({ to, problem }: Omit<SignInAddress, 'page'> = {}) =>
  `/sign-in${search({ to, problem })}`

export const signInAddress = (asked: Asked): SignInAddress => ({
  page: 'signIn',
  to: asked.checked('to', ownPath, pathAdvice),
  problem: asked.oneOf('problem', signInProblems),
})
