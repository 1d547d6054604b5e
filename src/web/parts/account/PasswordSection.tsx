import { useState } from 'react'
import type { Account } from '../../../contract/account.ts'
import type { Me } from '../../../contract/signIn.ts'
import { useChangePassword } from '../../api/accountQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { PasswordField } from '../signIn/PasswordField.tsx'
import { passwordProblem } from '../signIn/passwordProblem.ts'
import { useConfirmed } from './useConfirmed.tsx'

type Props = { readonly account: Account; readonly length: Me['ways']['passwordLength'] }

export function PasswordSection({ account, length }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  return (
    <section className="sec">
      <h2>Password</h2>
      <p>
        {account.hasPassword
          ? 'Changing it signs you out everywhere else.'
          : 'You sign in without a password. One can be added.'}
      </p>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        {account.hasPassword ? 'Change the password' : 'Add a password'}
      </Button>
      {isOpen && <PasswordForm account={account} length={length} onClose={close} />}
    </section>
  )
}

function PasswordForm({ account, length, onClose }: Props & { readonly onClose: () => void }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ current?: string; password?: string }>({})
  const change = useChangePassword()
  const { attempt, form, failureOf } = useConfirmed(account)
  const fields = fieldsAtFault(change.error)
  if (form) return form
  return (
    <InlineForm
      label="Change the password"
      confirm="Change the password"
      notDone="The password has not been changed."
      sending={change.isPending}
      failure={failureOf(change.error)}
      onCancel={onClose}
      onSend={() => {
        const unfit = passwordProblem(password, length)
        const left = {
          ...(account.hasPassword && current === '' && { current: 'Type the password you have now.' }),
          ...(unfit !== null && { password: unfit }),
        }
        setMissing(left)
        if (Object.keys(left).length > 0) return null
        const given = { current: account.hasPassword ? current : null, password }
        return attempt(() => change.mutateAsync(given)).then(() => {
          sayDone('Your password is changed. You are signed out everywhere else.')
          onClose()
        })
      }}
    >
      {account.hasPassword && (
        <PasswordField
          label="Password now"
          autoComplete="current-password"
          value={current}
          problem={missing.current ?? fields['current']}
          onWrite={setCurrent}
        />
      )}
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={`At least ${length.least} characters. No capital, digit or sign is asked for.`}
        value={password}
        problem={missing.password ?? fields['password']}
        onWrite={setPassword}
      />
    </InlineForm>
  )
}
