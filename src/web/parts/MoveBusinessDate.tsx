import { useState } from 'react'
import { useMoveBusinessDate } from '../api/partnershipWrites.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'

type Props = { readonly from: string; readonly seen: string; readonly onDone: () => void }

/** Moves the date an example keeps forward; it cannot go back. */
export function MoveBusinessDate({ from, seen, onDone }: Props) {
  const [date, setDate] = useState(from)
  const move = useMoveBusinessDate()
  return (
    <form
      className="business-date"
      onSubmit={(event) => {
        event.preventDefault()
        move.mutate({ date, seen }, { onSuccess: onDone })
      }}
    >
      <Field label="Move the example’s today to" problem={move.error?.message}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            min={from}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={move.isPending || date <= from}>
        Move
      </Button>
      <Button look="plain" onClick={onDone}>
        Leave it
      </Button>
    </form>
  )
}
