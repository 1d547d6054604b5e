import { ApiProblem, type ApiFailure } from '../api/apiFailure.ts'
import { PasskeyRefused } from '../passkeys.ts'

/** Why a change was not made, after "… has not been …": the API's own sentence, or that nothing was lost. */
export function refusalWords(failure: ApiFailure): string {
  if (failure instanceof ApiProblem) {
    const { fields = [], detail, title } = failure.problem
    return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : detail || title
  }
  if (failure instanceof PasskeyRefused) return failure.message
  return 'The service did not answer, though it was asked several times. Nothing you wrote is lost; try again when it does. If it was recorded all the same, it is not recorded twice.'
}

/** The API's sentence for each field at fault, by where it is in the part of the request under `within`: "terms.tolerance.amount". */
export function pathsAtFault(failure: ApiFailure | null, within = ''): Readonly<Record<string, string>> {
  const fields = (failure instanceof ApiProblem && failure.problem.fields) || []
  return Object.fromEntries(
    fields
      .filter(({ path }) => path.startsWith(within))
      .map(({ path, message }) => [path.slice(within.length), message]),
  )
}

/** The API's sentence for each field at fault, by the first word of where it is in the request. */
export function fieldsAtFault(failure: ApiFailure | null): Readonly<Record<string, string>> {
  if (!(failure instanceof ApiProblem)) return {}
  const fields = failure.problem.fields ?? []
  return Object.fromEntries(fields.map(({ path, message }) => [path.split(/[./[]/)[0] || path, message]))
}
