/** What of a chart is made up to show how the product works: its figures (and perhaps targets), its targets only, nothing. */
export type Illustrative = 'figures' | 'targets' | 'nothing'

/** The sentence that owns up to it, after the source; '' when nothing is made up. */
export function illustrativeWords(illustrative: Illustrative): string {
  switch (illustrative) {
    case 'figures':
      return 'Illustrative figures.'
    case 'targets':
      return 'Illustrative targets.'
    case 'nothing':
      return ''
  }
}
