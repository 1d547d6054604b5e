import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { indicatorQuery } from '../../api/indicatorQueries.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { IndicatorSelect } from '../import/IndicatorSelect.tsx'
import { kindWords } from '../indicator/kindWords.ts'
import { knownWords } from '../indicator/recordWords.ts'
import { spanWords } from '../indicator/spanWords.ts'
import { TargetEntry } from '../indicator/TargetEntry.tsx'
import '../indicator/indicatorForms.css'
import { ProfileEntry } from './ProfileEntry.tsx'

type Props = {
  readonly indicators: readonly IndicatorSummary[]
  readonly indicatorId: string | undefined
  readonly asAt: string | undefined
  readonly today: string
  readonly canChange: boolean
  readonly onChoose: (indicatorId: string) => void
}

/** One indicator's targets, stretch and baseline as agreed, with what can be agreed next. */
export function Targets({ indicators, indicatorId, asAt, today, canChange, onChoose }: Props) {
  const {
    data: page,
    error,
    refetch,
  } = useQuery({
    ...indicatorQuery(indicatorId ?? '', { asAt }),
    enabled: indicatorId !== undefined,
  })
  return (
    <section className="sec">
      <h2>Targets and profiles</h2>
      {indicators.length === 0 ? (
        <p>No indicator has been defined. Targets are agreed for one that has.</p>
      ) : (
        <div className="choose-indicator">
          <IndicatorSelect
            label="Whose targets"
            indicators={indicators}
            value={indicatorId ?? ''}
            onChoose={onChoose}
          />
        </div>
      )}
      {error && <CouldNotRead what="The targets" failure={error} onRetry={() => refetch()} />}
      {page && indicatorId !== undefined && (
        <OfIndicator key={page.id} page={page} today={today} canChange={canChange} />
      )}
    </section>
  )
}

/** As agreed for the target itself; only a target has one. */
function toleranceOf({ kind, tolerance }: IndicatorPage['targets'][number]): string {
  if (kind !== 'target') return '–'
  if (tolerance === null) return 'the rule’s'
  return tolerance.mode === 'relative' ? `${tolerance.amount}%` : tolerance.amount
}

type OfIndicatorProps = {
  readonly page: IndicatorPage
  readonly today: string
  readonly canChange: boolean
}

function OfIndicator({ page, today, canChange }: OfIndicatorProps) {
  const [open, setOpen] = useState<'target' | 'profile' | null>(null)
  const { decimals, unit } = page.definition
  const toggle = (what: 'target' | 'profile') => ({
    'aria-expanded': open === what,
    onClick: () => setOpen(open === what ? null : what),
  })
  return (
    <>
      <p>
        <Link href={paths.indicator(page.id)}>
          <span className="nowrap">{page.reference}</span> {page.definition.title}
        </Link>
        {unit !== '' && <span className="quiet">, {unit}</span>}
      </p>
      {page.targets.length === 0 ? (
        <p>No target has been agreed for it.</p>
      ) : (
        <Scrolls label={`Targets of ${page.reference}`}>
          <table className="data settings-table">
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">For</th>
                <th scope="col" className="num">
                  Level
                </th>
                <th scope="col" className="num">
                  Tolerance
                </th>
                <th scope="col" className="num">
                  Expected without
                </th>
                <th scope="col">Agreed</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {page.targets.toReversed().map((line) => (
                <tr key={line.sequence}>
                  <th scope="row">{kindWords[line.kind]}</th>
                  <td className="nowrap">{spanWords(line)}</td>
                  <td className="num">{targetWords(line.level, decimals)}</td>
                  <td className="num">{toleranceOf(line)}</td>
                  <td className="num">
                    {line.expectedWithout === null
                      ? '–'
                      : targetWords({ value: line.expectedWithout, low: null, high: null }, decimals)}
                  </td>
                  <td className="nowrap">{knownWords(line.record)}</td>
                  <td>{line.source === '' ? 'No source is given' : line.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      {canChange && (
        <>
          <p className="actions screen-only">
            <Button {...toggle('target')}>Set a target</Button>
            <Button {...toggle('profile')}>Enter a year’s profile</Button>
          </p>
          {open === 'target' && (
            <div className="inline-form">
              <TargetEntry page={page} today={today} onDone={() => setOpen(null)} />
            </div>
          )}
          {open === 'profile' && <ProfileEntry page={page} onDone={() => setOpen(null)} />}
        </>
      )}
    </>
  )
}
