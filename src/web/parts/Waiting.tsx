import { useEffect, useState } from 'react'
import { Link } from 'wouter'

/** After this long a person wonders whether it is still at work. */
const PATIENCE_MS = 4000

type Props = {
  /** "Getting the scorecard as it stood on 24 May 2010." */
  readonly words: string
  readonly rows?: number
  /** What was on show before, to go back to while waiting. */
  readonly carryOn?: { readonly href: string; readonly words: string } | undefined
}

/** Static bars where rows will stand, and a sentence; after four seconds, that it is still working. */
export function Waiting({ words, rows = 8, carryOn }: Props) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="wrap">
      <output className="waiting-words">
        {words} {slow && 'Still working. '}
        {slow && carryOn && (
          <>
            You can <Link href={carryOn.href}>carry on with {carryOn.words}</Link>.
          </>
        )}
      </output>
      <div className="waiting" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row}>
            {columns.map((column) => (
              <i key={column} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

const columns = [0, 1, 2, 3]
