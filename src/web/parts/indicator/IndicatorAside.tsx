import type { IndicatorPage } from '../../../contract/indicators.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { targetWords } from '../../../papers/words/targetWords.ts'
import { Button } from '../../ui/Button.tsx'
import { asListedWords } from '../membership/indicatorDraft.ts'
import { outturnWords, polarityWords } from './definitionWords.ts'
import { kindWords } from './kindWords.ts'
import { knownWords, recordWords } from './recordWords.ts'
import { spanWords } from './spanWords.ts'
import { targetsInHand, toleranceWords } from './targetsInHand.ts'
import { useUncheckedFields } from './useUncheckedFields.ts'
import '../decided.css'

type DefinitionProps = {
  readonly page: IndicatorPage
  /** Left out where nothing can be recorded. */
  readonly onRecord: (() => void) | undefined
}

/** What is measured, since when, by whose record, and how it was measured before. */
export function DefinitionSection({ page, onRecord }: DefinitionProps) {
  const { definition, definitions } = page
  const unchecked = useUncheckedFields(page)
  const others = definitions.filter(({ version }) => version !== definition.version)
  const sentences = [
    polarityWords[definition.polarity],
    outturnWords[definition.outturnType],
    `Version ${definition.version}, in force since ${longDate(isoDate(definition.inForceFrom))}${comparableWords(definition)}.`,
  ]
  return (
    <section className="sec">
      <h2>Definition</h2>
      {definition.definition && <p className="aside-text">{definition.definition}</p>}
      <p className="aside-text">{sentences.join(' ')}</p>
      {definition.source && <p className="aside-text">Source: {definition.source}</p>}
      {definition.version > 1 && (
        <p className="aside-text quiet">
          Decided or published on {knownWords(definition.record)}. Recorded by{' '}
          {recordWords(definition.record)}.
        </p>
      )}
      {unchecked.length > 0 && <p className="aside-text quiet">{asListedWords(unchecked)}</p>}
      {others.length > 0 && (
        <details className="aside-text">
          <summary>Other versions: {others.length}</summary>
          <ul className="plain-list">
            {others.toReversed().map((other) => (
              <li key={other.version}>
                <b>
                  Version {other.version}, from {longDate(isoDate(other.inForceFrom))}
                </b>
                {comparableWords(other)}. {other.title}, {other.unit}. {other.definition}{' '}
                <span className="quiet">{recordWords(other.record)}.</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {onRecord && (
        <p className="actions aside-actions screen-only">
          <Button onClick={onRecord}>Record a new version</Button>
        </p>
      )}
    </section>
  )
}

const comparableWords = ({ version, comparable }: IndicatorPage['definition']): string =>
  version === 1 ? '' : comparable ? '; the change did not break the series' : '; the series breaks there'

/** Baseline, target and stretch target of the year shown. */
export function TargetsSection({ page }: { page: IndicatorPage }) {
  const { decimals, unit } = page.definition
  const lines = targetsInHand(page)
  return (
    <section className="sec">
      <h2>Targets{unit === '' ? '' : <span className="quiet unit-of">, {unit}</span>}</h2>
      {lines.length === 0 ? (
        <p className="aside-text">No target has been agreed.</p>
      ) : (
        <dl className="figures">
          {lines.map((line) => (
            <div key={line.sequence}>
              <dt>
                {kindWords[line.kind]}, {spanWords(line)}
              </dt>
              <dd>{targetWords(line.level, decimals)}</dd>
            </div>
          ))}
          {lines.flatMap(({ kind, expectedWithout, sequence }) =>
            kind === 'stretch' && expectedWithout !== null
              ? [
                  <div key={`without ${sequence}`}>
                    <dt>Expected without the stretch</dt>
                    <dd>{targetWords({ value: expectedWithout, low: null, high: null }, decimals)}</dd>
                  </div>,
                ]
              : [],
          )}
        </dl>
      )}
      {lines.some(({ kind }) => kind === 'target') && <p className="small quiet">{toleranceWords(page)}</p>}
    </section>
  )
}
