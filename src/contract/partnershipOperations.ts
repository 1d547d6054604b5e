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
    writes: { adds: 'The partnership of an empty store; a store that has one refuses another.' },
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
      writes: { changes: 'the business date' },
      body: partnership.moveBusinessDate,
      response: partnership.partnershipState,
      refusals: [409, 422],
    },
  ),
  addManagementGroup: op('post', '/api/management-groups', 'Partnership', 'Add a management group', {
    needs: 'managePartnership',
    writes: { adds: 'A management group; a name that any has or had is refused.' },
    body: partnership.addManagementGroup,
    response: partnership.managementGroupShape,
    success: 201,
    refusals: [409, 422],
  }),
  addPartner: op('post', '/api/partners', 'Partnership', 'Add a partner organisation', {
    needs: 'managePartnership',
    writes: { adds: 'A partner; a second of the same name is refused.' },
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
      writes: { adds: 'An agreement; a second of the same title is refused.' },
      body: partnership.addAgreement,
      response: partnership.agreementShape,
      success: 201,
      refusals: [409, 422],
    },
  ),
} as const
