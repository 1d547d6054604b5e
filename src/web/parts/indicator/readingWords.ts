import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import type { Observation } from '../../../contract/figures.ts'
import type { IndicatorDefinition } from '../../../contract/indicators.ts'
import { absenceWords } from '../../../domain/indicators/absenceWords.ts'
import type { KnownPeriod } from './figureDraft.ts'
import { knownWords, recordWords } from './recordWords.ts'

type Definition = Pick<IndicatorDefinition, 'decimals' | 'unit'>

/** "141.6 per 1,000, provisional", or "no figure: late". */
export function readingWords(
  { value, absence, verification }: Pick<Observation, 'value' | 'absence' | 'verification'>,
  { decimals, unit }: Definition,
): string {
  if (value === null) return `no figure: ${absence ? absenceWords[absence].toLowerCase() : 'no reason given'}`
  return `${withUnit(figureWords(value, decimals), unit)}, ${verification}`
}

/** "141.6 [p]", or "Late": for a table whose heading gives the unit. */
export function shortReading(
  { value, absence, verification }: Pick<Observation, 'value' | 'absence' | 'verification'>,
  decimals: number,
): string {
  if (value === null) return absence ? absenceWords[absence] : 'No figure'
  return `${figureWords(value, decimals)}${verification === 'provisional' ? ' [p]' : ''}`
}

/** What a new reading would follow, in a sentence; empty for a period that is not among those shown. */
export function replacesWords(known: KnownPeriod | undefined, definition: Definition): string {
  if (!known) return ''
  if (known.standing === null) return `${known.label} has no figure yet.`
  const { record } = known.standing
  return `Revises ${readingWords(known.standing, definition)}, of ${knownWords(record)}, recorded by ${recordWords(record)}. It stays in the record.`
}

/** What stood for a period when somebody began to write. */
export const beforeWords = (known: KnownPeriod | undefined, definition: Definition): string =>
  known?.standing ? readingWords(known.standing, definition) : 'No figure.'
