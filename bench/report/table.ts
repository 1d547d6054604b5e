import { isMet, type Measure, ratioOf } from './measure.ts'

const COLUMNS = ['', '', 'product', 'bound', 'ratio', 'aim', ''] as const

/** The measures as a Markdown table, one line each, in columns that also line up in a terminal. */
export function table(measures: readonly Measure[]): string {
  const lines = measures.map((measure) => [
    measure.name,
    measure.where,
    `${figure(measure.product)} ${measure.unit}`,
    measure.bound === null ? '' : figure(measure.bound),
    ratioOf(measure)?.toFixed(2) ?? '',
    aimWords(measure),
    { true: 'met', false: 'MISSED', null: '' }[String(isMet(measure))] ?? '',
  ])
  const widths = COLUMNS.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  )
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, at) => (at < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [row(COLUMNS), rule, ...lines.map(row)].join('\n')
}

const figure = (value: number): string =>
  Number.isNaN(value)
    ? 'none'
    : value.toLocaleString('en-GB', {
        maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
      })

function aimWords({ aim, unit }: Measure): string {
  if (!aim) return ''
  return aim.of === 'ratio' ? `≤ ${aim.atMost}× bound` : `≤ ${aim.atMost} ${unit}`
}
