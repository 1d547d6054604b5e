import { useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { ChangeMembership, MembershipRecorded, ReorderRows } from '../../contract/scorecards.ts'
import { sendJson } from './client.ts'
import type { Following } from './following.ts'
import { useInvalidate } from './useInvalidate.ts'

/** Membership shows on scorecards, in indicators' history and, as a cited decision, at its meeting. */
const useAfterwards = () => useInvalidate('scorecards', 'indicators', 'meetings')

export const useChangeMembership = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<ChangeMembership>) =>
      sendJson<MembershipRecorded>('POST', apiPaths.membership(id), body, seen),
    onSuccess: useAfterwards(),
  })

export const useReorderRows = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<ReorderRows>) =>
      sendJson<void>('POST', apiPaths.order(id), body, seen),
    onSuccess: useAfterwards(),
  })
