import { apiPaths } from '../../contract/apiPaths.ts'
import type { BodyOf } from '../../contract/operations.ts'
import { identifierOf, type ExampleSoFar } from './exampleSoFar.ts'

/** The one quarter the example has published, so that a stranger sees what the public reads: a past year’s end. */
const published = {
  date: '2010-05-24',
  scorecardId: 'chief-executives',
  quarter: '2009-10-q4',
  decision: 'year-end-published',
} as const

/** Publishes the example’s quarter on its date, as it stands at the end of it. */
export async function publishExampleQuarter(
  { call, decisionIds }: ExampleSoFar,
  date: string,
): Promise<void> {
  if (date !== published.date) return
  await call('POST', apiPaths.publications(published.scorecardId), {
    quarter: published.quarter,
    reason: '',
    decision: { decisionId: identifierOf(decisionIds, published.decision) },
  } satisfies BodyOf<'publishScorecard'>)
}
