import * as minutes from './minutes.ts'
import { op } from './operation.ts'

export const minutesOperations = {
  getMinutes: op('get', '/api/meetings/{meetingId}/minutes', 'Minutes', 'The minutes of a meeting', {
    needs: 'readTheScorecards',
    description:
      'Made of the record: who came, what was recommended and decided, what was noted, corrections, and who signed.',
    response: minutes.minutesShape,
    refusals: [404, 409],
  }),
  addMinuteNote: op(
    'post',
    '/api/meetings/{meetingId}/minutes/notes',
    'Minutes',
    'Note what was said of an item',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the note of the item' },
      body: minutes.addMinuteNote,
      response: minutes.minutesShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  addCorrection: op(
    'post',
    '/api/meetings/{meetingId}/minutes/corrections',
    'Minutes',
    'Correct the minutes by a dated addition',
    {
      needs: 'recordMeetings',
      writes: {
        adds: 'A correction with its own date, also after signing; the same words twice are refused.',
      },
      body: minutes.addCorrection,
      response: minutes.correctionShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  signMinutes: op(
    'post',
    '/api/meetings/{meetingId}/minutes/signatures',
    'Minutes',
    'Sign the minutes, which closes the meeting’s record',
    {
      needs: 'recordMeetings',
      description:
        'The SHA-256 of the minutes as signed is kept. Refused before the meeting has been held, and a second time.',
      writes: { adds: 'A signature; minutes are signed once.' },
      body: minutes.signMinutes,
      response: minutes.minutesShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  exportMinutes: op(
    'get',
    '/api/meetings/{meetingId}/minutes/export',
    'Minutes',
    'The minutes as a file: HTML, Word or PDF',
    {
      needs: 'readTheScorecards',
      description: 'Answers with the file.',
      query: minutes.minutesExportQuery,
      refusals: [404, 409, 422, 429],
    },
  ),
} as const
