import { useDeferredValue } from 'react'

/** False when a component is first drawn, true in a drawing of its own right after: for what may wait for the first paint. */
export const useDrawnNext = (): boolean => useDeferredValue(true, false)
