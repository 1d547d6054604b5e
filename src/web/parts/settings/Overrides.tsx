import { Link } from 'wouter'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { SettingsPage } from '../../../contract/settings.ts'
import { useStanding } from '../../api/meQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { StatusTag } from '../StatusTag.tsx'
import { knownWords } from '../indicator/recordWords.ts'
import { EndOverrideForm } from './EndOverrideForm.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import { overrideSpan, statusWords } from './overrideWords.ts'

type Props = {
  readonly settings: SettingsPage
  readonly indicators: ReadonlyMap<string, IndicatorSummary>
  readonly canChange: boolean
}

/** Every status given against the rule's own, in force and ended, with both verdicts. */
export function Overrides({ settings, indicators, canChange }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const { overrides } = settings
  const { mayFor } = useStanding()
  const isTheirs = (each: IndicatorSummary | undefined) =>
    each !== undefined &&
    mayFor('overrideStatus', { leadPartnerId: each.leadPartnerId, groupIds: each.managementGroupIds })
  const theirs = [...indicators.values()].filter(isTheirs)
  return (
    <section className="sec">
      <h2>Overrides</h2>
      <p className="small quiet">
        A status somebody answers for, beside the rule’s own, which alone is counted. Each has a name, a
        reason and an end.
      </p>
      {overrides.length === 0 ? (
        <p>No status has been overridden.</p>
      ) : (
        <Scrolls label="Overrides">
          <table className="data settings-table">
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Given</th>
                <th scope="col">By the rule</th>
                <th scope="col">Holds</th>
                <th scope="col">By whom, and why</th>
              </tr>
            </thead>
            <tbody>
              {overrides.toReversed().map((each) => (
                <OverrideRow
                  key={each.sequence}
                  override={each}
                  indicator={indicators.get(each.indicatorId)}
                  canEnd={
                    canChange &&
                    each.holds &&
                    each.ended === null &&
                    mayFor('overrideStatus', { leadPartnerId: null, groupIds: each.groupIds })
                  }
                />
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      {canChange && theirs.length > 0 && (
        <>
          <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
            Override a status
          </Button>
          {isOpen && <OverrideForm indicators={theirs} quarter={settings.quarter} onClose={close} />}
        </>
      )}
    </section>
  )
}

type RowProps = {
  readonly override: SettingsPage['overrides'][number]
  readonly indicator: IndicatorSummary | undefined
  readonly canEnd: boolean
}

function OverrideRow({ override, indicator, canEnd }: RowProps) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const { ended } = override
  return (
    <>
      <tr className={override.holds ? undefined : 'quiet'}>
        <th scope="row">
          <Link href={paths.indicator(override.indicatorId)}>
            <span className="nowrap">{indicator?.reference}</span> {indicator?.title}
          </Link>
        </th>
        <td>
          <StatusTag status={{ status: override.status }} word={statusWords[override.status]} />
        </td>
        <td>
          <b>{override.computedWord}</b> in {quarterLabelOf(override.computedIn)}
        </td>
        <td>{overrideSpan(override)}</td>
        <td>
          {override.by}, {knownWords(override.record)}: {override.reason}
          {ended && (
            <p className="small">
              Ended by {ended.by}, {knownWords(ended.record)}: {ended.reason}
            </p>
          )}
          {canEnd && (
            <p className="screen-only">
              <Button look="plain" ref={button} aria-expanded={isOpen} onClick={toggle}>
                End it early<span className="vh">: {indicator?.reference}</span>
              </Button>
            </p>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="screen-only">
          <td colSpan={5}>
            <EndOverrideForm override={override} reference={indicator?.reference ?? ''} onClose={close} />
          </td>
        </tr>
      )}
    </>
  )
}
