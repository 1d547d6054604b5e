import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

export type Choice<V extends string = string> = { readonly value: V; readonly words: string }

type Props<V extends string> = {
  readonly label: ReactNode
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChoose: (value: V) => void
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly className?: string
  readonly disabled?: boolean
}

/** One of a few, by the browser's own list. */
export function Select<V extends string>(props: Props<V>) {
  const { label, value, choices, onChoose, disabled, ...field } = props
  return (
    <Field label={label} {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value)
            if (chosen) onChoose(chosen.value)
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
