import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

type Props = {
  readonly label: ReactNode
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly rows?: number
  readonly hint?: ReactNode
  readonly problem?: string | undefined
}

/** A longer piece of writing. */
export function TextArea({ value, onWrite, rows = 2, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea {...control} rows={rows} value={value} onChange={(event) => onWrite(event.target.value)} />
      )}
    </Field>
  )
}
