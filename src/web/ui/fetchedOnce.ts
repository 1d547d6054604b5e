/** Fetches a chunk of the program, and has it at hand from then on. */
export type FetchedOnce<M> = (() => Promise<M>) & {
  /** Undefined until it has been fetched. */
  atHand: M | undefined
}

export function fetchedOnce<M>(load: () => Promise<M>): FetchedOnce<M> {
  const fetched: FetchedOnce<M> = Object.assign(
    async () => {
      fetched.atHand ??= await load()
      return fetched.atHand
    },
    { atHand: undefined },
  )
  return fetched
}
