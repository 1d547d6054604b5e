import { useId } from 'react'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { Answer } from './waitingAct.ts'

type Later = { readonly id: string; readonly title: string; readonly date: string }
type Props = {
  readonly answer: Answer
  readonly later: readonly Later[]
  readonly onDefer: (answer: Answer) => void
}

/** To which meeting, where one that comes later is in the record. */
export function DeferredTo({ answer, later, onDefer }: Props) {
  const id = useId()
  if (later.length === 0) return null
  return (
    <div className="room-deferred">
      <label htmlFor={id}>To</label>
      <select
        id={id}
        value={answer.deferredTo ?? ''}
        onChange={({ target }) => {
          const to = later.find((each) => each.id === target.value) ?? null
          onDefer({ ...answer, deferredTo: to?.id ?? null, wording: to ? deferredWords(to) : '' })
        }}
      >
        <option value="">No meeting named</option>
        {later.map((each) => (
          <option key={each.id} value={each.id}>
            {named(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The minute names the meeting. */
const deferredWords = (to: Later): string => `Deferred to ${named(to)}`

function named({ title, date }: Later): string {
  const day = longDate(isoDate(date))
  return title.includes(day) ? title : `${title}, ${day}`
}
