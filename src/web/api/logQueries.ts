import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { recordPaths } from '../../contract/recordPaths.ts'
import type { LogPage, LogVerdict, Retention, SetRetention } from '../../contract/log.ts'
import type { LogAddress } from '../logAddress.ts'
import { readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

const aboutOf = (address: LogAddress): string | undefined => {
  const named = (['indicator', 'scorecard', 'group', 'meeting', 'priority'] as const).find(
    (each) => address[each],
  )
  return named && `${named}:${address[named]}`
}

/** A page of the log; while another is fetched, the one before stays on show. */
export function logQuery(address: LogAddress) {
  const { kind, find, person, from, until, sheet } = address
  const asked = { kind, find, about: aboutOf(address), person, from, until, page: sheet }
  return queryOptions({
    queryKey: [...queryKeys.log, asked] as const,
    queryFn: ({ signal }) => readJson<LogPage>(recordPaths.log(asked), signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Whether the chain is whole: checked each time the page is opened. */
export const logVerificationQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.log, 'verification'] as const,
    queryFn: ({ signal }) => readJson<LogVerdict>(recordPaths.logVerification(), signal),
    staleTime: 0,
  })

/** How long the log keeps what it says of sign-ins. */
export const retentionQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.log, 'retention'] as const,
    queryFn: ({ signal }) => readJson<Retention>(recordPaths.logRetention(), signal),
  })

export const useSetRetention = () =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<SetRetention>) =>
      sendJson<Retention>('PUT', recordPaths.logRetention(), body, seen),
    onSuccess: useInvalidate('log'),
  })
