import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../api/meQueries.ts'
import { paths } from '../../paths.ts'
import { useGoOn } from '../../ui/useGoOn.ts'

/**
 * Leads on once somebody is signed in: to what they came for or, where they must have a second factor and have none, to
 * their account, which is all that is open to them.
 */
export function useSignedIn(to: string): () => void {
  const client = useQueryClient()
  return useGoOn(() =>
    client.getQueryData(meQuery().queryKey)?.signedIn?.owesSecondFactor ? paths.account() : to,
  )
}
