import { type ComponentType, lazy, useState } from 'react'
import type { FetchedOnce } from './fetchedOnce.ts'

/**
 * A component of a chunk. Where the chunk was fetched ahead it is drawn at once: `lazy` alone would show the fallback
 * even then, and React keeps a fallback in sight for 300 ms.
 */
export function fromChunk<M, P extends object>(
  fetched: FetchedOnce<M>,
  pick: (chunk: M) => ComponentType<P>,
): ComponentType<P> {
  const Awaited = lazy(() => fetched().then((chunk) => ({ default: pick(chunk) })))
  return function FromChunk(props: P) {
    const [Part] = useState<ComponentType<P>>(() => (fetched.atHand ? pick(fetched.atHand) : Awaited))
    return <Part {...props} />
  }
}
