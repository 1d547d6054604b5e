import type { ImportMapping } from '../../../contract/imports.ts'
import type { TableLook } from '../lookAtTable.ts'
import { sameName, sameReference } from '../rows/sameName.ts'

/** What the store knows that a file may name. */
export type Known = {
  readonly indicators: readonly { readonly id: string; readonly reference: string; readonly title: string }[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
}

export type Suggestion = {
  readonly mapping: ImportMapping | null
  /** The category columns, when categories name the indicator, and the categories that stand together. */
  readonly combinations: { columns: string[]; values: string[][] } | null
}

const named: Record<string, RegExp> = {
  areaCode: /^(?:area|la|lad|ons|gss|borough)[ _]?code$|^(?:code|ecode)$/i,
  area: /^(?:area|borough|local authority|authority|district|county|ward|la|area[ _]name|lookup_boroughname)$/i,
  reference:
    /^(?:reference|ref|indicator|indicator[ _](?:ref|reference|id|code)|ni|ni[ _](?:ref|number)|code)$/i,
  period: /^(?:period|quarter|month|year|date|time|financial year|time period|reporting period)$/i,
  value: /^(?:value|figure|actual|outturn|result|count|number|performance|observation)$/i,
  absence: /^(?:absence|reason|absence reason|no figure because|missing)$/i,
  verification: /^(?:verification|verified|provisional)$/i,
  source: /^(?:source|data source)$/i,
  note: /^(?:note|notes|comment|comments|remark|remarks)$/i,
  knownOn:
    /^(?:known[ _]on|published|published[ _]on|date[ _]published|publication[ _]date|reported[ _]on)$/i,
  categories:
    /^(?:measure|category|majortext|major[ _]text|minortext|minor[ _]text|offence|type|title|major[ _]category|minor[ _]category)$/i,
}

/**
 * A mapping worked out from headings and values, for a person to look at before anything is read by it. None when
 * the file has neither a column of periods with one of figures, nor headings that are periods. It is unfinished when
 * the file does not say which indicator its rows are.
 */
export function suggestMapping(look: TableLook, known: Known): Suggestion {
  const column = (kind: string) =>
    look.headers.findIndex((header) => named[kind]?.test(header.trim()) === true)
  const name = (index: number): string | number => {
    const header = look.headers[index] ?? ''
    const stands = look.headers.filter((each) => sameName(each) === sameName(header)).length
    return header !== '' && stands === 1 ? header : index + 1
  }
  const optional = (kind: string) => (column(kind) === -1 ? {} : { [kind]: name(column(kind)) })
  const wide = look.periodHeadings.filter(Boolean).length
  const period = column('period')
  const value = column('value')
  const isTidy = wide < 2 && period !== -1 && value !== -1
  if (!isTidy && wide === 0) return { mapping: null, combinations: null }
  const { indicator, combinations } = indicatorOf(look, known, column, name)
  const area = areaOf(look, known, column, name)
  const headerRow = look.headerRow
  if (!isTidy)
    return {
      mapping: {
        layout: 'wide',
        indicator,
        area,
        periods: 'everyPeriodHeader',
        ...optional('source'),
        headerRow,
      },
      combinations,
    }
  const extra = ['absence', 'verification', 'source', 'note', 'knownOn'].map(optional)
  return {
    mapping: Object.assign(
      { layout: 'tidy' as const, indicator, area, period: name(period), value: name(value), headerRow },
      ...extra,
    ),
    combinations,
  }
}

type Column = (kind: string) => number
type Name = (index: number) => string | number

function indicatorOf(
  look: TableLook,
  known: Known,
  column: Column,
  name: Name,
): { indicator: ImportMapping['indicator']; combinations: Suggestion['combinations'] } {
  const references = new Set(
    known.indicators.flatMap(({ id, reference }) => [sameReference(id), sameReference(reference)]),
  )
  const holdsReferences = look.headers.findIndex((_, index) =>
    look.distinct[index]?.some((text) => references.has(sameReference(text))),
  )
  const reference = holdsReferences === -1 ? column('reference') : holdsReferences
  const first = column('categories')
  if (reference !== -1 && (holdsReferences !== -1 || first === -1))
    return { indicator: { by: 'reference', column: name(reference) }, combinations: null }
  if (first === -1) return { indicator: { by: 'fixed', indicatorId: '' }, combinations: null }
  const second = named.categories?.test(look.headers[first + 1]?.trim() ?? '') === true
  const columns = second ? [first, first + 1] : [first]
  const values = second
    ? (look.pairs[first] ?? []).map((pair) => [...pair])
    : (look.distinct[first] ?? []).map((each) => [each])
  return {
    indicator: { by: 'categories', columns: columns.map(name), indicators: byTitle(values, known) },
    combinations: { columns: columns.map((index) => look.headers[index] ?? ''), values },
  }
}

/** Categories whose last word for word is an indicator's title. */
function byTitle(values: readonly string[][], known: Known) {
  return known.indicators.flatMap(({ id, title }) => {
    const matches = values.filter((value) => sameName(value.at(-1) ?? '') === sameName(title))
    return matches.length === 1 ? [{ indicatorId: id, matches }] : []
  })
}

function areaOf(look: TableLook, known: Known, column: Column, name: Name): ImportMapping['area'] {
  const names = new Set(known.areas.flatMap(({ code, name: each }) => [sameName(code), sameName(each)]))
  const holdsAreas = look.headers.findIndex((_, index) =>
    look.distinct[index]?.some((text) => names.has(sameName(text))),
  )
  const codes = column('areaCode')
  const byName = column('area')
  const found =
    codes !== -1 && byName !== -1 ? codes : holdsAreas !== -1 ? holdsAreas : byName !== -1 ? byName : codes
  if (found === -1) return { by: 'home' }
  const nameColumn = found === codes && byName !== -1 ? { nameColumn: name(byName) } : {}
  return { by: 'column', column: name(found), ...nameColumn, all: false }
}
