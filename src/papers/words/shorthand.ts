/** Shorthand of the Government Statistical Service (symbols page, 11 January 2022), as the charts use it. */
export const shorthand = {
  provisional: '[p]',
  revised: '[r]',
  break: '[b]',
  notAvailable: '[x]',
  notApplicable: '[z]',
} as const

export const shorthandMeanings: readonly { readonly mark: string; readonly meaning: string }[] = [
  { mark: shorthand.provisional, meaning: 'Provisional: not yet verified, and may change.' },
  { mark: shorthand.revised, meaning: 'Revised: replaces a figure given earlier for the same period.' },
  {
    mark: shorthand.break,
    meaning: 'Break in the series: not to be compared with figures for earlier periods.',
  },
  {
    mark: shorthand.notAvailable,
    meaning: 'Not available: a figure belongs here and there is none; the notes of the row say why.',
  },
  {
    mark: shorthand.notApplicable,
    meaning:
      'Not applicable: no figure belongs here, as where no target is agreed, no annual period ends in the quarter, or the quarter is still to come.',
  },
]

/** "[p][r]" of the letters of a row, "pr". */
export const bracketed = (letters: string): string => [...letters].map((letter) => `[${letter}]`).join('')
