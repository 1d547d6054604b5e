import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { historyQuery, type ThingWithHistory } from '../api/logQueries.ts'
import { useStanding } from '../api/meQueries.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from './CouldNotRead.tsx'

type Props = {
  readonly thing: ThingWithHistory
  /** "of NI 154", which the button says aloud. */
  readonly of: string
  readonly asAt?: string | undefined
}

const FIRST_SHOWN = 12

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

function HistoryLines({ thing, asAt }: Pick<Props, 'thing' | 'asAt'>) {
  const { data: history, error, refetch } = useQuery(historyQuery(thing, asAt))
  const [all, setAll] = useState(false)
  if (error) return <CouldNotRead what="The history" failure={error} onRetry={() => refetch()} />
  if (!history) return <p className="small quiet">Getting the history.</p>
  const { lines, total } = history
  const shown = all ? lines : lines.slice(0, FIRST_SHOWN)
  return (
    <>
      <ol className="history-lines">
        {shown.map(({ sentence }, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ol>
      {lines.length > shown.length && (
        <Button look="plain" onClick={() => setAll(true)}>
          Show all {lines.length}
        </Button>
      )}
      {all && total > lines.length && (
        <p className="small quiet">
          The newest {lines.length} of {total}. The log has them all.
        </p>
      )}
    </>
  )
}
