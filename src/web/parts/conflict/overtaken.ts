import { type ApiFailure, ApiProblem } from '../../api/apiFailure.ts'

/** What overtook a write: the thing as it stands now, the version of that, and who changed it when. */
export type Overtaken<T> = { readonly current: T; readonly etag: string; readonly by: string }

/** What stands in the store now, when somebody else was first; null for any other failure and for none. */
export function overtaken<T>(failure: ApiFailure | null): Overtaken<T> | null {
  if (!(failure instanceof ApiProblem) || failure.problem.code !== 'changedMeanwhile') return null
  const { current = null, etag = '', changed } = failure.problem
  return { current: current as T, etag, by: changed ? changedWords(changed) : '' }
}

const whenWritten = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** "Policy officer, written on 29 November 2010 at 10:04": the instant of record, not the day it counts from. */
const changedWords = ({ by, at }: { readonly by: string; readonly at: string }): string =>
  `${by}, written on ${whenWritten.format(new Date(at))}`
