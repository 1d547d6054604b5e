import type { ImportMapping } from '../../../contract/imports.ts'
import { columnName, columnNumber } from './fileColumns.ts'

/** A mapping as it is being edited: columns by number, 0 while none is chosen. Choosing one way of naming the
 * indicator forgets nothing of the others. */
export type MappingDraft = {
  readonly layout: ImportMapping['layout']
  readonly indicatorBy: 'reference' | 'fixed' | 'categories'
  readonly referenceColumn: number
  readonly indicatorId: string
  readonly categoryColumns: readonly number[]
  readonly categories: readonly CategorySum[]
  readonly areaBy: 'home' | 'column'
  readonly areaColumn: number
  /** Holds the area's name, when `areaColumn` holds its code; 0 for none. */
  readonly areaNameColumn: number
  readonly otherAreas: boolean
  readonly period: number
  readonly value: number
  readonly periodsBy: 'everyPeriodHeader' | 'named'
  readonly periods: readonly number[]
  readonly optional: Readonly<Record<OptionalColumn, number>>
  readonly marks: readonly MarkMeaning[]
  readonly sheet: string
  readonly headerRow: number
}

/** What a mark in place of a figure stands for. */
export type MarkMeaning = { readonly mark: string; readonly means: Meaning | '' }
export type Meaning = NonNullable<ImportMapping['marks']>[string]

/** Rows of any of `matches` are added up into one indicator; a match has one value for each category column. */
export type CategorySum = { readonly indicatorId: string; readonly matches: readonly (readonly string[])[] }

export const optionalColumns = ['absence', 'verification', 'source', 'note', 'knownOn'] as const
export type OptionalColumn = (typeof optionalColumns)[number]

export const blankMapping: MappingDraft = {
  layout: 'tidy',
  indicatorBy: 'reference',
  referenceColumn: 0,
  indicatorId: '',
  categoryColumns: [0],
  categories: [{ indicatorId: '', matches: [['']] }],
  areaBy: 'home',
  areaColumn: 0,
  areaNameColumn: 0,
  otherAreas: false,
  period: 0,
  value: 0,
  periodsBy: 'everyPeriodHeader',
  periods: [],
  optional: { absence: 0, verification: 0, source: 0, note: 0, knownOn: 0 },
  marks: [],
  sheet: '',
  headerRow: 1,
}

/** A mapping opened for editing over a file's headers. */
export function draftOf(mapping: ImportMapping, headers: readonly string[]): MappingDraft {
  const numbered = (name: string | number | undefined) => columnNumber(name, headers)
  const { indicator, area } = mapping
  return {
    ...blankMapping,
    layout: mapping.layout,
    indicatorBy: indicator.by,
    ...(indicator.by === 'reference' ? { referenceColumn: numbered(indicator.column) } : {}),
    ...(indicator.by === 'fixed' ? { indicatorId: indicator.indicatorId } : {}),
    ...(indicator.by === 'categories'
      ? {
          categoryColumns: indicator.columns.map(numbered),
          categories:
            indicator.indicators.length > 0 ? indicator.indicators : [blankSum(indicator.columns.length)],
        }
      : {}),
    areaBy: area.by,
    ...(area.by === 'column'
      ? {
          areaColumn: numbered(area.column),
          areaNameColumn: numbered(area.nameColumn),
          otherAreas: area.all,
        }
      : {}),
    ...(mapping.layout === 'tidy'
      ? {
          period: numbered(mapping.period),
          value: numbered(mapping.value),
          optional: {
            absence: numbered(mapping.absence),
            verification: numbered(mapping.verification),
            source: numbered(mapping.source),
            note: numbered(mapping.note),
            knownOn: numbered(mapping.knownOn),
          },
        }
      : {
          ...(mapping.periods === 'everyPeriodHeader'
            ? { periodsBy: 'everyPeriodHeader' as const }
            : { periodsBy: 'named' as const, periods: mapping.periods.map(numbered) }),
          optional: { ...blankMapping.optional, source: numbered(mapping.source) },
        }),
    marks: Object.entries(mapping.marks ?? {}).map(([mark, means]) => ({ mark, means })),
    sheet: mapping.sheet ?? '',
    headerRow: mapping.headerRow,
  }
}

export type MappingField =
  'referenceColumn' | 'indicatorId' | 'categories' | 'areaColumn' | 'period' | 'value' | 'periods'

/** The mapping to send, or what is still to be chosen, each in one sentence. */
export function mappingOf(
  draft: MappingDraft,
  headers: readonly string[],
): { mapping: ImportMapping } | { missing: Partial<Record<MappingField, string>> } {
  const missing = missingOf(draft)
  if (Object.keys(missing).length > 0) return { missing }
  const named = (number: number) => columnName(number, headers)
  const chosen = (column: OptionalColumn) =>
    draft.optional[column] === 0 ? {} : { [column]: named(draft.optional[column]) }
  const common = {
    indicator: indicatorOf(draft, named),
    area:
      draft.areaBy === 'home'
        ? { by: 'home' as const }
        : {
            by: 'column' as const,
            column: named(draft.areaColumn),
            ...(draft.areaNameColumn === 0 ? {} : { nameColumn: named(draft.areaNameColumn) }),
            all: draft.otherAreas,
          },
    headerRow: draft.headerRow,
    ...(draft.sheet === '' ? {} : { sheet: draft.sheet }),
    ...marksOf(draft.marks),
  }
  if (draft.layout === 'wide')
    return {
      mapping: {
        layout: 'wide',
        ...common,
        periods: draft.periodsBy === 'everyPeriodHeader' ? draft.periodsBy : draft.periods.map(named),
        ...chosen('source'),
      },
    }
  return {
    mapping: Object.assign(
      { layout: 'tidy' as const, ...common, period: named(draft.period), value: named(draft.value) },
      ...optionalColumns.map(chosen),
    ) as ImportMapping,
  }
}

function marksOf(marks: readonly MarkMeaning[]): { marks?: Record<string, Meaning> } {
  const given = marks.flatMap(({ mark, means }): [string, Meaning][] =>
    mark.trim() !== '' && means !== '' ? [[mark.trim(), means]] : [],
  )
  return given.length === 0 ? {} : { marks: Object.fromEntries(given) }
}

export const blankSum = (columns: number): CategorySum => ({
  indicatorId: '',
  matches: [Array.from({ length: columns }, () => '')],
})

function indicatorOf(
  draft: MappingDraft,
  named: (number: number) => string | number,
): ImportMapping['indicator'] {
  switch (draft.indicatorBy) {
    case 'reference':
      return { by: 'reference', column: named(draft.referenceColumn) }
    case 'fixed':
      return { by: 'fixed', indicatorId: draft.indicatorId }
    case 'categories':
      return {
        by: 'categories',
        columns: draft.categoryColumns.map(named),
        indicators: draft.categories.map(({ indicatorId, matches }) => ({
          indicatorId,
          matches: matches.map((match) => [...match]),
        })),
      }
  }
}

function missingOf(draft: MappingDraft): Partial<Record<MappingField, string>> {
  const missing: Partial<Record<MappingField, string>> = {}
  if (draft.indicatorBy === 'reference' && draft.referenceColumn === 0)
    missing.referenceColumn = 'Choose the column that holds the indicator’s reference.'
  if (draft.indicatorBy === 'fixed' && draft.indicatorId === '')
    missing.indicatorId = 'Choose the indicator these figures belong to.'
  if (draft.indicatorBy === 'categories' && !categoriesAreWhole(draft))
    missing.categories = 'Choose each category column, and for each indicator the categories that make it up.'
  if (draft.areaBy === 'column' && draft.areaColumn === 0)
    missing.areaColumn = 'Choose the column that names the area.'
  if (draft.layout === 'tidy') {
    if (draft.period === 0) missing.period = 'Choose the column that holds the period.'
    if (draft.value === 0) missing.value = 'Choose the column that holds the figure.'
  } else if (draft.periodsBy === 'named' && draft.periods.length === 0)
    missing.periods = 'Choose at least one column that holds a period’s figures.'
  return missing
}

function categoriesAreWhole({ categoryColumns, categories }: MappingDraft): boolean {
  return (
    categoryColumns.every((column) => column !== 0) &&
    categories.every(
      ({ indicatorId, matches }) =>
        indicatorId !== '' &&
        matches.every(
          (match) => match.length === categoryColumns.length && match.every((value) => value !== ''),
        ),
    )
  )
}
