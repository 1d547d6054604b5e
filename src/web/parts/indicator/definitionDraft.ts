import type {
  AddDefinition,
  CatalogueEntry,
  IndicatorDefinition,
  IndicatorPage,
} from '../../../contract/indicators.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { quarterLabel, quarterOf } from '../../../domain/time/financialQuarter.ts'
import { isoDate, parseIsoDate } from '../../../domain/time/isoDate.ts'
import {
  blankIndicator,
  indicatorRequest,
  type IndicatorDraft,
  type IndicatorField,
} from '../membership/indicatorDraft.ts'

/** A new version of a definition as far as it is written: what it measures, from when, and whether it can be compared. */
export type DefinitionDraft = IndicatorDraft & {
  readonly inForceFrom: string
  /** Empty until said: nobody else can know. */
  readonly compares: '' | 'comparable' | 'break'
  readonly knownOn: string
}

type DefinitionField = IndicatorField | 'inForceFrom' | 'comparable' | 'knownOn'
export type DefinitionProblems = Partial<Record<DefinitionField, string>>

/** The version a new one follows: the last recorded, whichever quarter is shown. */
const versionFollowed = ({ definition, definitions }: IndicatorPage): IndicatorDefinition =>
  definitions.at(-1) ?? definition

/** Prefilled from the version a new one follows; decided or published today unless another day is given. */
export function blankDefinition(page: IndicatorPage, today: string): DefinitionDraft {
  const { title, definition, unit, decimals, polarity, frequency, outturnType, leadPartnerId, source } =
    versionFollowed(page)
  return {
    ...blankIndicator,
    kind: page.kind,
    reference: page.reference,
    partOf: page.partOf,
    title,
    definition,
    unit,
    decimals,
    polarity,
    frequency,
    outturnType,
    leadPartnerId: leadPartnerId ?? '',
    source,
    inForceFrom: '',
    compares: '',
    knownOn: today,
  }
}

/** The version as the API takes it, or what is still to be given. */
export function definitionRequest(
  draft: DefinitionDraft,
): { request: AddDefinition } | { missing: DefinitionProblems } {
  const { inForceFrom, compares, knownOn } = draft
  const checked = indicatorRequest(draft)
  const missing: DefinitionProblems = {
    ...(parseIsoDate(inForceFrom) ? {} : { inForceFrom: 'Give the first day it holds.' }),
    ...(compares === '' ? { comparable: 'Say whether figures can be compared across the change.' } : {}),
    ...('missing' in checked ? checked.missing : {}),
  }
  if ('missing' in checked || Object.keys(missing).length > 0) return { missing }
  const { reference: _reference, kind: _kind, partOf: _whole, ...facts } = checked.request
  return {
    request: {
      ...facts,
      inForceFrom,
      comparable: compares === 'comparable',
      ...(knownOn === '' ? {} : { knownOn }),
    },
  }
}

/** What the choice does to the chart and to the direction of travel, in words. */
export function comparisonWords({
  compares,
  inForceFrom,
}: Pick<DefinitionDraft, 'compares' | 'inForceFrom'>): string {
  const from = parseIsoDate(inForceFrom)
  const quarter = from ? quarterLabel(quarterOf(from)) : 'the quarter it begins in'
  switch (compares) {
    case '':
      return ''
    case 'comparable':
      return `The series runs on: figures before and from ${quarter} are compared as before.`
    case 'break':
      return `A break in the series: the line on the chart stops before ${quarter} and starts anew, marked [b], and the first figure from then on has no direction of travel. Earlier figures stay as they are.`
  }
}

/** "after 1 April 2005, when version 1 began": where a new version can begin. */
export function beginsAfterWords(page: IndicatorPage): string {
  const { version, inForceFrom } = versionFollowed(page)
  return `A day after ${longDate(isoDate(inForceFrom))}, when version ${version} began.`
}

/**
 * The fields an indicator still has exactly as the catalogue gives them and nobody has checked, as the catalogue names
 * them. None of a local indicator, or once a later version has been recorded.
 */
export function uncheckedFields(page: IndicatorPage, entry: CatalogueEntry | undefined): readonly string[] {
  if (!entry || !mayBeUnchecked(page)) return []
  const part = entry.parts.find(({ reference }) => reference === page.reference)
  const asListed: Readonly<Record<string, string | null>> = {
    title: part?.title ?? entry.title,
    unit: part?.unit ?? entry.unit,
    polarity: part?.polarity ?? entry.polarity,
    frequency: entry.frequency,
    outturnType: entry.outturnType,
    dataSource: entry.dataSource,
  }
  const { source, ...facts } = versionFollowed(page)
  const stands: Readonly<Record<string, unknown>> = { ...facts, dataSource: source }
  return entry.unchecked.filter((field) => field in asListed && asListed[field] === stands[field])
}

/** Whether the catalogue has anything to say of it. */
export const mayBeUnchecked = ({ kind, definitions }: IndicatorPage): boolean =>
  kind === 'national' && definitions.length === 1
