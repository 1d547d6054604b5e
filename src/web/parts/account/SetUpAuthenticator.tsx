import { useState } from 'react'
import type { useFinishAuthenticator } from '../../api/accountQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { InlineForm } from '../meetings/InlineForm.tsx'
import { fieldsAtFault } from '../refusalWords.ts'
import { QrCode } from './QrCode.tsx'

type Props = {
  readonly secret: { readonly uri: string; readonly secret: string }
  readonly finish: ReturnType<typeof useFinishAuthenticator>
  readonly onDone: (recoveryCodes: readonly string[]) => void
  readonly onCancel: () => void
}

/** The secret to be scanned or typed into the app, and its first code, which turns it on. */
export function SetUpAuthenticator({ secret, finish, onDone, onCancel }: Props) {
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string>()
  return (
    <InlineForm
      label="Set up an authenticator"
      confirm="Turn it on"
      notDone="The authenticator is not on."
      sending={finish.isPending}
      failure={finish.error}
      onCancel={onCancel}
      onSend={() => {
        setMissing(code.trim() === '' ? 'Type the code the app shows.' : undefined)
        if (code.trim() === '') return null
        return finish.mutateAsync(code).then(({ recoveryCodes }) => onDone(recoveryCodes))
      }}
    >
      <ol className="authenticator-steps">
        <li>
          <p>Scan this with an authenticator app on your telephone.</p>
          <QrCode text={secret.uri} />
          <p className="small">
            Or type this secret into it: <code>{inFours(secret.secret)}</code>
          </p>
        </li>
        <li>
          <TextField
            label="The six digits it shows"
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            problem={missing ?? fieldsAtFault(finish.error)['code']}
            onWrite={setCode}
          />
        </li>
      </ol>
    </InlineForm>
  )
}

/** Read more easily; authenticators take it with or without the spaces. */
const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')
