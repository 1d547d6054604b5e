import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { useIsPrinting } from './useIsPrinting.ts'

type Props<T> = {
  readonly all: readonly T[]
  readonly most: number
  /** "Show all 2,000 indicators". */
  readonly showAll: string
  readonly children: (shown: readonly T[]) => ReactNode
}

/** The first of a long list, and a button for the rest; print has them all. */
export function FirstOf<T>({ all, most, showAll, children }: Props<T>) {
  const [isWhole, setWhole] = useState(false)
  const isPrinting = useIsPrinting()
  const isCut = all.length > most && !isWhole && !isPrinting
  return (
    <>
      {children(isCut ? all.slice(0, most) : all)}
      {isCut && (
        <p className="actions screen-only">
          <Button onClick={() => setWhole(true)}>{showAll}</Button>
        </p>
      )}
    </>
  )
}
