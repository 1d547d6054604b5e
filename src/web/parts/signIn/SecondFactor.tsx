import { useState } from 'react'
import { useSecondFactor } from '../../api/signInQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { SignInPanel } from './SignInPanel.tsx'

type Props = { readonly onSignedIn: () => void; readonly onBack: () => void }

/** The password was right: now a code of the authenticator, or one of the codes kept for when it is lost. */
export function SecondFactor({ onSignedIn, onBack }: Props) {
  const [by, setBy] = useState<'authenticator' | 'recoveryCode'>('authenticator')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string>()
  const give = useSecondFactor()
  const isRecovery = by === 'recoveryCode'
  return (
    <>
      <FocusedHeading>{isRecovery ? 'Now a recovery code' : 'Now a code from your telephone'}</FocusedHeading>
      <SignInPanel
        label="Give the second factor"
        confirm="Sign in"
        pending="Signing in…"
        isPending={give.isPending}
        notDone="You are not signed in."
        failure={give.error}
        onSend={() => {
          setMissing(code.trim() === '' ? 'Type the code.' : undefined)
          return code.trim() === '' ? null : give.mutateAsync({ by, code }).then(onSignedIn)
        }}
      >
        <TextField
          label={isRecovery ? 'Recovery code' : 'Code of your authenticator'}
          hint={
            isRecovery
              ? 'One of the codes you kept when you set up the authenticator. Each works once.'
              : 'Six digits, from the app on your telephone. A new one comes every 30 seconds.'
          }
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          spellCheck={false}
          value={code}
          problem={missing ?? fieldsAtFault(give.error)['code']}
          onWrite={setCode}
        />
      </SignInPanel>
      <p className="small">
        <Button
          look="plain"
          onClick={() => {
            setBy(isRecovery ? 'authenticator' : 'recoveryCode')
            setCode('')
            give.reset()
          }}
        >
          {isRecovery ? 'Use the authenticator' : 'Use a recovery code'}
        </Button>
        <Button look="plain" onClick={onBack}>
          Sign in as somebody else
        </Button>
      </p>
    </>
  )
}
