/** What a validator says of one thing: where it is, the section of the Recommendation it breaks, and in words what is wrong. */
export type Finding = {
  readonly level: 'error' | 'warning'
  /** A metadata document and a JSON pointer into it ("csv-metadata.json#/tables/0/url"), or a file, row and column. */
  readonly where: string
  /** "Metadata 5.5" or "Model 6.4": the W3C Recommendations of 17 December 2015, by their sections. */
  readonly section: string
  readonly says: string
}

/** Somewhere a finding can be: a value in a metadata document, a file, a row or a cell. */
export type Place = {
  readonly where: string
  error(section: string, says: string): void
  warning(section: string, says: string): void
  /** The value under a property or an index of this one. */
  within(step: string | number): Place
  /** Another place whose findings go with this one's. */
  elsewhere(where: string): Place
}

/** The place at `where`, which adds what it is told to `findings`. */
export function placeAt(where: string, findings: Finding[]): Place {
  const tell = (level: Finding['level']) => (section: string, says: string) => {
    findings.push({ level, where, section, says })
  }
  return {
    where,
    error: tell('error'),
    warning: tell('warning'),
    within: (step) => placeAt(`${where}${where.includes('#') ? '' : '#'}/${escaped(String(step))}`, findings),
    elsewhere: (other) => placeAt(other, findings),
  }
}

/** RFC 6901. */
const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1')
