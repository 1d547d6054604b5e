import { useState } from 'react'
import { longDate } from '../../domain/time/dateWords.ts'
import { parseIsoDate } from '../../domain/time/isoDate.ts'
import type { Partnership } from '../../contract/partnership.ts'
import { useStanding } from '../api/meQueries.ts'
import { useMoveBusinessDate } from '../api/partnershipQueries.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

/** The date the pages are read on, and who reads them. An example keeps its own date, which can be moved forward here. */
export function BusinessDate({ partnership }: { readonly partnership: Partnership }) {
  const [moving, setMoving] = useState(false)
  const { may } = useStanding()
  const date = parseIsoDate(partnership.businessDate)
  const words = date ? longDate(date) : partnership.businessDate
  return (
    <div className="who">
      <span>
        {partnership.keepsOwnDate && 'The example’s today: '}
        {partnership.keepsOwnDate && may('managePartnership') ? (
          <button type="button" aria-expanded={moving} onClick={() => setMoving(!moving)}>
            {words}
          </button>
        ) : (
          words
        )}
      </span>
      <br />
      <span>
        <WhoIsHere />
      </span>
      {moving && (
        <MoveForward
          from={partnership.businessDate}
          seen={partnership.dateEtag}
          onDone={() => setMoving(false)}
        />
      )}
    </div>
  )
}

type MoveProps = { readonly from: string; readonly seen: string; readonly onDone: () => void }

function MoveForward({ from, seen, onDone }: MoveProps) {
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
