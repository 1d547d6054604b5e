import type { Absence, Verification } from '../../../domain/indicators/observation.ts'

/** Something read from a figure's cell beside its digits; a preview counts each and says it once. */
export type FigureRemark = keyof typeof remarkWords

/** Said before "(3 cells)". */
export const remarkWords = {
  separators: 'Commas or spaces between thousands were left out',
  percentSign: 'Percent signs were left out: the indicator is a percentage',
  poundSign: 'Pound signs were left out: the indicator is in pounds',
  brackets: 'Figures in brackets, such as (12), were read as below zero',
  provisional: 'Figures marked provisional were read as provisional',
  revised: 'A mark that a figure is revised was left out',
  estimated: 'Figures marked as estimates were read as provisional',
  outsidePercent: 'Percentages below 0 or above 100 were read as they stand: check them',
  rounded: 'Digits beyond a spreadsheet’s fifteen were left out',
  places: 'Figures with more than twelve decimals were rounded to twelve',
} as const

/**
 * What the cell of a figure says. `absent` by a mark the source uses for it. `blank` says nothing, so it is no
 * observation. A refusal says why, and how the officer can mend the cell.
 */
export type FigureReading =
  | {
      readonly outcome: 'figure'
      readonly value: string
      readonly remarks: readonly FigureRemark[]
      readonly verification?: Verification
    }
  | { readonly outcome: 'absent'; readonly absence: Absence; readonly mark: string }
  | { readonly outcome: 'zero'; readonly mark: string }
  | { readonly outcome: 'blank' }
  | FigureRefusal

export type FigureRefusal = { readonly outcome: 'refused'; readonly because: string; readonly mend: string }

export const refuseFigure = (because: string, mend: string): FigureRefusal => ({
  outcome: 'refused',
  because,
  mend,
})
