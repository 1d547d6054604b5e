import { useState } from 'react'
import type { ThingWithHistory } from '../api/historyQueries.ts'
import { useStanding } from '../api/meQueries.ts'
import { Button } from '../ui/Button.tsx'
import { fetchedOnce } from '../ui/fetchedOnce.ts'
import { fromChunk } from '../ui/fromChunk.tsx'

type Props = {
  readonly thing: ThingWithHistory
  /** "of NI 154", which the button says aloud. */
  readonly of: string
  readonly asAt?: string | undefined
}

const HistoryLines = fromChunk(
  fetchedOnce(() => import('./HistoryLines.tsx')),
  (chunk) => chunk.HistoryLines,
  <p className="small quiet">Getting the history.</p>,
)

/** Everything recorded about one thing, in sentences, newest first. It is fetched when it is unfolded. */
export function ThingHistory({ thing, of, asAt }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!useStanding().may('readTheScorecards')) return null
  return (
    <div className="thing-history screen-only">
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the history' : 'Show the history'}
        <span className="vh"> {of}</span>
      </Button>
      {isOpen && <HistoryLines thing={thing} asAt={asAt} />}
    </div>
  )
}
