import { useState } from 'react'
import type { Me, SignInLink } from '../../../contract/signIn.ts'
import { useLink } from '../../api/signInQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { PasswordField } from './PasswordField.tsx'
import { passwordProblem } from './passwordProblem.ts'
import { SignInPanel } from './SignInPanel.tsx'

type Props = {
  readonly token: string
  readonly link: SignInLink
  readonly length: Me['ways']['passwordLength']
  readonly onSignedIn: () => void
}

const confirms: Readonly<Record<SignInLink['kind'], string>> = {
  invitation: 'Accept and sign in',
  newPassword: 'Set the password and sign in',
  firstAdministrator: 'Make my account and sign in',
}

/** Uses a link: a name where it is theirs to choose, and a password typed once, which can be looked at. */
export function LinkForm({ token, link, length, onSignedIn }: Props) {
  const [draft, setDraft] = useState({ name: link.name, email: link.email ?? '', password: '' })
  const [missing, setMissing] = useState<{ name?: string; email?: string; password?: string }>({})
  const use = useLink()
  const fields = fieldsAtFault(use.error)
  const isFirst = link.kind === 'firstAdministrator'
  const choosesName = link.kind !== 'newPassword'
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  return (
    <SignInPanel
      label={confirms[link.kind]}
      confirm={confirms[link.kind]}
      pending="Making the account…"
      isPending={use.isPending}
      notDone="The link has not been used."
      failure={use.error}
      onSend={() => {
        const unfit = passwordProblem(draft.password, length)
        const left = {
          ...(choosesName && draft.name.trim() === '' && { name: 'Give the name others will see.' }),
          ...(isFirst && draft.email.trim() === '' && { email: 'Give your email address.' }),
          ...(unfit !== null && { password: unfit }),
        }
        setMissing(left)
        if (Object.keys(left).length > 0) return null
        const { name, email, password } = draft
        return use
          .mutateAsync({ token, password, ...(choosesName && { name }), ...(isFirst && { email }) })
          .then(onSignedIn)
      }}
    >
      {choosesName && (
        <TextField
          label="Your name, as others will see it"
          autoComplete="name"
          value={draft.name}
          problem={missing.name ?? fields['name']}
          onWrite={(name) => set({ name })}
        />
      )}
      <TextField
        label="Email address"
        type="email"
        autoComplete="username"
        readOnly={!isFirst}
        value={draft.email}
        problem={missing.email ?? fields['email']}
        onWrite={(email) => set({ email })}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={`At least ${length.least} characters. Four or five words that do not belong together are strong and easy to keep; no capital or digit is asked for.`}
        value={draft.password}
        problem={missing.password ?? fields['password']}
        onWrite={(password) => set({ password })}
      />
    </SignInPanel>
  )
}
