import { useId } from 'react'
import type { Choice } from './Select.tsx'

type Props<V extends string> = {
  readonly legend: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChoose: (value: V) => void
}

/** One of a few that all fit in sight. */
export function RadioChoice<V extends string>({ legend, value, choices, onChoose }: Props<V>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />{' '}
          {choice.words}
        </label>
      ))}
    </fieldset>
  )
}
