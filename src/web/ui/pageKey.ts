/** A single key, what it does, and doing it; without `run` it is only listed (a key the table itself answers to). */
export type PageKey = {
  /** As `KeyboardEvent.key` gives it; letters in lower case. */
  readonly key: string
  readonly words: string
  /** How the key is printed, if not as itself. */
  readonly shown?: string
  readonly run?: () => void
}
