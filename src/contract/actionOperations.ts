import { z } from 'zod'
import * as actions from './actions.ts'
import { isoDateText } from './shapes.ts'
import { op } from './operation.ts'

export const actionOperations = {
  listActions: op(
    'get',
    '/api/actions',
    'Actions',
    'The register of decisions: who is to do what by when, what was reported of it, and what the figures have done since',
    {
      needs: 'readTheScorecards',
      description:
        'By decision, those with something overdue first, then the newest. “Did it work?” is answered by process control alone and never speaks of cause.',
      query: actions.registerQuery,
      response: actions.registerShape,
      refusals: [404, 409, 422],
    },
  ),
  listReminders: op(
    'get',
    '/api/actions/reminders',
    'Actions',
    'What is overdue and what falls due, by organisation, in sentences for a letter',
    {
      needs: 'readTheScorecards',
      query: z.object({ asAt: isoDateText.optional() }),
      response: actions.remindersShape,
      refusals: [409, 422],
    },
  ),
  recordProgress: op(
    'post',
    '/api/decisions/{decisionId}/progress',
    'Actions',
    'Report how far an action of a decision has been carried out',
    {
      needs: 'recordProgress',
      writes: { changes: 'the action as last reported' },
      description:
        'An officer reports on any action; a chief executive and a data officer on those of their own organisation; a chair on those of their own management group.',
      body: actions.recordProgress,
      response: actions.registerEntryShape,
      success: 201,
      refusals: [404, 409, 422],
    },
  ),
}
