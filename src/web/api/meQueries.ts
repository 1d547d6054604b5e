import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { Me } from '../../contract/signIn.ts'
import { may, type Capability } from '../../domain/permissions/permissions.ts'
import { publicStanding, type Standing } from '../../domain/permissions/role.ts'
import {
  mayAnywhere,
  mayFor,
  mayVerify,
  mayChangeRows,
  type Concern,
  type Person,
} from '../../domain/permissions/scopes.ts'
import { seesOwnFiguresOf, sightOf } from '../../domain/permissions/sight.ts'
import { readJson } from './client.ts'
import { peekFirstResponse } from './firstResponse.ts'
import { queryKeys } from './queryKeys.ts'

/** Where the page itself says what its reader is to the partnership, before anybody is named. */
const STANDING = 'standing'

/** Who is signed in, if anybody, and how one may sign in here. */
export const meQuery = () =>
  queryOptions({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => readJson<Me>(apiPaths.me(), signal),
  })

/** Somebody else asks from now on: what was read for the one before is forgotten, and asked for again; a link it took is used. */
export async function becomes(client: QueryClient, me: Me): Promise<void> {
  // Asked meanwhile, before there was a session, it would be answered for nobody.
  await client.cancelQueries({ queryKey: queryKeys.me })
  client.setQueryData(queryKeys.me, me)
  const stays: readonly unknown[] = [...queryKeys.me, ...queryKeys.link]
  return client.resetQueries({ predicate: ({ queryKey }) => !stays.includes(queryKey[0]) })
}

/**
 * What whoever reads the pages may do, asked of the domain’s own table and scopes, as the API asks it: what it would
 * refuse is not offered. Until it is known who reads, only what the public may is.
 */
export function useStanding() {
  const { data } = useQuery(meQuery())
  const standing: Standing =
    data === undefined
      ? (peekFirstResponse<Standing>(STANDING) ?? publicStanding)
      : data.signedIn === null || data.signedIn.owesSecondFactor
        ? publicStanding
        : data.signedIn
  const me: Person | null = data?.signedIn ?? null
  return {
    standing,
    me,
    may: (capability: Capability) => may(standing, capability),
    mayAnywhere: (capability: Capability) => mayAnywhere(standing, capability),
    mayFor: (capability: Capability, concern: Concern) => mayFor(standing, capability, concern),
    mayVerify: (enteredBy: string) => me !== null && mayVerify(standing, me, enteredBy),
    mayChangeRows: (rows: Parameters<typeof mayChangeRows>[1]) => mayChangeRows(standing, rows),
    /** Whether some partner’s figures may be kept to it: which, each indicator’s lead decides. */
    mayKeepSome: sightOf(standing).partnerOnly !== 'none',
    mayKeepFor: (partnerId: string | null) =>
      partnerId !== null && seesOwnFiguresOf(sightOf(standing), partnerId),
  }
}
