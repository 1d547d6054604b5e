import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account, Confirmation } from '../../contract/account.ts'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { Me } from '../../contract/signIn.ts'
import { newPasskey } from '../passkeys.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

export const accountQuery = () =>
  queryOptions({
    queryKey: queryKeys.account,
    queryFn: ({ signal }) => readJson<Account>(apiPaths.account(), signal),
    staleTime: 0,
  })

/** A change to one’s own account: afterwards the account and who one is are read again. */
function useAccountChange<Given = void, Answer = unknown>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    retry: false,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.account }),
        client.invalidateQueries({ queryKey: queryKeys.me }),
      ]),
  })
}

/** Proves again who one is; the changes that asked for it may then be made. */
export const useConfirmIdentity = () =>
  useAccountChange((given: Confirmation) => sendJson<Me>('POST', apiPaths.confirmation(), given))

export const useChangeDetails = () =>
  useAccountChange((given: { name: string; email: string }) =>
    sendJson<Account>('PUT', apiPaths.ownDetails(), given),
  )

export const useChangePassword = () =>
  useAccountChange((given: { current: string | null; password: string }) =>
    sendJson<Account>('PUT', apiPaths.ownPassword(), given),
  )

/** The secret to be put into an authenticator; nothing changes until a code of it is given. */
export const useStartAuthenticator = () =>
  useMutation({
    mutationFn: () => sendJson<{ uri: string; secret: string }>('POST', apiPaths.authenticator()),
    retry: false,
  })

export const useFinishAuthenticator = () =>
  useAccountChange((code: string) =>
    sendJson<{ recoveryCodes: string[] }>('POST', apiPaths.authenticatorConfirmation(), { code }),
  )

export const useRemoveAuthenticator = () =>
  useAccountChange(() => sendJson<void>('DELETE', apiPaths.authenticator()))

export const useRenewRecoveryCodes = () =>
  useAccountChange(() => sendJson<{ recoveryCodes: string[] }>('POST', apiPaths.recoveryCodes()))

export const useAddPasskey = () =>
  useAccountChange(async (name: string) => {
    const options = await sendJson<object>('POST', apiPaths.passkeyOptions())
    const credential = await newPasskey(options)
    return sendJson<Account>('POST', apiPaths.passkeys(), { credential, name })
  })

export const useRemovePasskey = () =>
  useAccountChange((id: string) => sendJson<void>('DELETE', apiPaths.passkey(id)))

export const useEndSession = () =>
  useAccountChange((id: string) => sendJson<void>('DELETE', apiPaths.session(id)))

export const useEndOtherSessions = () => useAccountChange(() => sendJson<void>('DELETE', apiPaths.sessions()))
