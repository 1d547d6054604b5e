import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { IndicatorLines } from './IndicatorLines.tsx'

type Props = {
  readonly shown: ReadonlySet<string>
  readonly onIndicator: (indicator: ChosenIndicator) => void
}

/** Indicators the partnership has defined, on a scorecard or not: one removed earlier comes back from here. */
export function StoreChooser({ shown, onIndicator }: Props) {
  const [words, setWords] = useState('')
  const { data, error, refetch } = useQuery(indicatorListQuery())
  if (error) return <CouldNotRead what="The indicators" failure={error} onRetry={() => refetch()} />
  const sought = words.trim().toLowerCase()
  const found = (data ?? []).filter(({ reference, title }) =>
    `${reference} ${title}`.toLowerCase().includes(sought),
  )
  return (
    <>
      <TextField
        label="Find an indicator"
        hint="Its reference, or words of its title."
        type="search"
        className="find"
        value={words}
        onWrite={setWords}
      />
      {data && (
        <IndicatorLines
          none={
            sought === '' ? 'No indicator has been defined yet.' : `No indicator has “${words.trim()}” in it.`
          }
          lines={found.map((each) => ({
            key: each.id,
            reference: each.reference,
            title: each.title,
            about: each.unit,
            taken: shown.has(each.id),
            onChoose: () => onIndicator({ id: each.id, reference: each.reference, title: each.title }),
          }))}
        />
      )}
    </>
  )
}
