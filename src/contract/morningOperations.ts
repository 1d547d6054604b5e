import * as morning from './morning.ts'
import { op } from './operation.ts'

export const morningOperations = {
  getMorning: op(
    'get',
    '/api/meetings/{meetingId}/morning',
    'Meetings',
    'A meeting as it is prepared and held: its plan, its invitations and its agenda',
    {
      needs: 'readTheScorecards',
      description:
        'The agenda is built anew from the record each time it is read, exceptions first, and follows the officers’ arrangement. The figures are those known on the day of the meeting, or today before it.',
      response: morning.morningShape,
      refusals: [404, 409],
    },
  ),
  planMeeting: op(
    'put',
    '/api/meetings/{meetingId}/plan',
    'Meetings',
    'Plan a meeting: when it begins, where, and which quarter of which scorecard it is about',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the meeting’s plan' },
      body: morning.planMeeting,
      response: morning.meetingPlanShape,
      refusals: [404, 409, 422],
    },
  ),
  invite: op('post', '/api/meetings/{meetingId}/invitations', 'Meetings', 'Invite somebody to a meeting', {
    needs: 'recordMeetings',
    writes: { adds: 'Invitations; a second one of the same role of the same body is refused.' },
    body: morning.invite,
    response: morning.invitationShape.array(),
    success: 201,
    refusals: [404, 409, 422],
  }),
  answerInvitation: op(
    'post',
    '/api/meetings/{meetingId}/invitations/{invitee}/answers',
    'Meetings',
    'Record apologies, a substitute or presence, or take an invitation back',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the invitation' },
      body: morning.answerInvitation,
      response: morning.invitationShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  arrangeAgenda: op(
    'put',
    '/api/meetings/{meetingId}/agenda',
    'Meetings',
    'Arrange an agenda: its order, its time boxes, its papers, and items of the officers’ own',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the meeting’s agenda' },
      body: morning.arrangeAgenda,
      success: 204,
      refusals: [404, 409, 422],
    },
  ),
  recordSitting: op(
    'post',
    '/api/meetings/{meetingId}/sitting',
    'Meetings',
    'Record that a meeting has started or ended',
    {
      needs: 'recordMeetings',
      writes: { adds: 'The start or the end of the sitting; the same twice running is refused.' },
      body: morning.recordSitting,
      response: morning.morningShape.shape.sitting,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  showItem: op(
    'post',
    '/api/meetings/{meetingId}/screen',
    'Meetings',
    'Put an item of the agenda on the meeting’s screen',
    {
      needs: 'recordMeetings',
      writes: { adds: 'Which item is on the screen; the last one put there is shown.' },
      body: morning.showItem,
      success: 204,
      refusals: [404, 409, 422],
    },
  ),
} as const
