import { queryOptions, useMutation } from '@tanstack/react-query'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { PrioritiesPage, PriorityPage } from '../../contract/priorities.ts'
import type { ApiFailure } from './apiFailure.ts'
import { readJson, sendJson } from './client.ts'
import { takeFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** The priorities as known on a date; left out, today. */
export const prioritiesQuery = (asAt?: string) => {
  const path = decisionPaths.priorities(asAt)
  return queryOptions({
    queryKey: [...queryKeys.priorities, { asAt }] as const,
    queryFn: ({ signal }) => readJson<PrioritiesPage>(path, signal),
    initialData: () => takeFirstResponse<PrioritiesPage>(path),
  })
}

/** One priority as known on a date. */
export const priorityQuery = (id: string, asAt?: string) => {
  const path = decisionPaths.priority(id, asAt)
  return queryOptions({
    queryKey: [...queryKeys.priorities, id, { asAt }] as const,
    queryFn: ({ signal }) => readJson<PriorityPage>(path, signal),
    initialData: () => takeFirstResponse<PriorityPage>(path),
  })
}

/** Records something of the priorities. `seen` is the version followed; left out where nothing is. */
export function usePriorityWrite<Body extends object, Answer = unknown>(path: string) {
  return useMutation<Answer, ApiFailure, { readonly body: Body; readonly seen?: string | undefined }>({
    mutationFn: ({ body, seen }) => sendJson<Answer>('POST', path, body, seen),
    onSuccess: useInvalidate('priorities', 'meetings', 'histories', 'log'),
  })
}

export type PriorityWrite<Body extends object, Answer = unknown> = ReturnType<
  typeof usePriorityWrite<Body, Answer>
>
