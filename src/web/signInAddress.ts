import { type Asked, ownPath, pathAdvice, search } from './addressSearch.ts'

/** Signing in; afterwards `to` is shown. `problem`: why the organisation’s own identity sent somebody back. */
export type SignInAddress = {
  readonly page: 'signIn'
  readonly to?: string | undefined
  readonly problem?: (typeof signInProblems)[number] | undefined
  /** That identity was right and is a single factor: a code is asked for. */
  readonly step?: 'secondFactor' | undefined
}
const signInProblems = ['cancelled', 'notInvited', 'emailNotVerified', 'usePasskey', 'failed'] as const

export const signInPath = ({ to, problem, step }: Omit<SignInAddress, 'page'> = {}) =>
  `/sign-in${search({ to, problem, step })}`

export const signInAddress = (asked: Asked): SignInAddress => ({
  page: 'signIn',
  to: asked.checked('to', ownPath, pathAdvice),
  problem: asked.oneOf('problem', signInProblems),
  step: asked.oneOf('step', ['secondFactor']),
})
