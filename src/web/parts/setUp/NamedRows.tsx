import { useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { NamedRow } from './setUpDraft.ts'

type Props = {
  readonly legend: string
  readonly hint: string
  /** "Management group": each field is this and its number. */
  readonly noun: string
  readonly rows: readonly NamedRow[]
  readonly problem: string | undefined
  readonly onRows: (rows: readonly NamedRow[]) => void
}

/** A list of names being written, a field each; rows left empty count for nothing. */
export function NamedRows({ legend, hint, noun, rows, problem, onRows }: Props) {
  const list = useRef<HTMLFieldSetElement>(null)
  const problemId = `${noun.replaceAll(' ', '-').toLowerCase()}-problem`
  return (
    <fieldset className="named-rows" ref={list}>
      <legend>{legend}</legend>
      <p className="small quiet">{hint}</p>
      {problem && (
        <p className="problem" id={problemId}>
          {problem}
        </p>
      )}
      <ol>
        {rows.map(({ key, name }, at) => (
          <li key={key}>
            <input
              type="text"
              aria-label={`${noun} ${at + 1}`}
              value={name}
              aria-invalid={problem !== undefined && at === 0 ? true : undefined}
              aria-describedby={problem ? problemId : undefined}
              onChange={(event) => onRows(rows.with(at, { key, name: event.target.value }))}
            />
            {rows.length > 1 && (
              <Button
                look="plain"
                onClick={() => {
                  onRows(rows.toSpliced(at, 1))
                  list.current?.querySelectorAll('input')[at === 0 ? 1 : at - 1]?.focus()
                }}
              >
                Remove<span className="vh"> {name || `${noun.toLowerCase()} ${at + 1}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button
        onClick={() => onRows([...rows, { key: Math.max(0, ...rows.map((row) => row.key)) + 1, name: '' }])}
      >
        Add another
      </Button>
    </fieldset>
  )
}
