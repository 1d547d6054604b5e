import type { ReactNode } from 'react'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { assuranceMark, variationMark } from '../../../papers/words/variationMark.ts'
import { directionMark } from '../../../papers/words/directionMark.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { Mark } from '../Mark.tsx'
import type { Beside } from './beside.ts'
import { OverrideNote } from './OverrideNote.tsx'
import { useIndicatorRights } from './useIndicatorRights.ts'
import { knownWords } from './recordWords.ts'

type Props = {
  readonly page: IndicatorPage
  readonly beside: Beside | null
  readonly onOpen: (next: Beside) => void
  readonly onClose: () => void
  /** What may be left out of the chart. */
  readonly toggles: ReactNode
}

/** Status, direction and the period they speak of, with what can be done about the figures. */
export function IndicatorStatus({ page, beside, onOpen, onClose, toggles }: Props) {
  const {
    status,
    statusWord,
    direction,
    directionLastYear,
    process,
    outlook,
    overridden,
    published,
    definition,
    latest,
  } = page
  const { decimals } = definition
  const rights = useIndicatorRights(page)
  const toggle = (next: Beside) => ({
    'aria-expanded': beside?.doing === next.doing,
    onClick: () => (beside?.doing === next.doing ? onClose() : onOpen(next)),
  })
  return (
    <div className="status-line-bar">
      <StatusTag status={status} word={statusWord} />
      <Mark {...directionMark({ direction, decimals })} />
      <Mark {...directionMark({ direction: directionLastYear, decimals, isSinceLastYear: true })} />
      <Mark {...variationMark(process.variation, process.variationWord)} />
      {process.assurance !== null && <Mark {...assuranceMark(process.assurance, process.assuranceWord)} />}
      {outlook.isForecast && outlook.status !== null && outlook.status.status !== 'notRated' && (
        <span className="expected-mark">
          Expected at year end: <StatusTag status={outlook.status} word={outlook.statusWord} />
        </span>
      )}
      <OverrideNote overridden={overridden} published={published} />
      {latest && (
        <span className="small quiet">
          Latest: {latest.periodLabel}, {latest.verification}, {knownWords(latest.record)}
          {rights.isOwnToVerify && '. You entered it, so somebody else verifies it'}
          {latest.audience === 'partnerOnly' && '. Only its lead partner sees this figure'}
          {latest.returnedBecause !== null && `. Not verified: ${latest.returnedBecause}`}
        </span>
      )}
      <span className="actions screen-only">
        {toggles}
        {rights.verify && latest && <Button {...toggle({ doing: 'verify' })}>Verify</Button>}
        {rights.enterIn(quarterLikely(page)) && (
          <Button {...toggle({ doing: 'figure', periodLabel: latestLabel(page) })}>Enter a figure</Button>
        )}
        {rights.target && <Button {...toggle({ doing: 'target' })}>Set a target</Button>}
        <Button {...toggle({ doing: 'export' })}>Export</Button>
      </span>
    </div>
  )
}

/** The period a figure is most likely entered for: the quarter shown, or the year of the latest annual figure. */
function latestLabel({ annual, latest, quarter, series }: IndicatorPage): string {
  const standing = series.find((each) => each.quarter === quarter)?.observation
  if (standing) return standing.periodLabel
  return annual ? (latest?.periodLabel ?? '') : quarterLabelOf(quarter)
}

/** The quarter that period’s figure counts in. */
function quarterLikely({ annual, latest, quarter, series }: IndicatorPage): string {
  const standing = series.find((each) => each.quarter === quarter)?.observation
  return standing?.quarter ?? (annual ? (latest?.quarter ?? quarter) : quarter)
}
