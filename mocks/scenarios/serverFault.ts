import { apiPaths } from '../../src/contract/apiPaths.ts'
import { faultResponse } from '../../src/server/problems.ts'
import type { Scenario } from './scenario.ts'

/** The partnership itself can be read, so that each page is reached and shows its own failure. */
export const serverFault: Scenario = {
  happening: 'Every request but the partnership’s own meets a fault in the service.',
  behaviour: () => async (request, answer) =>
    new URL(request.url).pathname === apiPaths.partnership() ? answer() : faultResponse('5ce0a410'),
}
