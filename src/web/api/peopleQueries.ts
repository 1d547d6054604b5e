import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { accountPaths } from '../../contract/accountPaths.ts'
import type { InvitePerson, PeoplePage, Person, SignInPolicy } from '../../contract/people.ts'
import type { Grant } from '../../domain/permissions/role.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

export const peopleQuery = () =>
  queryOptions({
    queryKey: queryKeys.people,
    queryFn: ({ signal }) => readJson<PeoplePage>(accountPaths.people(), signal),
  })

/** A link to be handed over, shown once. */
export type MadeLink = { readonly link: string; readonly expiresAt: string }

function usePeopleChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    retry: false,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.people }),
        client.invalidateQueries({ queryKey: queryKeys.me }),
      ]),
  })
}

export const useInvite = () =>
  usePeopleChange((given: InvitePerson) =>
    sendJson<MadeLink & { person: Person }>('POST', accountPaths.people(), given),
  )

export const useRenewInvitation = () =>
  usePeopleChange((id: string) => sendJson<MadeLink>('POST', accountPaths.invitation(id)))

export const useWithdrawInvitation = () =>
  usePeopleChange((id: string) => sendJson<void>('DELETE', accountPaths.invitation(id)))

type OfPerson<T> = { readonly id: string } & T

export const useChangePerson = () =>
  usePeopleChange(({ id, ...body }: OfPerson<{ name: string; email: string; partnerId: string | null }>) =>
    sendJson<Person>('PUT', accountPaths.person(id), body),
  )

export const useGrantRole = () =>
  usePeopleChange(({ id, ...grant }: OfPerson<Grant>) =>
    sendJson<Person>('POST', accountPaths.roles(id), grant),
  )

export const useEndRole = () =>
  usePeopleChange(({ id, ...grant }: OfPerson<Grant>) =>
    sendJson<Person>('POST', accountPaths.roleEnds(id), grant),
  )

export const useMakeResetLink = () =>
  usePeopleChange((id: string) => sendJson<MadeLink>('POST', accountPaths.resetLink(id)))

export const useEndPersonSessions = () =>
  usePeopleChange((id: string) => sendJson<void>('DELETE', accountPaths.personSessions(id)))

export const useErasePerson = () =>
  usePeopleChange((id: string) => sendJson<Person>('POST', accountPaths.erasure(id)))

export const useSetPolicy = () =>
  usePeopleChange((policy: SignInPolicy) =>
    sendJson<SignInPolicy>('PUT', accountPaths.signInPolicy(), policy),
  )
