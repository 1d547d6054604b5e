import type { AddIndicator, CatalogueEntry } from '../../../contract/indicators.ts'
import type { Frequency, OutturnType } from '../../../domain/indicators/indicator.ts'
import type { Polarity } from '../../../domain/indicators/polarity.ts'
import { listWords } from '../../../domain/listWords.ts'

/** An indicator being defined: a partnership's own, or one from the catalogue being corrected. */
export type IndicatorDraft = {
  readonly kind: 'national' | 'local'
  readonly reference: string
  readonly title: string
  readonly definition: string
  readonly unit: string
  readonly decimals: number
  /** Empty where the catalogue does not say: the partnership must. */
  readonly polarity: Polarity | ''
  readonly frequency: Frequency | ''
  readonly outturnType: OutturnType | ''
  readonly leadPartnerId: string
  readonly source: string
  /** The indicator of which this is a lettered part, when that is defined here. */
  readonly partOf: string | null
  /** The fields nobody has checked, as the catalogue lists them; empty for a local indicator. */
  readonly unchecked: readonly string[]
}

export type IndicatorField = 'reference' | 'title' | 'unit' | 'polarity' | 'frequency' | 'outturnType'

export const blankIndicator: IndicatorDraft = {
  kind: 'local',
  reference: '',
  title: '',
  definition: '',
  unit: '',
  decimals: 0,
  polarity: '',
  frequency: 'quarterly',
  outturnType: 'periodTotal',
  leadPartnerId: '',
  source: '',
  partOf: null,
  unchecked: [],
}

/**
 * The catalogue's facts as a draft, of the whole indicator or of one of its lettered parts. A percentage starts with
 * one decimal place, anything else with none.
 */
export function draftFromCatalogue(
  entry: CatalogueEntry,
  part?: CatalogueEntry['parts'][number],
): IndicatorDraft {
  const unit = part?.unit ?? entry.unit
  return {
    ...blankIndicator,
    kind: 'national',
    reference: part?.reference ?? entry.reference,
    title: part?.title ?? entry.title,
    unit,
    decimals: unit === '%' ? 1 : 0,
    polarity: part?.polarity ?? entry.polarity ?? '',
    frequency: entry.frequency ?? '',
    outturnType: entry.outturnType ?? '',
    source: entry.dataSource,
    partOf: part ? entry.indicatorId : null,
    unchecked: entry.unchecked,
  }
}

export function indicatorRequest(
  draft: IndicatorDraft,
): { request: AddIndicator } | { missing: Partial<Record<IndicatorField, string>> } {
  const missing: Partial<Record<IndicatorField, string>> = {}
  if (draft.reference.trim() === '') missing.reference = 'Give the indicator a reference, such as L 12.'
  if (draft.title.trim() === '') missing.title = 'Give the indicator a title.'
  if (draft.unit.trim() === '') missing.unit = 'Say what is counted, such as %, people or per 1,000.'
  if (draft.polarity === '') missing.polarity = 'Say which way is better, or that neither is.'
  if (draft.frequency === '') missing.frequency = 'Say how often a figure is due.'
  if (draft.outturnType === '') missing.outturnType = 'Say what one figure covers.'
  const { polarity, frequency, outturnType } = draft
  if (polarity === '' || frequency === '' || outturnType === '' || Object.keys(missing).length > 0)
    return { missing }
  return {
    request: {
      reference: draft.reference.trim(),
      kind: draft.kind,
      title: draft.title.trim(),
      definition: draft.definition.trim(),
      unit: draft.unit.trim(),
      decimals: draft.decimals,
      polarity,
      frequency,
      outturnType,
      partOf: draft.partOf,
      leadPartnerId: draft.leadPartnerId === '' ? null : draft.leadPartnerId,
      source: draft.source.trim(),
    },
  }
}

export const polarityWords: Record<Polarity, string> = {
  higherIsBetter: 'Higher is better',
  lowerIsBetter: 'Lower is better',
  range: 'Best inside a range',
  noJudgement: 'Neither: it is shown, not judged',
}

export const frequencyWords: Record<Frequency, string> = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  halfYearly: 'Half-yearly',
  termly: 'Termly',
  annual: 'Annual',
  biennial: 'Every two years',
  other: 'Other',
}

export const outturnTypeWords: Record<OutturnType, string> = {
  periodTotal: 'What happened in the period',
  yearToDate: 'From 1 April to the end of the period',
  snapshot: 'The position on the last day',
  rollingYear: 'The twelve months to the last day',
  annual: 'One figure a year',
}

const uncheckedWords: Record<string, string> = {
  title: 'title',
  theme: 'theme',
  unit: 'unit',
  polarity: 'which way is better',
  frequency: 'how often',
  outturnType: 'what a figure covers',
  dataSource: 'source',
  note: 'note',
  parts: 'parts',
}

/** "Not checked against the handbook: unit, which way is better and source." Empty when all is checked. */
export function uncheckedSentence(fields: readonly string[]): string {
  if (fields.length === 0) return ''
  return `Not checked against the handbook: ${listOf(fields)}. Correct what is wrong before adding it.`
}

/** What is said of an indicator once it has been added with them as they were. */
export const asListedWords = (fields: readonly string[]): string =>
  `As the catalogue gives it, not checked against the handbook: ${listOf(fields)}.`

const listOf = (fields: readonly string[]): string =>
  listWords(fields.map((field) => uncheckedWords[field] ?? field))
