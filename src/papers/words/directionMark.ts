import type { GlyphName } from '../../chart/glyphs.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { directionShown } from '../../domain/performance/directionShown.ts'

/** A verdict as glyph and word; `bad` is set strongly. */
export type VerdictMark = {
  readonly glyph: GlyphName
  readonly words: string
  readonly look: 'bad' | 'ok' | 'flat'
}

const absent = {
  noEarlierFigure: 'No earlier figure',
  notComparable: 'Not comparable',
  noFigure: 'No figure',
  lastYearOnly: 'Compared with last year only',
} as const
const absentLastYear = {
  ...absent,
  noEarlierFigure: 'No figure last year',
  notComparable: 'Not comparable with last year',
} as const

/** Since the quarter before or, where quarters are not alike, since last year: the arrow follows the number, the word judges. */
export function directionMark(row: ScorecardRow): VerdictMark {
  const { direction, isSinceLastYear } = directionShown(row.direction, row.directionLastYear)
  if (direction.movement === 'none') {
    return {
      glyph: 'tooFew',
      look: 'flat',
      words: (isSinceLastYear ? absentLastYear : absent)[direction.because],
    }
  }
  const since = isSinceLastYear ? ' on last year' : ''
  const by = figureWords(direction.by, row.decimals)
  if (direction.movement === 'unchanged' || direction.judgement === 'unchanged') {
    const { within } = direction
    const band = within ? ` (by no more than ${within.amount}${within.mode === 'relative' ? '%' : ''})` : ''
    return { glyph: 'unchanged', look: 'flat', words: `Unchanged${since}${band}` }
  }
  const { movement, judgement } = direction
  switch (judgement) {
    case 'better':
      return { glyph: `${movement}Better`, look: 'ok', words: `Better by ${by}${since}` }
    case 'worse':
      return { glyph: `${movement}Worse`, look: 'bad', words: `Worse by ${by}${since}` }
    case 'noJudgement':
      return {
        glyph: `${movement}Better`,
        look: 'flat',
        words: `${movement === 'up' ? 'Up' : 'Down'} ${by}${since}`,
      }
  }
}
