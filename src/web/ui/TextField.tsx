import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field } from './Field.tsx'

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'readOnly' | 'inputMode' | 'autoComplete' | 'maxLength' | 'max' | 'spellCheck'
> & {
  readonly label: ReactNode
  readonly value: string
  readonly onWrite?: (value: string) => void
  readonly type?: 'text' | 'date' | 'search' | 'email' | 'password'
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly className?: string
}

/** One line of writing. */
export function TextField({
  label,
  value,
  onWrite,
  type = 'text',
  hint,
  problem,
  className,
  ...input
}: Props) {
  return (
    <Field label={label} hint={hint} problem={problem} {...(className && { className })}>
      {(control) => (
        <input
          {...control}
          {...input}
          type={type}
          value={value}
          onChange={(event) => onWrite?.(event.target.value)}
        />
      )}
    </Field>
  )
}
