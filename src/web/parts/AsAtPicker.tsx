import { useQuery } from '@tanstack/react-query'
import { type Ref, useId, useState } from 'react'
import { longDate } from '../../domain/time/dateWords.ts'
import { type IsoDate, isoDate, parseIsoDate } from '../../domain/time/isoDate.ts'
import { meetingDatesQuery } from '../api/meetingQueries.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'

type Props = {
  /** Left out: today. */
  readonly asAt: IsoDate | undefined
  readonly businessDate: string
  readonly picker?: Ref<HTMLSelectElement>
  readonly onChoose: (asAt: IsoDate | undefined) => void
}

const TODAY = ''
const ANOTHER = 'another'

/** The date figures are shown as known on: today, a meeting's, or another. */
export function AsAtPicker({ asAt, businessDate, picker, onChoose }: Props) {
  const id = useId()
  const [another, setAnother] = useState(false)
  const { data: meetings } = useQuery(meetingDatesQuery())
  const past = meetings?.filter(({ date }) => date < businessDate) ?? []
  const named = past.map(({ date, title }) => ({ date, words: `${longDate(isoDate(date))}, ${title}` }))
  const isNamed = asAt === undefined || named.some(({ date }) => date === asAt)
  return (
    <>
      <div className="field">
        <label htmlFor={id}>As it stood on</label>
        <select
          id={id}
          ref={picker}
          className="as-at"
          value={another ? ANOTHER : (asAt ?? TODAY)}
          onChange={({ target }) => {
            setAnother(target.value === ANOTHER)
            if (target.value !== ANOTHER) onChoose(parseIsoDate(target.value))
          }}
        >
          <option value={TODAY}>Today, {longDate(isoDate(businessDate))}</option>
          {!isNamed && <option value={asAt}>{longDate(asAt)}</option>}
          {named.map(({ date, words }) => (
            <option key={`${date} ${words}`} value={date}>
              {words}
            </option>
          ))}
          <option value={ANOTHER}>Another date…</option>
        </select>
      </div>
      {another && (
        <AnotherDate
          from={asAt ?? businessDate}
          until={businessDate}
          onChoose={(date) => {
            setAnother(false)
            onChoose(date)
          }}
        />
      )}
    </>
  )
}

type AnotherProps = {
  readonly from: string
  readonly until: string
  readonly onChoose: (date: IsoDate | undefined) => void
}

function AnotherDate({ from, until, onChoose }: AnotherProps) {
  const [text, setText] = useState(from)
  const date = parseIsoDate(text)
  const problem = date && date > until ? 'That day has not come yet.' : undefined
  return (
    <form
      className="another-date"
      onSubmit={(event) => {
        event.preventDefault()
        if (date && !problem) onChoose(date === until ? undefined : date)
      }}
    >
      <Field label="Date" problem={problem}>
        {(control) => (
          <input
            {...control}
            type="date"
            required
            max={until}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  )
}
