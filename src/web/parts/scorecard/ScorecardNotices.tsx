import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { compareQuarters, parseQuarterSlug } from '../../../domain/time/financialQuarter.ts'
import { leadSlug } from '../../../domain/scorecards/scorecardView.ts'
import { type ApiFailure, isConnectionLost } from '../../api/apiFailure.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import type { ScorecardAddress } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = {
  readonly page: ScorecardPage
  readonly address: ScorecardAddress
  /** The last attempt to ask again failed: what is shown was read at `readAt`. */
  readonly failure: ApiFailure | null
  readonly readAt: number
  readonly onRetry: () => void
  readonly onQuarter: (quarter: string) => void
}

/** What a reader must know before the figures: a lost connection, a quarter without figures, a filter that names nothing. */
export function ScorecardNotices({ page, address, failure, readAt, onRetry, onQuarter }: Props) {
  const unknown = unknownNames(page, address)
  return (
    <>
      {failure && !isConnectionLost(failure) && (
        <Notice>
          <output>
            <b>These figures were read at {clock.format(readAt)}.</b> They could not be read again: something
            went wrong in the service.{' '}
            <Button look="plain" onClick={onRetry}>
              Try again
            </Button>
          </output>
        </Notice>
      )}
      {isAhead(page) && (
        <Notice>
          <p>
            <b>No {quarterLabelOf(page.quarter)} figures yet.</b> Each indicator shows the latest there is,
            with its own period.{' '}
            <Button look="plain" onClick={() => onQuarter(page.currentQuarter)}>
              Show {quarterLabelOf(page.currentQuarter)}
            </Button>
          </p>
        </Notice>
      )}
      {unknown.map((words) => (
        <Notice key={words}>
          <p>{words}</p>
        </Notice>
      ))}
    </>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function isAhead({ quarter, currentQuarter }: ScorecardPage): boolean {
  const shown = parseQuarterSlug(quarter)
  const latest = parseQuarterSlug(currentQuarter)
  return !!shown && !!latest && compareQuarters(shown, latest) > 0
}

/** An address may name a group or partner this scorecard does not have: it is said, not passed over. */
function unknownNames({ groups, leadPartners }: ScorecardPage, { group, lead }: ScorecardAddress): string[] {
  const words: string[] = []
  if (group !== undefined && !groups.some(({ id }) => id === group))
    words.push(`This scorecard has no management group “${group}”.`)
  if (lead !== undefined && !leadPartners.some((name) => leadSlug(name) === lead))
    words.push(`No indicator here has a lead partner “${lead}”.`)
  return words
}
