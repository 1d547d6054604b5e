import { z } from 'zod'
import * as figures from './figures.ts'
import { managementGroupShape } from './partnership.ts'
import * as settings from './settings.ts'
import * as statusRules from './statusRules.ts'
import { isoDateText } from './shapes.ts'
import { op } from './operation.ts'

const changed = { success: 201, refusals: [404, 409, 422] } as const

export const settingsOperations = {
  getSettings: op(
    'get',
    '/api/settings',
    'Settings',
    'Everything the judgement is governed by, as known at one date',
    {
      needs: 'readTheScorecards',
      query: z.object({ asAt: isoDateText.optional() }),
      response: settings.settingsPage,
      refusals: [409, 422],
    },
  ),
  previewStatusRule: op(
    'post',
    '/api/status-rule-preview',
    'Settings',
    'Which statuses a rule would turn, from which quarter',
    {
      needs: 'setRules',
      body: statusRules.proposedStatusRule,
      response: statusRules.statusPreview,
      refusals: [409, 422],
    },
  ),
  addStatusRule: op('post', '/api/status-rules', 'Settings', 'Set a status rule, by a cited decision', {
    needs: 'setRules',
    writes: { changes: 'the rule of the same scope: the partnership’s, or the indicator’s own' },
    ...changed,
    body: statusRules.addStatusRule,
    response: statusRules.statusRuleShape,
  }),
  previewTargets: op(
    'post',
    '/api/indicators/{indicatorId}/target-preview',
    'Settings',
    'Which statuses targets would turn, from which quarter',
    {
      needs: 'setTargets',
      body: figures.proposedTargets,
      response: statusRules.statusPreview,
      refusals: [404, 409, 422],
    },
  ),
  agreeTargets: op(
    'post',
    '/api/indicators/{indicatorId}/target-profile',
    'Settings',
    'Agree several targets at once, such as a year’s profile, by one cited decision',
    {
      needs: 'setTargets',
      writes: { changes: 'the indicator’s targets' },
      ...changed,
      body: figures.agreeTargets,
      response: z.array(figures.targetShape),
    },
  ),
  addOverride: op(
    'post',
    '/api/indicators/{indicatorId}/overrides',
    'Settings',
    'Give a status against the rule’s own, for a reason and until a quarter',
    {
      needs: 'overrideStatus',
      writes: { adds: 'An override; one that overlaps another is refused until that is ended.' },
      ...changed,
      body: settings.addOverride,
      response: settings.overrideShape,
    },
  ),
  endOverride: op(
    'post',
    '/api/indicators/{indicatorId}/overrides/{sequence}/end',
    'Settings',
    'End an override before its time',
    {
      needs: 'overrideStatus',
      writes: { changes: 'the override' },
      ...changed,
      body: settings.endOverride,
      response: settings.overrideShape,
    },
  ),
  addPublishedStatus: op(
    'post',
    '/api/indicators/{indicatorId}/published-statuses',
    'Settings',
    'Record the status a source published, in its own words',
    {
      needs: 'recordPublishedStatuses',
      writes: { changes: 'what sources have published of the indicator' },
      ...changed,
      body: settings.addPublishedStatus,
      response: settings.publishedStatusShape,
    },
  ),
  rebaseChart: op(
    'post',
    '/api/indicators/{indicatorId}/rebases',
    'Settings',
    'Work out the usual range afresh from a quarter on, by a cited decision',
    {
      needs: 'setRules',
      writes: {
        adds: 'A quarter from which a usual range begins afresh; a second from the same quarter is refused.',
      },
      ...changed,
      body: settings.rebaseChart,
      response: settings.rebaseShape,
    },
  ),
  withdrawRebase: op(
    'post',
    '/api/indicators/{indicatorId}/rebases/{sequence}/withdrawal',
    'Settings',
    'Withdraw a range begun afresh, by a cited decision',
    {
      needs: 'setRules',
      writes: { adds: 'The end of a range begun afresh; a second one is refused.' },
      ...changed,
      body: settings.withdrawRebase,
      response: settings.rebaseShape,
    },
  ),
  renameManagementGroup: op(
    'post',
    '/api/management-groups/{groupId}/names',
    'Settings',
    'Rename a management group from a quarter on, by a cited decision',
    {
      needs: 'managePartnership',
      writes: { changes: 'the group’s name and whether it is open' },
      ...changed,
      body: settings.renameManagementGroup,
      response: managementGroupShape,
    },
  ),
  closeManagementGroup: op(
    'post',
    '/api/management-groups/{groupId}/closure',
    'Settings',
    'Close a management group that owns no indicator, by a cited decision',
    {
      needs: 'managePartnership',
      writes: { changes: 'the group’s name and whether it is open' },
      ...changed,
      body: settings.closeManagementGroup,
      response: managementGroupShape,
    },
  ),
} as const
