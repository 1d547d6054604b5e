import { useQuery } from '@tanstack/react-query'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { meetingDatesQuery } from '../../api/meetingQueries.ts'
import { Select } from '../../ui/Select.tsx'

type Props = {
  /** The day compared with; left out where there is none yet. */
  readonly since: string | undefined
  /** Only meetings before this day come before it. */
  readonly before: string
  readonly onChoose: (since: string) => void
}

/** Since which meeting. Any other day can be written in the address. */
export function SincePicker({ since, before, onChoose }: Props) {
  const { data: meetings = [] } = useQuery(meetingDatesQuery())
  const held = meetings
    .filter(({ date }) => date < before)
    .map(({ date, title }) => ({ value: date, words: `${longDate(isoDate(date))}, ${title}` }))
  if (held.length === 0) return null
  const isHeld = held.some(({ value }) => value === since)
  const other = since === undefined ? 'Choose a meeting' : since
  const choices = isHeld ? held : [{ value: since ?? '', words: otherWords(other) }, ...held]
  return (
    <Select
      label="Since"
      className="since"
      value={since ?? ''}
      choices={choices}
      onChoose={(chosen) => chosen !== '' && onChoose(chosen)}
    />
  )
}

const otherWords = (other: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(other) ? longDate(isoDate(other)) : other
