import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import { useConfirmIdentity } from '../../api/accountQueries.ts'
import { meQuery } from '../../api/meQueries.ts'
import { useProvider } from '../../api/signInQueries.ts'
import { paths } from '../../paths.ts'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { PasswordField } from '../signIn/PasswordField.tsx'

type Props = {
  readonly account: Account
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

const NEEDED = 'This is needed before the change.'

/** Before a change to how one signs in, proof that it is still the same person: by everything they sign in with. */
export function ConfirmIdentity({ account, onConfirmed, onClose }: Props) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<{ password?: string; code?: string }>({})
  const confirm = useConfirmIdentity()
  const provider = useProvider()
  const { data: me } = useQuery(meQuery())
  const fields = fieldsAtFault(confirm.error)
  const byPassword = account.hasPassword
  const byCode = account.authenticator.isOn
  const byProvider = account.hasProvider && !byPassword && !byCode ? (me?.ways.provider ?? null) : null
  return (
    <InlineForm
      label="Confirm that it is you"
      confirm={byProvider ? `Go to ${byProvider.name}` : 'Confirm'}
      notDone="You have not been confirmed."
      sending={confirm.isPending || provider.isPending}
      failure={confirm.error ?? provider.error}
      onCancel={onClose}
      onSend={() => {
        if (byProvider) return provider.mutateAsync({ returnTo: paths.account(), again: true })
        const left = {
          ...(byPassword && password === '' && { password: NEEDED }),
          ...(byCode && code.trim() === '' && { code: NEEDED }),
        }
        setMissing(left)
        if (Object.keys(left).length > 0) return null
        const given = byPassword ? (byCode ? { password, code } : { password }) : { code }
        return confirm.mutateAsync(given).then(onConfirmed)
      }}
    >
      <p className="small">
        {byPassword || byCode
          ? 'You signed in a while ago. Confirm that it is you; then the change goes on.'
          : byProvider
            ? `You signed in a while ago. Sign in with ${byProvider.name} once more, and make the change when you are back.`
            : 'You signed in a while ago. Sign out, sign in again, and make the change then.'}
      </p>
      {byPassword && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          value={password}
          problem={missing.password ?? fields['password']}
          onWrite={setPassword}
        />
      )}
      {byCode && (
        <TextField
          label="Code of your authenticator"
          autoComplete="one-time-code"
          inputMode="numeric"
          value={code}
          problem={missing.code ?? fields['code']}
          onWrite={setCode}
        />
      )}
    </InlineForm>
  )
}
