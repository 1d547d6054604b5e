/** One breach of a rule of the house: where, and what the rule says. */
export interface Offence {
  offender: string
  because: string
}
