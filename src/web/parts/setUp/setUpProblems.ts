import { ApiProblem, type ApiFailure } from '../../api/apiFailure.ts'
import type { SetUpField } from './setUpDraft.ts'

/** Which field of the page each refusal of the API belongs to, by where it is in the request. */
const fieldOf: readonly (readonly [start: string, field: SetUpField])[] = [
  ['name', 'name'],
  ['area.name', 'areaName'],
  ['area', 'areaCode'],
  ['managementGroups', 'groups'],
  ['partners', 'partners'],
  ['scorecard', 'scorecardTitle'],
  ['tolerance', 'tolerance'],
]

/** The API's sentences, by field of the page. */
export function setUpProblems(failure: ApiFailure | null): Partial<Record<SetUpField, string>> {
  if (!(failure instanceof ApiProblem)) return {}
  const problems: Partial<Record<SetUpField, string>> = {}
  for (const { path, message } of failure.problem.fields ?? []) {
    const found = fieldOf.find(([start]) => path.startsWith(start))
    if (found) problems[found[1]] ??= message
  }
  return problems
}
