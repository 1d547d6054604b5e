import { z } from 'zod'
import * as groups from './managementGroups.ts'
import * as scorecards from './scorecards.ts'
import { isoDateText, quarterText } from './shapes.ts'
import { op } from './operation.ts'

export const managementGroupOperations = {
  getManagementGroup: op(
    'get',
    '/api/management-groups/{groupId}',
    'Management groups',
    'A group’s indicators for one quarter, what is at stake and what it owes, as known at one date',
    {
      needs: 'readTheScorecards',
      query: z.object({ quarter: quarterText.optional(), asAt: isoDateText.optional() }),
      response: groups.managementGroupPage,
      refusals: [404, 409, 422],
    },
  ),
  getGroupLaterChanges: op(
    'get',
    '/api/management-groups/{groupId}/later-changes',
    'Management groups',
    'What has been recorded about a group’s indicators since an as-at date',
    {
      needs: 'readTheScorecards',
      query: z.object({ asAt: isoDateText, list: z.enum(['all', 'none']).default('all') }),
      response: scorecards.laterChanges,
      refusals: [404, 409, 422],
    },
  ),
} as const
