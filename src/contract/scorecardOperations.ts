import { z } from 'zod'
import * as changes from './changes.ts'
import * as partnership from './partnership.ts'
import * as scorecards from './scorecards.ts'
import { isoDateText, quarterText, slugText, MOST_AT_ONCE } from './shapes.ts'
import { op } from './operation.ts'

export const scorecardOperations = {
  addScorecard: op('post', '/api/scorecards', 'Scorecards', 'Add a scorecard', {
    needs: 'managePartnership',
    writes: { adds: 'A scorecard; a second of the same title is refused.' },
    body: partnership.addScorecard,
    response: partnership.scorecardSummaryShape,
    success: 201,
    refusals: [409, 422],
  }),
  getScorecard: op(
    'get',
    '/api/scorecards/{scorecardId}',
    'Scorecards',
    'A scorecard for one quarter, as known at one date',
    {
      needs: 'readWhatIsPublished',
      query: z.object({
        quarter: quarterText.optional(),
        asAt: isoDateText.optional(),
        /** How many of its first rows, and of its worst reds, are sent; left out, all. */
        rows: z.coerce.number().int().min(1).max(MOST_AT_ONCE).optional(),
        reds: z.coerce.number().int().min(1).max(MOST_AT_ONCE).optional(),
      }),
      response: scorecards.scorecardPage,
      refusals: [404, 409, 422],
    },
  ),
  getLaterChanges: op(
    'get',
    '/api/scorecards/{scorecardId}/later-changes',
    'Scorecards',
    'What has been recorded since an as-at date',
    {
      needs: 'readTheScorecards',
      query: z.object({ asAt: isoDateText, list: z.enum(['all', 'none']).default('all') }),
      response: scorecards.laterChanges,
      refusals: [404, 409, 422],
    },
  ),
  getWhatChanged: op(
    'get',
    '/api/scorecards/{scorecardId}/changes',
    'Scorecards',
    'What changed since the last performance morning, or since a meeting or a day, in sentences',
    {
      needs: 'readTheScorecards',
      query: z.object({
        since: z.union([slugText, isoDateText]).optional(),
        quarter: quarterText.optional(),
        asAt: isoDateText.optional(),
      }),
      response: changes.changesPage,
      refusals: [404, 409, 422],
    },
  ),
  previewMembership: op(
    'post',
    '/api/scorecards/{scorecardId}/membership-preview',
    'Scorecards',
    'What a change of membership would alter',
    {
      needs: 'changeScorecards',
      body: scorecards.membershipChange,
      response: scorecards.membershipPreview,
      refusals: [404, 409, 422],
    },
  ),
  changeMembership: op(
    'post',
    '/api/scorecards/{scorecardId}/membership',
    'Scorecards',
    'Add, move or remove an indicator, by a cited decision',
    {
      needs: 'changeScorecards',
      writes: { changes: 'which indicators are on the scorecard, and in what order' },
      body: scorecards.changeMembership,
      response: scorecards.membershipRecorded,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  reorderRows: op(
    'post',
    '/api/scorecards/{scorecardId}/order',
    'Scorecards',
    'Set the order of the indicators, by a cited decision',
    {
      needs: 'changeScorecards',
      writes: { changes: 'which indicators are on the scorecard, and in what order' },
      body: scorecards.reorderRows,
      success: 204,
      refusals: [404, 409, 422],
    },
  ),
} as const
