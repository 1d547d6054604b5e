import { z } from 'zod'
import * as decisions from './decisions.ts'
import * as meetings from './meetings.ts'
import { isoDateText } from './shapes.ts'
import { op } from './operation.ts'

export const meetingOperations = {
  listMeetings: op(
    'get',
    '/api/meetings',
    'Meetings',
    'Meetings with their recommendations and decisions, newest first',
    {
      needs: 'readTheScorecards',
      query: z.object({
        asAt: isoDateText.optional(),
        /** Left out, everything; `none`: what was put to each and decided is left empty. */
        minutes: z.enum(['none']).optional(),
      }),
      response: z.array(meetings.meetingShape),
      refusals: [409, 422],
    },
  ),
  addMeeting: op('post', '/api/meetings', 'Meetings', 'Record a meeting', {
    needs: 'recordMeetings',
    writes: { adds: 'A meeting; a second of the same title and date is refused.' },
    body: meetings.addMeeting,
    response: meetings.meetingShape,
    success: 201,
    refusals: [409, 422],
  }),
  addRecommendation: op(
    'post',
    '/api/meetings/{meetingId}/recommendations',
    'Meetings',
    'Put a recommendation to a meeting',
    {
      needs: 'draftRecommendations',
      writes: { adds: 'A recommendation; the same words put twice to one meeting are refused.' },
      body: meetings.addRecommendation,
      response: meetings.recommendationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  recordDecision: op('post', '/api/meetings/{meetingId}/decisions', 'Meetings', 'Record a decision', {
    needs: 'recordMeetings',
    writes: {
      adds: 'A decision. A recommendation is answered once: a second answer is refused and shown the first; so are the same words decided twice at one meeting.',
    },
    body: decisions.recordDecision,
    response: decisions.decisionShape,
    success: 201,
    refusals: [404, 409, 422],
  }),
  reviseRecommendation: op(
    'post',
    '/api/recommendations/{recommendationId}/revisions',
    'Meetings',
    'Word a recommendation otherwise before it is answered, or take it back',
    {
      needs: 'draftRecommendations',
      writes: { changes: 'the recommendation as drafted' },
      body: meetings.reviseRecommendation,
      response: meetings.recommendationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  reviseDecision: op(
    'post',
    '/api/decisions/{decisionId}/revisions',
    'Meetings',
    'Word a decision otherwise: its outcome, its owners, when it is due',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the decision as it stands' },
      description:
        'What it changed of a scorecard, a target or a rule stands for as long as the decision permits it. After the minutes are signed it is refused: add a dated correction.',
      body: decisions.reviseDecision,
      response: decisions.decisionShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  undoDecision: op(
    'post',
    '/api/decisions/{decisionId}/undoing',
    'Meetings',
    'Undo a decision: its recommendation is open again, and nothing it changed holds',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the decision as it stands' },
      success: 204,
      refusals: [404, 409],
    },
  ),
} as const
