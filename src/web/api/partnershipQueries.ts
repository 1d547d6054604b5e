import { queryOptions } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { PartnershipState } from '../../contract/partnership.ts'
import { readJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'

/** The partnership, or that none has been set up. */
export const partnershipQuery = () =>
  queryOptions({
    queryKey: queryKeys.partnership,
    queryFn: ({ signal }) => readJson<PartnershipState>(apiPaths.partnership(), signal),
    initialData: () => takeFirstResponse<PartnershipState>(apiPaths.partnership()),
  })
