import Big from 'big.js'

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g

/**
 * A decimal as printed: thousands separated, a true minus sign, at least `decimals` places.
 * Never rounds a figure away: places the figure itself has are kept.
 */
export function figureWords(value: string, decimals: number): string {
  const figure = new Big(value)
  return grouped(figure.toFixed(Math.max(decimals, figure.c.length - 1 - figure.e, 0)))
}

/** A figure rounded to `decimals` places, half up, for a table that says so. */
export function roundedWords(value: string | Big, decimals: number): string {
  return grouped(new Big(value).toFixed(decimals))
}

/** A figure with its unit: "34%", "510 offences", "0.21 per 1,000". */
export function withUnit(words: string, unit: string): string {
  if (unit === '%') return `${words}%`
  return unit.startsWith('£') ? `£${words}${unit.slice(1)}` : `${words} ${unit}`
}

function grouped(fixed: string): string {
  const [whole = '', fraction] = fixed.replace('-', '').split('.')
  const sign = fixed.startsWith('-') && /[1-9]/.test(fixed) ? '−' : ''
  return `${sign}${whole.replace(THOUSANDS, ',')}${fraction === undefined ? '' : `.${fraction}`}`
}
