import { z } from 'zod'
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
      needs: 'recordMeetings',
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
    body: meetings.recordDecision,
    response: meetings.decisionShape,
    success: 201,
    refusals: [404, 409, 422],
  }),
} as const
