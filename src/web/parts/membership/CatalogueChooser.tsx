import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { CatalogueEntry } from '../../../contract/indicators.ts'
import { catalogueQuery } from '../../api/catalogueQueries.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { TextField } from '../../ui/TextField.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { draftFromCatalogue, type IndicatorDraft } from './indicatorDraft.ts'
import { IndicatorLines, type IndicatorLine } from './IndicatorLines.tsx'

type Props = {
  /** Indicators already on the scorecard. */
  readonly shown: ReadonlySet<string>
  /** Chosen, and already defined here. */
  readonly onDefined: (indicator: ChosenIndicator) => void
  /** Chosen, and still to be defined. */
  readonly onUndefined: (draft: IndicatorDraft) => void
}

/** The National Indicators and their lettered parts, found by reference or by words of their title. */
export function CatalogueChooser({ shown, onDefined, onUndefined }: Props) {
  const [words, setWords] = useState('')
  const catalogue = useQuery(catalogueQuery(useDeferredValue(words.trim())))
  const indicators = useQuery(indicatorListQuery())
  const error = catalogue.error ?? indicators.error
  if (error) {
    const retry = () => Promise.all([catalogue.refetch(), indicators.refetch()])
    return <CouldNotRead what="The catalogue" failure={error} onRetry={retry} />
  }
  const defined = new Map(indicators.data?.map(({ reference, id }) => [reference, id]))

  function line(entry: CatalogueEntry, part?: CatalogueEntry['parts'][number]): IndicatorLine {
    const { reference, title } = part ?? entry
    const id = defined.get(reference)
    const whole = part ? `part of ${entry.reference}` : uncheckedWords(entry.unchecked)
    return {
      key: reference,
      reference,
      title,
      about: [part?.unit ?? entry.unit, id === undefined ? whole : 'already defined here']
        .filter(Boolean)
        .join(', '),
      taken: id !== undefined && shown.has(id),
      onChoose: () =>
        id === undefined ? onUndefined(draftFromCatalogue(entry, part)) : onDefined({ id, reference, title }),
    }
  }

  return (
    <>
      <TextField
        label="Find a National Indicator"
        hint="Its number, or words of its title."
        type="search"
        className="find"
        value={words}
        onWrite={setWords}
      />
      {catalogue.data && indicators.data && (
        <IndicatorLines
          none={`No National Indicator has “${words.trim()}” in its number or title.`}
          lines={catalogue.data.flatMap((entry) => [
            line(entry),
            ...entry.parts.map((part) => line(entry, part)),
          ])}
        />
      )}
    </>
  )
}

function uncheckedWords({ length }: readonly string[]): string {
  if (length === 0) return 'checked'
  return length === 1 ? '1 field unchecked' : `${length} fields unchecked`
}
