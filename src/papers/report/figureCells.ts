import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { type Cell, type Column, strong, text } from './reportDocument.ts'
import { targetWords } from '../words/targetWords.ts'

/** Places beyond which a column no longer lines up its points: the widest would push all others aside. */
const MOST_PLACES = 2

/** The latest figure, its target and its stretch target, their decimal points under one another. */
export type FigureCells = (row: ScorecardRow) => {
  readonly latest: Cell
  readonly target: Cell
  readonly stretch: Cell
}

/** A column of such cells, as wide as its longest figure set in `points` needs. */
export const figureColumn = (heading: string, cells: readonly Cell[], points: number): Column => ({
  heading,
  width: { millimetres: figureWidth(cells, points) },
  align: 'figure',
})

/** In millimetres; a range in words may be parted over lines. */
function figureWidth(cells: readonly Cell[], points: number): number {
  const widths = cells.map(({ lines, padding = '' }) => digitsWide(wordsOf(lines) + padding))
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.max(0, ...widths) * points * WIDEST_DIGIT + GAP))
}

const LEAST_WIDTH = 12.5
const MOST_WIDTH = 24
/** The room after a figure. */
const GAP = 2.6
/** Millimetres of a digit of one point, in the widest face a paper is set in. */
const WIDEST_DIGIT = 0.2

/** A point or a comma is half as wide as a digit. */
const digitsWide = (words: string): number => words.length - words.replaceAll(/[^.,]/g, '').length / 2

const wordsOf = (lines: Cell['lines']): string =>
  lines
    .flat()
    .map((each) => ('words' in each ? each.words : ''))
    .join('')

/** `rows` are all the rows of the table, whose widest fraction the others are padded to. */
export function figureCells(rows: readonly ScorecardRow[]): FigureCells {
  const widest = (valueOf: (row: ScorecardRow) => string | null) =>
    Math.min(MOST_PLACES, Math.max(0, ...rows.map((row) => placesOf(shown(valueOf(row), row)))))
  const latestPlaces = widest(({ latest }) => latest)
  const targetPlaces = widest(({ target }) => target?.value ?? null)
  const stretchPlaces = widest(({ stretch }) => stretch)
  return (row) => {
    const latest = shown(row.latest, row)
    const stretch = shown(row.stretch, row)
    const target = row.target === null ? '' : targetWords(row.target, row.decimals)
    return {
      latest: { lines: [[strong(latest || 'No figure')]], padding: paddingOf(latest, latestPlaces) },
      target: {
        lines: [[text(target)]],
        padding: row.target?.value ? paddingOf(target, targetPlaces) : '',
      },
      stretch: { lines: [[text(stretch)]], padding: paddingOf(stretch, stretchPlaces) },
    }
  }
}

const shown = (value: string | null, { decimals }: ScorecardRow): string =>
  value === null ? '' : figureWords(value, decimals)

function placesOf(words: string): number {
  const point = words.indexOf('.')
  return point < 0 ? 0 : words.length - point - 1
}

function paddingOf(words: string, places: number): string {
  const short = places - placesOf(words)
  if (words === '' || short <= 0) return ''
  return `${placesOf(words) === 0 ? '.' : ''}${'0'.repeat(short)}`
}
