import { z } from 'zod'
import { op } from './operation.ts'
import * as papers from './papers.ts'

const DESCRIPTION =
  'Answers with the file. `export` names it for the time it takes, so that it can be asked about and cancelled. Each person has one export at a time; a further one is refused until it is done.'
const refusals = [404, 409, 422, 429] as const

export const paperOperations = {
  exportScorecard: op('get', '/api/scorecards/{scorecardId}/export', 'Papers', 'A scorecard as a file', {
    needs: 'readTheScorecards',
    description: DESCRIPTION,
    query: papers.packQuery,
    refusals,
  }),
  exportManagementGroup: op(
    'get',
    '/api/management-groups/{groupId}/export',
    'Papers',
    'A management group’s indicators as a file',
    { needs: 'readTheScorecards', description: DESCRIPTION, query: papers.packQuery, refusals },
  ),
  exportIndicator: op(
    'get',
    '/api/indicators/{indicatorId}/export',
    'Papers',
    'One indicator as a chart or a file',
    { needs: 'readTheScorecards', description: DESCRIPTION, query: papers.indicatorExportQuery, refusals },
  ),
  getExport: op('get', '/api/exports/{exportName}', 'Papers', 'How far an export of one’s own is', {
    needs: 'readTheScorecards',
    response: papers.exportState,
    refusals: [404],
  }),
  cancelExport: op('delete', '/api/exports/{exportName}', 'Papers', 'Stop an export of one’s own', {
    needs: 'readTheScorecards',
    success: 204,
    refusals: [404],
  }),
  listPapers: op('get', '/api/papers', 'Papers', 'Every paper issued, newest first', {
    needs: 'readTheScorecards',
    response: z.array(papers.paperShape),
    refusals: [409],
  }),
  issuePaper: op('post', '/api/papers', 'Papers', 'Issue a paper: make it, and keep it as it is', {
    needs: 'recordMeetings',
    writes: { adds: 'A paper; the same view issued again is another paper.' },
    body: papers.issuePaper,
    response: papers.paperShape,
    success: 201,
    refusals: [404, 409, 422, 429],
  }),
  getPaperFile: op('get', '/api/papers/{paperId}/file', 'Papers', 'A paper as it was issued', {
    needs: 'readTheScorecards',
    refusals: [404, 409],
  }),
} as const
