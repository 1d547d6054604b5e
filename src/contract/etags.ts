/** The version of what nothing has been recorded of yet. */
export const NOTHING_YET = '"0"'

/** `If-Match` of a program that means to follow whatever stands, seen or not. The pages never send it. */
export const WHATEVER_STANDS = '*'

/** The version of a thing by the number of its last row in the record, which only grows; none: nothing is recorded yet. */
export const etagOf = (sequence: number | null | undefined): string =>
  sequence === null || sequence === undefined ? NOTHING_YET : `"${sequence}"`

/** The version of a thing that several rows make up: that of the last of them. */
export const etagOfLast = (rows: readonly { readonly sequence: number }[]): string =>
  etagOf(rows.length === 0 ? null : Math.max(...rows.map((each) => each.sequence)))
