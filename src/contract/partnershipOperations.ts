import * as partnership from './partnership.ts'
import { op } from './operation.ts'

export const partnershipOperations = {
  getPartnership: op(
    'get',
    '/api/partnership',
    'Partnership',
    'The partnership, its groups, partners and scorecards',
    { needs: 'readWhatIsPublished', response: partnership.partnershipState },
  ),
  setUpPartnership: op('post', '/api/partnership', 'Partnership', 'Set up an empty store', {
    needs: 'managePartnership',
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
      needs: 'managePartnership',
      body: partnership.moveBusinessDate,
      response: partnership.partnershipState,
      refusals: [409, 422],
    },
  ),
  addManagementGroup: op('post', '/api/management-groups', 'Partnership', 'Add a management group', {
    needs: 'managePartnership',
    body: partnership.addManagementGroup,
    response: partnership.managementGroupShape,
    success: 201,
    refusals: [409, 422],
  }),
  addPartner: op('post', '/api/partners', 'Partnership', 'Add a partner organisation', {
    needs: 'managePartnership',
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
      needs: 'managePartnership',
      body: partnership.addAgreement,
      response: partnership.agreementShape,
      success: 201,
      refusals: [409, 422],
    },
  ),
} as const
