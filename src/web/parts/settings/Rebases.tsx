import { Link } from 'wouter'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { SettingsPage } from '../../../contract/settings.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import type { Setting } from './setting.ts'

type Props = {
  readonly settings: SettingsPage
  readonly indicators: ReadonlyMap<string, IndicatorSummary>
  readonly onChange: ((setting: Setting) => void) | undefined
}

/** Where the usual range of an indicator begins afresh by decision. */
export function Rebases({ settings, indicators, onChange }: Props) {
  const { rebases } = settings
  return (
    <section className="sec">
      <h2>Usual ranges begun afresh</h2>
      <p className="small quiet">
        A break in the series begins a range afresh by itself. Any other new beginning is decided, never
        assumed.
      </p>
      {rebases.length === 0 ? (
        <p>No usual range has been begun afresh by decision.</p>
      ) : (
        <ul className="belonging">
          {rebases.toReversed().map((rebase) => {
            const { sequence, indicatorId, from, reason, decision, withdrawn } = rebase
            const reference = indicators.get(indicatorId)?.reference ?? ''
            return (
              <li key={sequence}>
                <Link href={paths.indicator(indicatorId)}>
                  <span className="nowrap">{reference}</span> {indicators.get(indicatorId)?.title}
                </Link>
                , from {quarterLabelOf(from)}. {reason}{' '}
                <span className="small quiet">
                  Decided by {decision.meetingTitle}, {longDate(isoDate(decision.meetingDate))}.
                </span>
                {withdrawn ? (
                  <>
                    {' '}
                    Withdrawn. {withdrawn.reason}{' '}
                    <span className="small quiet">
                      Decided by {withdrawn.decision.meetingTitle},{' '}
                      {longDate(isoDate(withdrawn.decision.meetingDate))}.
                    </span>
                  </>
                ) : (
                  onChange && (
                    <>
                      {' '}
                      <Button
                        look="plain"
                        onClick={() => onChange({ setting: 'withdrawRebase', rebase, reference })}
                      >
                        Withdraw
                        <span className="vh">
                          {' '}
                          the new beginning of {reference} in {quarterLabelOf(from)}
                        </span>
                      </Button>
                    </>
                  )
                )}
              </li>
            )
          })}
        </ul>
      )}
      {onChange && indicators.size > 0 && (
        <Button onClick={() => onChange({ setting: 'rebase' })}>Begin a range afresh</Button>
      )}
    </section>
  )
}
