/** Names that differ only in capitals, spaces or “&” for “and” are the same name. */
export function sameName(name: string): string {
  return name.trim().toLowerCase().replaceAll('&', ' and ').replace(/\s+/g, ' ').trim()
}

/** "NI 16", "NI16" and "ni 16" are one reference. */
export function sameReference(reference: string): string {
  return reference.toLowerCase().replace(/[\s.]+/g, '')
}

/** Words a totals row begins with: such a row adds up others and is no figure of its own. */
export function isTotal(text: string): boolean {
  return /^(?:(?:grand|overall|sub)[ -]?)?totals?:?$/i.test(text.trim())
}
