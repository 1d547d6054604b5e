import { z } from 'zod'
import { op } from './operation.ts'
import * as publications from './publications.ts'
import { publicationPreview } from './scorecards.ts'
import { quarterText } from './shapes.ts'

const needs = 'publishScorecards'

export const publicationOperations = {
  previewPublication: op(
    'get',
    '/api/scorecards/{scorecardId}/publication-preview',
    'Publication',
    'What the public would see of a quarter if it were published now, and what is withheld',
    {
      needs,
      query: z.object({ quarter: quarterText }),
      response: publicationPreview,
      refusals: [404, 409, 422],
    },
  ),
  publishScorecard: op(
    'post',
    '/api/scorecards/{scorecardId}/publications',
    'Publication',
    'Publish a scorecard’s quarter as it stands today, by a cited decision',
    {
      needs,
      writes: { adds: 'A publication of the quarter as it now stands.' },
      body: publications.publishScorecard,
      response: publications.publicationRecorded,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  withdrawScorecard: op(
    'post',
    '/api/scorecards/{scorecardId}/withdrawals',
    'Publication',
    'Withdraw a published quarter of a scorecard, by a cited decision',
    {
      needs,
      writes: { adds: 'The withdrawal of what is published; where nothing is, it is refused.' },
      body: publications.publishScorecard,
      response: publications.publicationRecorded,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
} as const
