import type { Problem } from '../../contract/problems.ts'
import type { PasskeyRefused } from '../passkeys.ts'

/** The API answered, and its answer was a refusal or a fault: an RFC 9457 problem, or what could be made of one. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.problem = problem
  }
}

/** No answer came: the connection is lost or the service is not running. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  constructor(cause: unknown) {
    super('The scorecard’s service did not answer.', { cause })
  }
}

/** Why a query or a change failed: what the API said, that it said nothing, or that a passkey it asked for was not given. */
export type ApiFailure = ApiProblem | ConnectionLost | PasskeyRefused

/** A rule said no (4xx): asking again gives the same answer. */
export const isRefusal = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && failure.problem.status < 500

/** Statuses by which something between us and the service says that the service did not answer. */
const NO_ANSWER: readonly number[] = [502, 503, 504]

/** Whether the connection is what failed: no answer came, or only from what stands before the service. */
export const isConnectionLost = (failure: unknown): boolean =>
  failure instanceof ConnectionLost ||
  (failure instanceof ApiProblem && NO_ANSWER.includes(failure.problem.status))

/** Whether a write may have been done all the same: no answer came, or the first try of it is still being answered. */
export const isUnanswered = (failure: unknown): boolean =>
  isConnectionLost(failure) || (failure instanceof ApiProblem && failure.problem.code === 'keyInUse')
