import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account, Confirmation } from '../../contract/account.ts'
import { accountPaths } from '../../contract/accountPaths.ts'
import type { Me } from '../../contract/signIn.ts'
import { newPasskey } from '../passkeys.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

export const accountQuery = () =>
  queryOptions({
    queryKey: queryKeys.account,
    queryFn: ({ signal }) => readJson<Account>(accountPaths.account(), signal),
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
  useAccountChange((given: Confirmation) => sendJson<Me>('POST', accountPaths.confirmation(), given))

export const useChangeDetails = () =>
  useAccountChange((given: { name: string; email: string }) =>
    sendJson<Account>('PUT', accountPaths.ownDetails(), given),
  )

export const useChangePassword = () =>
  useAccountChange((given: { current: string | null; password: string }) =>
    sendJson<Account>('PUT', accountPaths.ownPassword(), given),
  )

/** The secret to be put into an authenticator; nothing changes until a code of it is given. */
export const useStartAuthenticator = () =>
  useMutation({
    mutationFn: () => sendJson<{ uri: string; secret: string }>('POST', accountPaths.authenticator()),
    retry: false,
  })

export const useFinishAuthenticator = () =>
  useAccountChange((code: string) =>
    sendJson<{ recoveryCodes: string[] }>('POST', accountPaths.authenticatorConfirmation(), { code }),
  )

export const useRemoveAuthenticator = () =>
  useAccountChange(() => sendJson<void>('DELETE', accountPaths.authenticator()))

export const useRenewRecoveryCodes = () =>
  useAccountChange(() => sendJson<{ recoveryCodes: string[] }>('POST', accountPaths.recoveryCodes()))

export const useAddPasskey = () =>
  useAccountChange(async (name: string) => {
    const options = await sendJson<object>('POST', accountPaths.passkeyOptions())
    const credential = await newPasskey(options)
    return sendJson<Account>('POST', accountPaths.passkeys(), { credential, name })
  })

export const useRemovePasskey = () =>
  useAccountChange((id: string) => sendJson<void>('DELETE', accountPaths.passkey(id)))

export const useEndSession = () =>
  useAccountChange((id: string) => sendJson<void>('DELETE', accountPaths.session(id)))

export const useEndOtherSessions = () =>
  useAccountChange(() => sendJson<void>('DELETE', accountPaths.sessions()))
