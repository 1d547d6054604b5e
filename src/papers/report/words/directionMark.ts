import type { GlyphName } from '../../../chart/glyphs.ts'
import type { Direction } from '../../../contract/performance.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'

type Mark = { readonly glyph: GlyphName; readonly words: string; readonly isWorse: boolean }

/** Which way the figure went, as the scorecard shows it: the arrow follows the number, fill and word judge it. */
export function directionMark(direction: Direction, decimals: number): Mark {
  if (direction.movement === 'none')
    return { glyph: 'tooFew', words: absenceWords[direction.because], isWorse: false }
  const by = figureWords(direction.by, decimals)
  const isUp = direction.movement === 'up'
  switch (direction.judgement) {
    case 'unchanged':
      return { glyph: 'unchanged', words: `Unchanged${withinWords(direction.within)}`, isWorse: false }
    case 'better':
      return { glyph: isUp ? 'upBetter' : 'downBetter', words: `Better by ${by}`, isWorse: false }
    case 'worse':
      return { glyph: isUp ? 'upWorse' : 'downWorse', words: `Worse by ${by}`, isWorse: true }
    case 'noJudgement':
      if (direction.movement === 'unchanged')
        return { glyph: 'unchanged', words: 'Unchanged', isWorse: false }
      return {
        glyph: isUp ? 'upBetter' : 'downBetter',
        words: `${isUp ? 'Up' : 'Down'} ${by}`,
        isWorse: false,
      }
  }
}

const absenceWords = {
  noEarlierFigure: 'No earlier figure',
  notComparable: 'Not comparable',
  noFigure: 'No figure',
  lastYearOnly: 'Compared with last year only',
} as const

/** " (by no more than 2%)": a change inside the dead band is still said to be one. */
function withinWords(within: Extract<Direction, { by: string }>['within']): string {
  if (!within) return ''
  return ` (by no more than ${within.amount}${within.mode === 'relative' ? '%' : ''})`
}
