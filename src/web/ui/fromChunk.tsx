import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { FetchedOnce } from './fetchedOnce.ts'

/**
 * A component of a chunk, drawn at once where the chunk was fetched ahead and otherwise as soon as it is here. React's
 * own `lazy` would keep what stands in for it in sight for 300 ms once it has been shown.
 */
export function fromChunk<M, P extends object>(
  fetched: FetchedOnce<M>,
  pick: (chunk: M) => ComponentType<P>,
  meanwhile: ReactNode,
): ComponentType<P> {
  return function FromChunk(props: P) {
    const [chunk, setChunk] = useState(() => fetched.atHand)
    const [, fail] = useState()
    useEffect(() => {
      if (chunk !== undefined) return
      fetched().then(
        (found) => setChunk(() => found),
        // A fault of the page, as it would be anywhere else in it.
        (error: unknown) =>
          fail(() => {
            throw error
          }),
      )
    }, [chunk])
    if (chunk === undefined) return meanwhile
    const Part = pick(chunk)
    return <Part {...props} />
  }
}
