import { useState } from 'react'
import { useSignIn } from '../../api/signInQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { PasswordField } from './PasswordField.tsx'
import { SignInPanel } from './SignInPanel.tsx'

type Props = { readonly onSecondFactor: () => void; readonly onSignedIn: () => void }

/** An email address and a password. Which of the two was wrong is not said, here or anywhere. */
export function PasswordSignIn({ onSecondFactor, onSignedIn }: Props) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({})
  const signIn = useSignIn()
  const fields = fieldsAtFault(signIn.error)
  return (
    <SignInPanel
      label="Sign in with a password"
      confirm="Sign in"
      pending="Signing in…"
      isPending={signIn.isPending}
      notDone="You are not signed in."
      failure={signIn.error}
      onSend={() => {
        const left = {
          ...(email.trim() === '' && { email: 'Give your email address.' }),
          ...(password === '' && { password: 'Type your password.' }),
        }
        setMissing(left)
        if (Object.keys(left).length > 0) return null
        return signIn
          .mutateAsync({ email, password })
          .then(({ outcome }) => (outcome === 'signedIn' ? onSignedIn() : onSecondFactor()))
      }}
    >
      <TextField
        label="Email address"
        type="email"
        autoComplete="username webauthn"
        spellCheck={false}
        value={email}
        problem={missing.email ?? fields['email']}
        onWrite={setEmail}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        value={password}
        problem={missing.password ?? fields['password']}
        onWrite={setPassword}
      />
    </SignInPanel>
  )
}
