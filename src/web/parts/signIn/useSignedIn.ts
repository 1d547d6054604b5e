import { useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../../api/meQueries.ts'
import { paths } from '../../paths.ts'
import { useGoOn } from '../../ui/useGoOn.ts'

/** Leads on once somebody is signed in: to their own account if they must set up a second factor before anything else. */
export function useSignedIn(to: string): () => void {
  const client = useQueryClient()
  const goOn = useGoOn(to)
  const toAccount = useGoOn(paths.account())
  return () => (client.getQueryData(meQuery().queryKey)?.signedIn?.owesSecondFactor ? toAccount() : goOn())
}
