import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  /** What a password manager is to do: give the one it keeps, or offer to keep a new one. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly hint?: string
  readonly problem?: string | undefined
}

/** A password, which may be looked at while it is typed and may be pasted. */
export function PasswordField({ label, value, onWrite, autoComplete, hint, problem }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <span className="password">
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            value={value}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onWrite(event.target.value)}
          />
          <Button aria-pressed={isShown} aria-controls={control.id} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide' : 'Show'}
            <span className="vh"> {label.toLowerCase()}</span>
          </Button>
        </span>
      )}
    </Field>
  )
}
