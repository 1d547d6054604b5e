import type { Frequency, OutturnType } from '../indicator.ts'
import type { Polarity } from '../polarity.ts'

/** What the catalogue says of a National Indicator, besides its reference, which is its identity. */
type CatalogueField =
  'title' | 'theme' | 'unit' | 'polarity' | 'frequency' | 'outturnType' | 'dataSource' | 'note' | 'parts'

/** One of several figures reported under a single reference; `unit` and `polarity` where they differ from the whole. */
type NationalIndicatorPart = {
  /** The whole's reference with a letter: "NI 157a". */
  readonly reference: string
  readonly title: string
  readonly unit?: string
  readonly polarity?: Polarity
}

/**
 * One of the 198 indicators of the National Indicator Set for English local authorities and their partnerships,
 * in force from April 2008. A fact to choose from, never a judgement: null where the list does not say, or says two
 * things ("annual/quarterly"), and `unchecked` for every field not compared with a published source.
 */
export type NationalIndicator = {
  /** "NI 1" to "NI 198". */
  readonly reference: string
  readonly title: string
  readonly theme: string
  readonly unit: string
  readonly polarity: Polarity | null
  readonly frequency: Frequency | null
  /** The frequency in the list's own words, from which `frequency` and `outturnType` are read. */
  readonly frequencyAsListed: string
  readonly outturnType: OutturnType | null
  readonly dataSource: string
  /** Empty where there is nothing to add. */
  readonly note: string
  /** Empty where the indicator is one figure. */
  readonly parts: readonly NationalIndicatorPart[]
  /** A published paper that names this indicator's subject, though not its exact wording. */
  readonly subjectConfirmedBy: string | null
  readonly unchecked: readonly CatalogueField[]
}
