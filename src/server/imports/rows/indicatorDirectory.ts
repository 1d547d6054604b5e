import type { ImportMapping } from '../../../contract/imports.ts'
import type { IndicatorDefinition } from '../../../domain/indicators/indicator.ts'
import { FileRefused } from '../table/fileRefused.ts'
import { sameName, sameReference } from './sameName.ts'

/** An indicator as far as an import needs it; definitions by version, oldest first. */
export type KnownIndicator = {
  readonly id: string
  readonly reference: string
  readonly definitions: readonly Pick<
    IndicatorDefinition,
    'inForceFrom' | 'outturnType' | 'unit' | 'title' | 'leadPartnerId'
  >[]
}

/** What a row's figures belong to: the whole of an indicator, or one part of its sum. */
export type Belonging = { readonly indicatorId: string; readonly unit: string; readonly part: string }

/** The indicators a row's cells name; empty for categories nobody chose, undefined for a reference nobody knows. */
export type IndicatorDirectory = (cells: readonly string[]) => readonly Belonging[] | undefined

export function indicatorDirectory(
  from: ImportMapping['indicator'],
  known: ReadonlyMap<string, KnownIndicator>,
): IndicatorDirectory {
  switch (from.by) {
    case 'fixed': {
      const only = [belonging(from.indicatorId, known)]
      return () => only
    }
    case 'reference': {
      const byReference = new Map<string, readonly Belonging[]>()
      for (const { id, reference } of known.values()) {
        const whole = [belonging(id, known)]
        byReference.set(sameReference(id), whole)
        byReference.set(sameReference(reference), whole)
      }
      return ([reference = '']) => byReference.get(sameReference(reference))
    }
    case 'categories': {
      const byCategories = new Map<string, Belonging[]>()
      for (const { indicatorId, matches } of from.indicators)
        for (const match of matches) {
          if (match.length !== from.columns.length)
            throw new FileRefused(
              `“${match.join(', ')}” must give one value for each of ${from.columns.length} columns.`,
            )
          const whole = matches.length === 1
          const parts = byCategories.get(categoryKey(match)) ?? []
          parts.push(belonging(indicatorId, known, whole ? '' : match.join(' › ')))
          byCategories.set(categoryKey(match), parts)
        }
      return (cells) => byCategories.get(categoryKey(cells)) ?? []
    }
  }
}

/** The categories an indicator is the sum of, by indicator; a single category is the whole and has no entry. */
export function expectedParts(from: ImportMapping['indicator']): ReadonlyMap<string, readonly string[]> {
  const expected = new Map<string, readonly string[]>()
  if (from.by !== 'categories') return expected
  for (const { indicatorId, matches } of from.indicators)
    if (matches.length > 1)
      expected.set(
        indicatorId,
        matches.map((match) => match.join(' › ')),
      )
  return expected
}

const unitOf = (indicator: KnownIndicator): string => indicator.definitions.at(-1)?.unit ?? ''

function belonging(indicatorId: string, known: ReadonlyMap<string, KnownIndicator>, part = ''): Belonging {
  const indicator = known.get(indicatorId)
  if (!indicator)
    throw new FileRefused(`The mapping names an indicator “${indicatorId}” that is not in the store.`)
  return { indicatorId, unit: unitOf(indicator), part }
}

const categoryKey = (cells: readonly string[]) => JSON.stringify(cells.map(sameName))
