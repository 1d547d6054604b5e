import { etagOf, NOTHING_YET } from '../../../contract/etags.ts'
import type { AddObservation, Observation } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Absence } from '../../../domain/indicators/observation.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import { quartersShown } from '../../../papers/sheet/chartFiguresOf.ts'
import { plainNumber } from './plainNumber.ts'

/** A figure as far as it is typed. Nothing is dropped when a person turns from a figure to a reason and back. */
export type FigureDraft = {
  readonly period: string
  readonly reading: 'figure' | 'absence'
  readonly value: string
  readonly absence: Absence | ''
  readonly verification: 'provisional' | 'verified'
  readonly audience: Observation['audience']
  readonly knownOn: string
  readonly source: string
  readonly note: string
  readonly evidence: string
  /** The version of each period’s figure as it was when the person began. */
  readonly seen: Readonly<Record<string, string>>
}

export type FigureProblems = Partial<Record<keyof FigureDraft, string>>

export const blankFigure = (page: IndicatorPage, periodLabel: string, today: string): FigureDraft => ({
  period: periodLabel,
  reading: 'figure',
  value: '',
  absence: '',
  verification: 'provisional',
  audience: standingAudience(page, periodLabel),
  knownOn: today,
  source: page.latest?.source ?? '',
  note: '',
  evidence: '',
  seen: Object.fromEntries(
    knownPeriods(page).map(({ label, standing }) => [label, etagOf(standing?.sequence)]),
  ),
})

/** A revision of a figure that is one partner’s own stays its own until somebody says otherwise. */
const standingAudience = (page: IndicatorPage, periodLabel: string): Observation['audience'] =>
  periodWritten(knownPeriods(page), periodLabel)?.standing?.audience ?? 'partnership'

/** A period that can be chosen, and the reading that stands for it: null where there is none. */
export type KnownPeriod = {
  readonly label: string
  /** The quarter its figure counts in. */
  readonly quarter: string
  readonly standing: Observation | null
}

/** The periods of the series, newest first. Any other can be written. */
export function knownPeriods(page: IndicatorPage): KnownPeriod[] {
  return quartersShown(page)
    .filter(({ observation }) => observation !== null || !page.annual)
    .map(({ quarter, observation }) => ({
      label: observation?.periodLabel ?? quarterLabelOf(quarter),
      quarter: observation?.quarter ?? quarter,
      standing: observation,
    }))
    .toReversed()
}

/** The known period a person chose or wrote; undefined for one that is not among them. */
export const periodWritten = (periods: readonly KnownPeriod[], written: string): KnownPeriod | undefined =>
  periods.find(({ label }) => label.toLowerCase() === written.trim().replace(/\s+/g, ' ').toLowerCase())

/** The version of the figure the person saw for the period written; of any other period they saw none. */
export const seenFor = ({ seen, period }: FigureDraft, known: KnownPeriod | undefined): string =>
  seen[known?.label ?? period.trim()] ?? NOTHING_YET

/** What is still to be given before anything is sent. */
export function missingFromFigure({ period, reading, value, absence }: FigureDraft): FigureProblems {
  return {
    ...(period.trim() === '' ? { period: 'Choose the period, or write it, such as Q2 2010/11.' } : {}),
    ...(reading === 'figure' && value.trim() === ''
      ? { value: 'Give the figure, or choose the reason there is none.' }
      : {}),
    ...(reading === 'absence' && absence === '' ? { absence: 'Choose the reason there is no figure.' } : {}),
  }
}

/** The draft as the API takes it. A period that is known is sent by its dates; any other as it was written. */
export function observationFrom(
  draft: FigureDraft,
  known: KnownPeriod | undefined,
  unit: string,
): AddObservation {
  const { reading, value, absence, verification, audience, knownOn, source, note, evidence } = draft
  const hasFigure = reading === 'figure'
  return {
    period: known?.standing?.period ?? draft.period.trim(),
    value: hasFigure ? plainNumber(value, unit) : null,
    absence: hasFigure || absence === '' ? null : absence,
    verification,
    audience,
    source: source.trim(),
    note: note.trim(),
    evidence: evidence.trim(),
    ...(knownOn === '' ? {} : { knownOn }),
  }
}
