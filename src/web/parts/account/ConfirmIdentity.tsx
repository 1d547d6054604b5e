import { useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import { useConfirmIdentity } from '../../api/accountQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { PasswordField } from '../signIn/PasswordField.tsx'

type Props = {
  readonly account: Account
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** Before a change to how one signs in, proof that it is still the same person at the keyboard. */
export function ConfirmIdentity({ account, onConfirmed, onClose }: Props) {
  const [written, setWritten] = useState('')
  const [missing, setMissing] = useState<string>()
  const confirm = useConfirmIdentity()
  const fields = fieldsAtFault(confirm.error)
  const byPassword = account.hasPassword
  const problem = missing ?? fields[byPassword ? 'password' : 'code']
  return (
    <InlineForm
      label="Confirm that it is you"
      confirm="Confirm"
      notDone="You have not been confirmed."
      sending={confirm.isPending}
      failure={confirm.error}
      onCancel={onClose}
      onSend={() => {
        setMissing(written === '' ? 'This is needed before the change.' : undefined)
        if (written === '') return null
        const given = byPassword ? { password: written } : { code: written }
        return confirm.mutateAsync(given).then(onConfirmed)
      }}
    >
      <p className="small">You signed in a while ago. Confirm that it is you; then the change goes on.</p>
      {byPassword ? (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          value={written}
          problem={problem}
          onWrite={setWritten}
        />
      ) : (
        <TextField
          label="Code of your authenticator"
          autoComplete="one-time-code"
          inputMode="numeric"
          value={written}
          problem={problem}
          onWrite={setWritten}
        />
      )}
    </InlineForm>
  )
}
