import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { InvitePerson, PeoplePage, Person, SignInPolicy } from '../../contract/people.ts'
import type { Grant } from '../../domain/permissions/role.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

export const peopleQuery = () =>
  queryOptions({
    queryKey: queryKeys.people,
    queryFn: ({ signal }) => readJson<PeoplePage>(apiPaths.people(), signal),
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
    sendJson<MadeLink & { person: Person }>('POST', apiPaths.people(), given),
  )

export const useRenewInvitation = () =>
  usePeopleChange((id: string) => sendJson<MadeLink>('POST', apiPaths.invitation(id)))

export const useWithdrawInvitation = () =>
  usePeopleChange((id: string) => sendJson<void>('DELETE', apiPaths.invitation(id)))

type OfPerson<T> = { readonly id: string } & T

export const useChangePerson = () =>
  usePeopleChange(({ id, ...body }: OfPerson<{ name: string; email: string; partnerId: string | null }>) =>
    sendJson<Person>('PUT', apiPaths.person(id), body),
  )

export const useGrantRole = () =>
  usePeopleChange(({ id, ...grant }: OfPerson<Grant>) => sendJson<Person>('POST', apiPaths.roles(id), grant))

export const useEndRole = () =>
  usePeopleChange(({ id, ...grant }: OfPerson<Grant>) =>
    sendJson<Person>('POST', apiPaths.roleEnds(id), grant),
  )

export const useMakeResetLink = () =>
  usePeopleChange((id: string) => sendJson<MadeLink>('POST', apiPaths.resetLink(id)))

export const useEndPersonSessions = () =>
  usePeopleChange((id: string) => sendJson<void>('DELETE', apiPaths.personSessions(id)))

export const useErasePerson = () =>
  usePeopleChange((id: string) => sendJson<Person>('POST', apiPaths.erasure(id)))

export const useSetPolicy = () =>
  usePeopleChange((policy: SignInPolicy) => sendJson<SignInPolicy>('PUT', apiPaths.signInPolicy(), policy))
