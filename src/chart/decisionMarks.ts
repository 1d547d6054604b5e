import { shortDate } from '../domain/time/dateWords.ts'
import { isoDate } from '../domain/time/isoDate.ts'
import type { ChartDecision } from './chartFigures.ts'
import type { PlotScales } from './plotArea.ts'
import { spread } from './spread.ts'
import { textWidth } from './textWidth.ts'
import { wrapEvenly } from './wrapWords.ts'

export type DecisionMark = {
  readonly letter: string
  /** Date and words in full, whether or not there is room to draw them. */
  readonly words: string
  /** Middle of the quarter, where the dotted line drops. */
  readonly x: number
  /** Middle of the lettered square: beside x where squares would overlap. */
  readonly squareX: number
  readonly squareTop: number
  readonly squareSize: number
  /** At most two lines, none where the words do not fit between their neighbours. */
  readonly lines: readonly string[]
  readonly textX: number
  readonly anchor: 'start' | 'end'
}

export const decisionTextScale = 0.93
const SQUARE = 1.44
const GAP = 0.33
/** Two lines of more than this many ems read as a paragraph, not as a label. */
const WIDEST = 19

/**
 * Each decision as a lettered square above the plot, its words on the roomier side: never past `left` or `right`, never
 * over another square or other words. Words that do not fit are left out whole; the letter leads to them.
 */
export function decisionMarks(
  decisions: readonly ChartDecision[],
  scales: PlotScales,
  { fontSize, left, right, withWords }: { fontSize: number; left: number; right: number; withWords: boolean },
): DecisionMark[] {
  const shown = decisions.filter(({ quarter }) => scales.columnOf(quarter) >= 0)
  const squareSize = fontSize * SQUARE
  const xs = shown.map(({ quarter }) => scales.xMiddle(scales.columnOf(quarter)))
  const wishes = xs.map((centre) => ({ centre, size: squareSize + 2 }))
  const squares = spread(wishes, scales.area.left - squareSize / 2, right)
  const order = shown.map((_, index) => index).sort((a, b) => squares[a]! - squares[b]!)
  const size = fontSize * decisionTextScale
  const gap = fontSize * GAP
  const marks: DecisionMark[] = []
  let taken = left
  order.forEach((at, place) => {
    const { letter, date, words: said } = shown[at]!
    const words = `${shortDate(isoDate(date))}. ${said}`
    const squareX = squares[at]!
    const edge = squareSize / 2 + gap
    const following = order[place + 1]
    const nextEdge = following === undefined ? right : squares[following]! - squareSize / 2 - gap * 2
    const room = { start: nextEdge - (squareX + edge), end: squareX - edge - taken }
    const sides = room.start >= room.end ? (['start', 'end'] as const) : (['end', 'start'] as const)
    let lines: string[] = []
    let anchor: 'start' | 'end' = sides[0]
    for (const side of withWords ? sides : []) {
      const fitted = fittedLines(words, Math.min(room[side], size * WIDEST), size)
      if (fitted.length === 0) continue
      lines = fitted
      anchor = side
      break
    }
    const textX = anchor === 'start' ? squareX + edge : squareX - edge
    const reach = Math.max(0, ...lines.map((line) => textWidth(line, size)))
    taken = (anchor === 'start' && lines.length > 0 ? textX + reach : squareX + squareSize / 2) + gap * 2
    const squareTop = scales.area.top - 8 - fontSize * 1.5
    marks.push({ letter, words, x: xs[at]!, squareX, squareTop, squareSize, lines, textX, anchor })
  })
  return marks
}

function fittedLines(words: string, room: number, size: number): string[] {
  if (room <= 0) return []
  const lines = wrapEvenly(words, room, { size })
  return lines.length <= 2 && lines.join(' ') === words ? lines : []
}
