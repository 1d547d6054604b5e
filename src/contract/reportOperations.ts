import { z } from 'zod'
import { minutesExportQuery } from './minutes.ts'
import { op } from './operation.ts'
import * as reports from './reports.ts'

export const reportOperations = {
  listReports: op('get', '/api/reports', 'Reports', 'Reports to the Partnership Board, newest first', {
    needs: 'readTheScorecards',
    response: z.array(reports.reportLine),
    refusals: [409],
  }),
  getReport: op('get', '/api/reports/{reportId}', 'Reports', 'A report to the Partnership Board', {
    needs: 'readTheScorecards',
    description: 'As it was last written, with what the record says now wherever that is something else.',
    response: reports.reportShape,
    refusals: [404, 409],
  }),
  draftReport: op('post', '/api/reports', 'Reports', 'Draft a report from the record', {
    needs: 'recordMeetings',
    description:
      'From figures that every member may read: nothing provisional, and nothing that is one partner’s own.',
    writes: { adds: 'A report; a second of the same kind and period is refused.' },
    body: reports.draftReport,
    response: reports.reportShape,
    success: 201,
    refusals: [409, 422],
  }),
  writeReportSection: op(
    'post',
    '/api/reports/{reportId}/sections',
    'Reports',
    'Write a section of a report',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the report as it is written' },
      body: reports.writeReportSection,
      response: reports.reportShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
  regenerateReport: op(
    'post',
    '/api/reports/{reportId}/regeneration',
    'Reports',
    'Write a report anew from the record; what a person wrote is kept',
    {
      needs: 'recordMeetings',
      writes: { changes: 'the report as it is written' },
      response: reports.reportShape,
      success: 201,
      refusals: [404, 409],
    },
  ),
  exportReport: op(
    'get',
    '/api/reports/{reportId}/export',
    'Reports',
    'A report as a file: HTML, Word or PDF',
    {
      needs: 'readTheScorecards',
      description: 'Answers with the file.',
      query: minutesExportQuery,
      refusals: [404, 409, 422, 429],
    },
  ),
} as const
