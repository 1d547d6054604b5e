import { ApiProblem, type ApiFailure } from '../../api/apiFailure.ts'

/** Why a file could not be read, and what to do about it. */
export function uploadWords(failure: ApiFailure): string {
  if (failure instanceof ApiProblem) return failure.problem.detail || failure.problem.title
  return 'The connection was lost while it was being sent. Nothing is lost: the file is still chosen. Try again.'
}
