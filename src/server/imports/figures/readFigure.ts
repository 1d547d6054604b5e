import { compareDecimals, roundedDecimal } from '../../../domain/decimalText.ts'
import type { Verification } from '../../../domain/indicators/observation.ts'
import { type Cell, cellText, numberText } from '../table/cell.ts'
import { absenceMark, tidyMark, type MarkMeaning } from './absenceMark.ts'
import { meaningOf } from './meaningOf.ts'
import { type FigureReading, type FigureRemark, refuseFigure } from './figureReading.ts'

/** What a figure is read for, as far as it changes the reading. */
export type FigureContext = {
  readonly unit: string
  /** The file separates its columns by semicolons, as spreadsheets do where commas are decimal points. */
  readonly commasMayBeDecimal?: boolean
  /** What marks mean in this file, by tidied mark, where its reader was told. */
  readonly marks?: Readonly<Record<string, MarkMeaning>>
}

/** As many digits as the contract's decimal text holds. */
const MOST_DIGITS_BEFORE = 18
const MOST_PLACES = 12
const plain = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/
const byThousands = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** One group of three alone can be either; zeros before it are no thousands. */
const byPoints = /^-?[1-9]\d{0,2}\.\d{3}$/
const bySpaces = /^-?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/
const trailingMark = /\s*(?:\[([a-z]+)\]|\(([a-z]+)\))$/i
const statuses: Readonly<Record<string, FigureRemark>> = {
  p: 'provisional',
  prov: 'provisional',
  provisional: 'provisional',
  r: 'revised',
  revised: 'revised',
  e: 'estimated',
  est: 'estimated',
  estimate: 'estimated',
  estimated: 'estimated',
}

/**
 * The figure of a cell, as exact decimal text with every digit it came with; or what stands in its place.
 * Nothing that can be read in two ways is guessed: it is refused, with how to mend it.
 */
export function readFigure(cell: Cell | undefined, context: FigureContext): FigureReading {
  if (typeof cell === 'object')
    return refuseFigure(
      'The cell holds a date, not a figure.',
      'Format the cell as a number, and write it again.',
    )
  if (typeof cell === 'number') return figureOf(numberText(cell), rounding(cell), context)
  const text = cellText(cell)
  if (text === '') return { outcome: 'blank' }
  const told = context.marks && meaningOf(context.marks, tidyMark(text))
  if (told !== undefined) return markedAs(told, text)
  return plain.test(text) && context.commasMayBeDecimal !== true
    ? figureOf(text, [], context)
    : writtenFigure(text, context)
}

function markedAs(meaning: MarkMeaning, mark: string): FigureReading {
  if (meaning === 'leaveOut') return { outcome: 'blank' }
  return meaning === 'zero' ? { outcome: 'zero', mark } : { outcome: 'absent', absence: meaning, mark }
}

function writtenFigure(text: string, context: FigureContext): FigureReading {
  if (text.startsWith('#')) return spreadsheetError(text)
  if (text.startsWith('='))
    return refuseFigure(
      'The cell holds a formula without its result.',
      'Open the file in a spreadsheet, so that it works the formula out, and save it again.',
    )
  const absence = absenceMark(text)
  if (absence !== undefined) return { outcome: 'absent', absence, mark: text }
  if (/^[-\u2010-\u2015\u2212]+$/.test(text))
    return refuseFigure(
      'A dash may mean none, or no figure.',
      'Write 0 for none, or n/a for no figure; or say in the mapping what a dash means in this file.',
    )
  const { rest, status } = withoutStatus(text)
  if (/^[-+]?\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(rest))
    return refuseFigure(
      'The figure is written with an exponent, so digits of it may be lost.',
      'Format the column as a number with enough digits, and save the file again.',
    )
  return withoutSigns(rest, status === undefined ? [] : [status], context)
}

function spreadsheetError(text: string): FigureReading {
  return /^#+$/.test(text)
    ? refuseFigure(
        'The column was too narrow to show the figure.',
        'Widen the column and save the file again.',
      )
    : refuseFigure(
        `The cell holds a spreadsheet error, ${text}.`,
        'Mend the formula, or write n/a for no figure.',
      )
}

/** "1234 (provisional)" and "1234 [r]" are a figure with its status; any other letters stay to be refused. */
function withoutStatus(text: string): { rest: string; status?: FigureRemark } {
  const found = trailingMark.exec(text)
  const status = meaningOf(statuses, (found?.[1] ?? found?.[2] ?? '').toLowerCase())
  return found && status ? { rest: text.slice(0, found.index), status } : { rest: text }
}

function withoutSigns(text: string, before: readonly FigureRemark[], context: FigureContext): FigureReading {
  const remarks = [...before]
  let rest = text
  const bracketed = /^\((.+)\)$/.exec(rest)?.[1]?.trim()
  if (bracketed !== undefined) {
    remarks.push('brackets')
    rest = `-${bracketed}`
  }
  rest = rest.replace(/^[\u2010-\u2013\u2212]\s*/, '-').replace(/^\+\s*/, '')
  if (/£|\bGBP\b/i.test(rest)) {
    if (!/£|pounds?\b|\bGBP\b/i.test(context.unit)) return unitDiffers('an amount in pounds', context.unit)
    remarks.push('poundSign')
    rest = rest.replace(/^(-?)\s*(?:£|GBP)\s*(-?)/i, '$1$2').replace(/\s*(?:£|GBP)$/i, '')
  }
  if (rest.endsWith('%')) {
    if (!/%|per ?cent/i.test(context.unit)) return unitDiffers('a percentage', context.unit)
    remarks.push('percentSign')
    rest = rest.slice(0, -1).trimEnd()
  }
  return withoutSeparators(rest, text, remarks, context)
}

function withoutSeparators(
  rest: string,
  text: string,
  remarks: readonly FigureRemark[],
  context: FigureContext,
): FigureReading {
  if (context.commasMayBeDecimal === true && byPoints.test(rest))
    return refuseFigure(
      `“${text}” may have a decimal point or a separator of thousands.`,
      'Save the file with commas between its columns, where a point is a decimal point; or write it without separators.',
    )
  if (plain.test(rest)) return figureOf(rest, remarks, context)
  const commas = byThousands.test(rest)
  if (commas && context.commasMayBeDecimal === true)
    return refuseFigure(
      `“${text}” may have a decimal comma or a separator of thousands.`,
      'Write it without separators, with a point before decimals.',
    )
  if (commas || bySpaces.test(rest))
    return figureOf(rest.replace(/[^\d.-]/g, ''), [...remarks, 'separators'], context)
  if (/^-?[\d.,\s]+$/.test(rest) && /\d/.test(rest))
    return refuseFigure(
      `“${text}” can be read as more than one number.`,
      'Write it with a point before decimals and no other separators, such as 1234.5.',
    )
  return refuseFigure(
    `“${text}” is not a figure.`,
    'Write a number, such as 1234.5, and put any remark in a column of its own.',
  )
}

const unitDiffers = (what: string, unit: string) =>
  refuseFigure(
    `The cell holds ${what}; the indicator’s unit is ${unit === '' ? 'not given' : unit}.`,
    'Check that the column is this indicator’s, and write the figure in its unit.',
  )

function figureOf(text: string, remarks: readonly FigureRemark[], context: FigureContext): FigureReading {
  const { value, rounded } = keptDigits(text)
  if (value.replace(/^-|\..*/g, '').length > MOST_DIGITS_BEFORE)
    return refuseFigure(
      'The figure has too many digits.',
      `Give at most ${MOST_DIGITS_BEFORE} digits before the point.`,
    )
  const isPercent = context.unit.trim() === '%'
  const outside = isPercent && (compareDecimals(value, '0') < 0 || compareDecimals(value, '100') > 0)
  const said = [
    ...remarks,
    ...(rounded ? (['places'] as const) : []),
    ...(outside ? (['outsidePercent'] as const) : []),
  ]
  const verification: Verification | undefined =
    remarks.includes('provisional') || remarks.includes('estimated') ? 'provisional' : undefined
  return verification === undefined
    ? { outcome: 'figure', value, remarks: said }
    : { outcome: 'figure', value, remarks: said, verification }
}

/** Without zeros that say nothing before the first digit, a sign of nought or a point at the end, and to twelve places. */
function keptDigits(text: string): { readonly value: string; readonly rounded: boolean } {
  const written = text
    .replace(/^(-?)\./, '$10.')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/\.$/, '')
  const rounded = written.length - 1 - written.lastIndexOf('.') > MOST_PLACES && written.includes('.')
  const value = rounded ? roundedDecimal(written, MOST_PLACES) : written
  return { value: value.replace(/^-(?=[0.]*$)/, ''), rounded }
}

function rounding(number: number): FigureRemark[] {
  const exact = String(number)
  return /e/i.test(exact) || numberText(number) === exact ? [] : ['rounded']
}
