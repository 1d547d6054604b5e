import type { Ref } from 'react'
import type { Partnership } from '../../../contract/partnership.ts'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { isRed } from '../../../domain/scorecards/isRed.ts'
import { useStanding } from '../../api/meQueries.ts'
import { quarterWordsOf } from '../../format/quarterWords.ts'
import type { ScorecardAddress } from '../../paths.ts'
import { AsAtPicker } from '../AsAtPicker.tsx'
import { ExportKeyButton } from '../papers/ExportButton.tsx'
import { QuarterStepper } from '../QuarterStepper.tsx'
import { total } from '../../../papers/words/countWords.ts'
import { numberWords } from '../../../domain/numberWords.ts'

type Change = Partial<Pick<ScorecardAddress, 'quarter' | 'asAt' | 'view'>>

type Props = {
  readonly address: ScorecardAddress
  readonly partnership: Partnership
  /** The page on show; while another is fetched, the one before it. */
  readonly page: ScorecardPage | undefined
  /** The quarter asked for, or the page's own. */
  readonly quarter: string | undefined
  readonly isWaiting: boolean
  readonly asAtPicker: Ref<HTMLSelectElement>
  readonly onChange: (change: Change) => void
}

/** Which scorecard, which quarter, as known when. It stays in place while figures are fetched. */
export function ScorecardTitle(props: Props) {
  const { address, partnership, page, quarter, isWaiting, asAtPicker, onChange } = props
  const isMember = useStanding().may('readTheScorecards')
  const summary = partnership.scorecards.find(({ id }) => id === address.scorecard)
  return (
    <div className="title">
      <div>
        <h1>{page?.title ?? summary?.title ?? 'Scorecard'}</h1>
        <p className="sub">
          {quarter && quarterWordsOf(quarter)}
          {page && !isWaiting && `, ${sizeWords(page)}`}
        </p>
      </div>
      <div className="pickers">
        {page && quarter && (
          <QuarterStepper
            quarter={quarter}
            first={page.firstQuarter}
            last={page.lastQuarter}
            {...(!isMember && { only: page.publishedQuarters })}
            onChoose={(chosen) => onChange({ quarter: chosen === page.currentQuarter ? undefined : chosen })}
          />
        )}
        {isMember && (
          <AsAtPicker
            asAt={address.asAt}
            businessDate={partnership.businessDate}
            picker={asAtPicker}
            onChoose={(asAt) => onChange({ asAt })}
          />
        )}
        <fieldset className="field">
          <legend>Show</legend>
          <div className="toggles">
            <button
              type="button"
              className="toggle"
              aria-pressed={address.view === undefined}
              onClick={() => onChange({ view: undefined })}
            >
              Figures
            </button>
            <button
              type="button"
              className="toggle"
              aria-pressed={address.view === 'quarters'}
              onClick={() => onChange({ view: 'quarters' })}
            >
              Quarter by quarter
            </button>
          </div>
        </fieldset>
        {page && isMember && page.rowsTotal > 0 && (
          <ExportKeyButton
            view={{
              ...page,
              kind: 'scorecard',
              asAt: address.asAt,
              total: page.rowsTotal,
              rows: page.rows.map((row) => ({ ...row, isRed: isRed(row) })),
            }}
          />
        )}
      </div>
    </div>
  )
}

/** "29 indicators in five management groups". */
function sizeWords(page: ScorecardPage): string {
  const indicators = total(page.counts)
  if (indicators === 0) return 'no indicators'
  const groups = page.groups.length
  return `${indicators.toLocaleString('en-GB')} ${indicators === 1 ? 'indicator' : 'indicators'} in ${numberWords(groups)} management ${groups === 1 ? 'group' : 'groups'}`
}
