import { Link } from 'wouter'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { SettingsPage } from '../../../contract/settings.ts'
import type { StatusRuleLine } from '../../../contract/statusRules.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { placeInTime, ruleWords } from './ruleLines.ts'
import type { Setting } from './setting.ts'

type Props = {
  readonly settings: SettingsPage
  readonly indicators: ReadonlyMap<string, IndicatorSummary>
  /** Left out on a past date: nothing can be changed. */
  readonly onChange: ((setting: Setting) => void) | undefined
}

/** How a figure is given its status: every rule there has been, with the decision it rests on. */
export function StatusRules({ settings, indicators, onChange }: Props) {
  const { statusRules, quarter } = settings
  const common = statusRules.filter((each) => each.indicatorId === null)
  const own = statusRules.filter((each) => each.indicatorId !== null)
  return (
    <section className="sec">
      <h2>How a status is given</h2>
      <ol className="rules">
        {common.toReversed().map((rule) => (
          <RuleLine key={rule.sequence} rule={rule} place={placeInTime(statusRules, rule, quarter)} />
        ))}
      </ol>
      {own.length > 0 && (
        <>
          <h3>Indicators with a rule of their own</h3>
          <ol className="rules">
            {own.toReversed().map((rule) => (
              <RuleLine key={rule.sequence} rule={rule} place={placeInTime(statusRules, rule, quarter)}>
                <Link href={paths.indicator(rule.indicatorId ?? '')}>
                  <span className="nowrap">{indicators.get(rule.indicatorId ?? '')?.reference}</span>{' '}
                  {indicators.get(rule.indicatorId ?? '')?.title}
                </Link>
              </RuleLine>
            ))}
          </ol>
        </>
      )}
      {onChange && (
        <p className="actions screen-only">
          <Button onClick={() => onChange({ setting: 'rule' })}>Change the rule</Button>
          {indicators.size > 0 && (
            <Button onClick={() => onChange({ setting: 'ownRule' })}>
              Give an indicator a rule of its own
            </Button>
          )}
        </p>
      )}
    </section>
  )
}

const placeWords = { now: 'In force', toCome: 'Still to begin', over: 'Earlier' } as const

type LineProps = {
  readonly rule: StatusRuleLine
  readonly place: keyof typeof placeWords
  readonly children?: React.ReactNode
}

function RuleLine({ rule, place, children }: LineProps) {
  const { decision, source, deadBand, dueDays, dueDaysLonger, terms } = rule
  return (
    <li className={place === 'over' ? 'quiet' : undefined}>
      <p className="small place">
        <b>{placeWords[place]}</b> from {quarterLabelOf(rule.from)}
      </p>
      <div>
        {children && <p>{children}</p>}
        <p>{ruleWords(rule)}</p>
        {terms && (
          <p className="small">
            {deadBand
              ? `A change of up to ${deadBand.amount}${deadBand.mode === 'relative' ? '% of the earlier figure' : ' in the unit'} is called unchanged. `
              : 'Any change of a figure counts as a change. '}
            A quarter’s figure is due {dueDays} days after it ends, that of a longer period {dueDaysLonger}{' '}
            days after.
          </p>
        )}
        <p className="small quiet">
          {decision
            ? `Decided by ${decision.meetingTitle}, ${longDate(isoDate(decision.meetingDate))}.`
            : `Set on ${longDate(isoDate(rule.record.knownOn))}.`}{' '}
          {source === '' ? 'No source is given.' : `Source: ${source}`}
        </p>
      </div>
    </li>
  )
}
