import * as partnership from './partnership.ts'
import { op } from './operation.ts'

export const partnershipOperations = {
  getHealth: op('get', '/api/health', 'Service', 'Whether the service is ready, and on which database', {
    response: partnership.health,
  }),
  getPartnership: op(
    'get',
    '/api/partnership',
    'Partnership',
    'The partnership, its groups, partners and scorecards',
    {
      response: partnership.partnershipState,
    },
  ),
  setUpPartnership: op('post', '/api/partnership', 'Partnership', 'Set up an empty store', {
    body: partnership.setUpPartnership,
    response: partnership.partnershipState,
    success: 201,
    refusals: [409, 422],
  }),
  moveBusinessDate: op(
    'put',
    '/api/partnership/business-date',
    'Partnership',
    'Move an example’s own date forward',
    {
      body: partnership.moveBusinessDate,
      response: partnership.partnershipState,
      refusals: [409, 422],
    },
  ),
  addManagementGroup: op('post', '/api/management-groups', 'Partnership', 'Add a management group', {
    body: partnership.addManagementGroup,
    response: partnership.managementGroupShape,
    success: 201,
    refusals: [409, 422],
  }),
  addPartner: op('post', '/api/partners', 'Partnership', 'Add a partner organisation', {
    body: partnership.addPartner,
    response: partnership.partnerShape,
    success: 201,
    refusals: [409, 422],
  }),
  addAgreement: op(
    'post',
    '/api/agreements',
    'Partnership',
    'Record an agreement (LAA) and its reward terms',
    {
      body: partnership.addAgreement,
      response: partnership.agreementShape,
      success: 201,
      refusals: [409, 422],
    },
  ),
} as const
