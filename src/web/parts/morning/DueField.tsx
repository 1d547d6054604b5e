import { useId, useState } from 'react'
import { dueDay } from '../../../domain/meetings/dueDay.ts'
import { longDate, shortDate } from '../../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'

type Props = {
  readonly dueOn: string | null
  readonly meeting: IsoDate
  readonly next: IsoDate | null
  readonly onDue: (dueOn: IsoDate | null) => void
  readonly onLeave: () => void
}

/** By when: takes what people say, and says the day it understood. */
export function DueField({ dueOn, meeting, next, onDue, onLeave }: Props) {
  const id = useId()
  /** What is being written; null while the field shows what is recorded. */
  const [written, setWritten] = useState<string | null>(null)
  const shown = written ?? (dueOn === null ? '' : shortDate(isoDate(dueOn)))
  const due = dueDay(shown, { meeting, next })
  const isUnclear = due.outcome === 'notUnderstood'
  const said = written === null || written.trim() === '' ? '' : due.outcome === 'day' ? longDate(due.day) : ''
  const keep = (): boolean => {
    if (written === null) return true
    if (due.outcome === 'notUnderstood') return false
    const day = due.outcome === 'day' ? due.day : null
    if (day !== dueOn) onDue(day)
    setWritten(null)
    return true
  }
  return (
    <div className="room-due">
      <label htmlFor={id}>Due</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={shown}
        aria-invalid={isUnclear && written !== null}
        aria-describedby={`${id}said`}
        onChange={({ target }) => setWritten(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWritten(null)
          if (event.key === 'Escape' || (event.key === 'Enter' && keep())) {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <output id={`${id}said`} className={isUnclear && written !== null ? 'room-problem' : 'room-said'}>
        {isUnclear && written !== null ? due.because : said}
      </output>
    </div>
  )
}
