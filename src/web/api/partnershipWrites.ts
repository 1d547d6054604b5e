import { useMutation, useQueryClient } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { PartnershipState, SetUpPartnership } from '../../contract/partnership.ts'
import { sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'

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
