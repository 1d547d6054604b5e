/**
 * What a person typed as the plain number the API takes, where only its dress differs: spaces around it, commas between
 * thousands, a typographic minus, the unit's own sign. Anything else is left as typed, for the API to refuse by name.
 */
export function plainNumber(typed: string, unit: string): string {
  let text = typed.trim().replace(/^−/, '-')
  if (unit.startsWith('%')) text = text.replace(/\s*%$/, '')
  if (unit.startsWith('£')) text = text.replace(/^(-?)£/, '$1')
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
}
