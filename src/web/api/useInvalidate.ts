import { useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './queryKeys.ts'

type Resource = keyof typeof queryKeys

/** Asks again, in the background, for whatever is on show of these resources. */
export function useInvalidate(...resources: readonly Resource[]): () => Promise<unknown> {
  const client = useQueryClient()
  return () => Promise.all(resources.map((name) => client.invalidateQueries({ queryKey: queryKeys[name] })))
}
