import { useState } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { useStanding } from '../../api/meQueries.ts'
import { useHeldState } from '../../ui/useHeldState.ts'
import { CatalogueChooser } from './CatalogueChooser.tsx'
import type { ChosenIndicator } from './chosenIndicator.ts'
import { DefineIndicator } from './DefineIndicator.tsx'
import { blankIndicator, type IndicatorDraft } from './indicatorDraft.ts'
import { StoreChooser } from './StoreChooser.tsx'

type Props = {
  readonly page: ScorecardPage
  readonly partners: Partnership['partners']
  readonly onChosen: (indicator: ChosenIndicator) => void
}

const sources = [
  { source: 'catalogue', words: 'The 198 National Indicators' },
  { source: 'store', words: 'Indicators already defined here' },
  { source: 'local', words: 'A local indicator of our own' },
] as const

type Source = (typeof sources)[number]['source']

/** Which indicator: from the catalogue, from those already defined, or one defined now. */
export function IndicatorChooser({ page, partners, onChosen }: Props) {
  const { may } = useStanding()
  const defines = may('defineIndicators')
  const [source, setSource] = useState<Source>(defines ? 'catalogue' : 'store')
  const [fromCatalogue, setFromCatalogue] = useState<IndicatorDraft | null>(null)
  const [local, setLocal, forgetLocal] = useHeldState('local indicator being defined', blankIndicator)
  const shown = new Set(page.rows.map((row) => row.indicatorId))
  if (fromCatalogue) {
    return (
      <DefineIndicator
        draft={fromCatalogue}
        partners={partners}
        onDraft={setFromCatalogue}
        onDefined={onChosen}
        onBack={() => setFromCatalogue(null)}
      />
    )
  }
  return (
    <>
      <fieldset className="toggles">
        <legend className="vh">Where it comes from</legend>
        {sources
          .filter((each) => defines || each.source === 'store')
          .map(({ source: each, words }) => (
            <button
              key={each}
              type="button"
              className="toggle"
              aria-pressed={source === each}
              onClick={() => setSource(each)}
            >
              {words}
            </button>
          ))}
      </fieldset>
      {source === 'catalogue' && (
        <CatalogueChooser shown={shown} onDefined={onChosen} onUndefined={setFromCatalogue} />
      )}
      {source === 'store' && <StoreChooser shown={shown} onIndicator={onChosen} />}
      {source === 'local' && (
        <DefineIndicator
          draft={local}
          partners={partners}
          onDraft={setLocal}
          onDefined={(indicator) => {
            forgetLocal()
            onChosen(indicator)
          }}
        />
      )}
    </>
  )
}
