import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { PartnershipState, SetUpPartnership } from '../../contract/partnership.ts'
import { readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'

/** The partnership, or that none has been set up. */
export const partnershipQuery = () =>
  queryOptions({
    queryKey: queryKeys.partnership,
    queryFn: ({ signal }) => readJson<PartnershipState>(apiPaths.partnership(), signal),
    initialData: () => takeFirstResponse<PartnershipState>(apiPaths.partnership()),
  })

/** Everything read so far depends on the partnership's date and rules, so everything is asked for again. */
function useAfterwards() {
  const client = useQueryClient()
  return (state: PartnershipState) => {
    client.setQueryData(queryKeys.partnership, state)
    return client.invalidateQueries()
  }
}

export const useSetUpPartnership = () =>
  useMutation({
    mutationFn: (body: SetUpPartnership) => sendJson<PartnershipState>('POST', apiPaths.partnership(), body),
    onSuccess: useAfterwards(),
  })

/** Moves an example's own date forward. */
export const useMoveBusinessDate = () =>
  useMutation({
    mutationFn: ({ seen, date }: Following<{ readonly date: string }>) =>
      sendJson<PartnershipState>('PUT', apiPaths.businessDate(), { date }, seen),
    onSuccess: useAfterwards(),
  })
