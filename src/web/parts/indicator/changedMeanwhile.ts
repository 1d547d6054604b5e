import { type ApiFailure, ApiProblem } from '../../api/apiFailure.ts'

/** What stands in the store now, when somebody else recorded first; null where nothing does; undefined for any other failure. */
export function changedMeanwhile<T>(failure: ApiFailure | null): T | null | undefined {
  if (!(failure instanceof ApiProblem) || failure.problem.code !== 'changedMeanwhile') return undefined
  return (failure.problem.current ?? null) as T | null
}
