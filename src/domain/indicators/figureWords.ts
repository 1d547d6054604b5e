const formats = new Map<number, Intl.NumberFormat>()

/**
 * A stored decimal as printed: thousands separated, a true minus sign, at least `decimals` places.
 * The text is formatted as it stands and never passes through a floating-point number, so nothing is rounded away.
 */
export function figureWords(value: string, decimals: number): string {
  const point = value.indexOf('.')
  const places = Math.max(decimals, placesOf(value, point))
  if (places === (point < 0 ? 0 : value.length - point - 1) && AS_PRINTED.test(value)) return value
  const short = SHORT.exec(value)
  if (short) return shortWords(short, places)
  let format = formats.get(places)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      signDisplay: 'negative',
    })
    formats.set(places, format)
  }
  return format.format(value as Intl.StringNumericLiteral).replace('-', '−')
}

/** With as many places as are printed, there is nothing to do. */
const AS_PRINTED = /^(?:0|[1-9]\d{0,2})(?:\.\d+)?$/

/** Up to six digits before the point, as most figures have: one separator at most, and hundreds are printed at once. */
const SHORT = /^(-?)(0|[1-9]\d{0,5})(?:\.(\d+))?$/

function shortWords([value, minus, whole = '', fraction = '']: RegExpExecArray, places: number): string {
  const sign = minus === '' || Number(value) === 0 ? '' : '−'
  const grouped = whole.length > 3 ? `${whole.slice(0, -3)},${whole.slice(-3)}` : whole
  return places === 0 ? sign + grouped : `${sign}${grouped}.${fraction.slice(0, places).padEnd(places, '0')}`
}

/** The same figure for a machine: no thousands separators, a hyphen for minus. */
export const plainFigure = (value: string, decimals: number): string =>
  figureWords(value, decimals).replaceAll(',', '').replace('−', '-')

/** A figure with its unit: "34%", "510 offences", "£1,200 per week". */
export function withUnit(text: string, unit: string): string {
  if (unit.startsWith('%')) return `${text}${unit}`
  if (unit.startsWith('£')) return `${withSign(text, unit)}${unit.slice(1)}`
  return `${text} ${unit}`
}

/** A figure with the sign of its unit only, for an axis: "34%", "−£5"; other units stand above the axis. */
export function withSign(text: string, unit: string): string {
  if (unit.startsWith('%')) return `${text}%`
  if (!unit.startsWith('£')) return text
  return text.startsWith('−') ? `−£${text.slice(1)}` : `£${text}`
}

/** Decimal places a text with this point has, without the zeros at its end: 2 for "1.250", 0 for "138.0". */
function placesOf(value: string, point: number): number {
  if (point < 0) return 0
  let end = value.length
  while (value[end - 1] === '0') end -= 1
  return end - point - 1
}
