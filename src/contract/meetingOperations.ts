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
      query: z.object({ asAt: isoDateText.optional() }),
      response: z.array(meetings.meetingShape),
      refusals: [409, 422],
    },
  ),
  addMeeting: op('post', '/api/meetings', 'Meetings', 'Record a meeting', {
    needs: 'recordMeetings',
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
      body: meetings.addRecommendation,
      response: meetings.recommendationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  recordDecision: op('post', '/api/meetings/{meetingId}/decisions', 'Meetings', 'Record a decision', {
    needs: 'recordMeetings',
    body: meetings.recordDecision,
    response: meetings.decisionShape,
    success: 201,
    refusals: [404, 409, 422],
  }),
} as const
