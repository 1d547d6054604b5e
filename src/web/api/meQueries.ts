import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { Me } from '../../contract/signIn.ts'
import { readJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

/** Who is signed in, if anybody, and how one may sign in here. */
export const meQuery = () =>
  queryOptions({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => readJson<Me>(apiPaths.me(), signal),
  })

/** Somebody else asks from now on: what was read for the one before is forgotten, and asked for again. */
export function becomes(client: QueryClient, me: Me): Promise<void> {
  client.setQueryData(queryKeys.me, me)
  return client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.me[0] })
}
