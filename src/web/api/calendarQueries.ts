import { queryOptions, useMutation } from '@tanstack/react-query'
import { accountPaths } from '../../contract/accountPaths.ts'
import type { CalendarLink, MadeCalendarLink } from '../../contract/calendarOperations.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** Whether a calendar link of one’s own is open. */
export const calendarLinkQuery = () =>
  queryOptions({
    queryKey: queryKeys.calendarLink,
    queryFn: ({ signal }) => readJson<CalendarLink>(accountPaths.calendarLink(), signal),
    staleTime: 0,
  })

export const useMakeCalendarLink = () =>
  useMutation({
    mutationFn: () => sendJson<MadeCalendarLink>('POST', accountPaths.calendarLink()),
    retry: false,
    onSuccess: useInvalidate('calendarLink'),
  })

export const useRevokeCalendarLink = () =>
  useMutation({
    mutationFn: () => sendJson<void>('DELETE', accountPaths.calendarLink()),
    onSuccess: useInvalidate('calendarLink'),
  })
