import { z } from 'zod'
import * as log from './log.ts'
import { op } from './operation.ts'
import { isoDateText } from './shapes.ts'

const history = {
  needs: 'readTheScorecards',
  query: z.object({ asAt: isoDateText.optional() }),
  response: log.historyShape,
  refusals: [404, 409, 422],
} as const

export const logOperations = {
  getLog: op('get', '/api/log', 'Log', 'Every change, newest first: who, when, what, before and after', {
    needs: 'readTheLog',
    query: log.logQuery,
    response: log.logPage,
    refusals: [409, 422],
  }),
  exportLog: op('get', '/api/log/export', 'Log', 'The whole log as a file: CSV to read, NDJSON to verify', {
    needs: 'readTheLog',
    query: log.logExportQuery,
    refusals: [409, 422],
  }),
  verifyLog: op('get', '/api/log/verification', 'Log', 'Whether the log’s chain is whole, checked now', {
    needs: 'readTheLog',
    response: log.logVerdict,
    refusals: [409],
  }),
  getRetention: op('get', '/api/log/retention', 'Log', 'How long the log keeps what it says of sign-ins', {
    needs: 'readTheLog',
    response: log.retentionShape,
    refusals: [409],
  }),
  setRetention: op(
    'put',
    '/api/log/retention',
    'Log',
    'Say how long sign-ins are kept; what is older is forgotten within a day',
    {
      needs: 'setRetention',
      writes: { changes: 'how long sign-ins are kept' },
      body: log.setRetention,
      response: log.retentionShape,
      refusals: [409, 422],
    },
  ),
  getIndicatorHistory: op(
    'get',
    '/api/indicators/{indicatorId}/history',
    'Log',
    'Everything recorded about an indicator, in sentences, newest first',
    history,
  ),
  getScorecardHistory: op(
    'get',
    '/api/scorecards/{scorecardId}/history',
    'Log',
    'Every change of a scorecard, in sentences, newest first',
    history,
  ),
  getPriorityHistory: op(
    'get',
    '/api/priorities/{priorityId}/history',
    'Log',
    'Everything recorded of a priority and its action plan, in sentences, newest first',
    history,
  ),
  getMeetingHistory: op(
    'get',
    '/api/meetings/{meetingId}/history',
    'Log',
    'What was put to a meeting, what it decided, and what was done by its decisions, in sentences',
    history,
  ),
} as const
