import type { GlyphName } from '../../../chart/glyphs.ts'
import type { ActionLine, DecidedIndicator } from '../../../contract/actions.ts'
import { actionStateWords } from '../../../domain/meetings/action.ts'
import type { VerdictMark } from '../../../papers/words/verdictMark.ts'

/** How an action stands by glyph and word: the overdue strongest. */
export function actionMark(state: ActionLine['state']): VerdictMark {
  return { glyph: actionGlyphs[state], look: actionLooks[state], words: actionStateWords[state] }
}

const actionGlyphs: Readonly<Record<ActionLine['state'], GlyphName>> = {
  overdue: 'late',
  open: 'notRated',
  notDone: 'notAccepted',
  done: 'done',
}

const actionLooks: Readonly<Record<ActionLine['state'], VerdictMark['look']>> = {
  overdue: 'bad',
  open: 'flat',
  notDone: 'bad',
  done: 'flat',
}

/** The figures before and since: the arrow follows the number, its fill and the word judge it. */
export function figuresMark({
  movement,
  judgement,
  words,
}: NonNullable<DecidedIndicator['figures']>): VerdictMark {
  if (movement === 'none') return { glyph: 'notRated', look: 'flat', words }
  if (judgement === 'worse') return { glyph: movement === 'up' ? 'upWorse' : 'downWorse', look: 'bad', words }
  if (movement === 'unchanged' || judgement === 'unchanged')
    return { glyph: 'unchanged', look: 'flat', words }
  return { glyph: movement === 'up' ? 'upBetter' : 'downBetter', look: 'ok', words }
}
