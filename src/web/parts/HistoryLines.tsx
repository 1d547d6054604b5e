import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { historyQuery, type ThingWithHistory } from '../api/historyQueries.ts'
import { Button } from '../ui/Button.tsx'
import { CouldNotRead } from './CouldNotRead.tsx'

type Props = { readonly thing: ThingWithHistory; readonly asAt?: string | undefined }

const FIRST_SHOWN = 12

/** What was recorded about a thing: the newest lines, and the others when they are asked for. */
export function HistoryLines({ thing, asAt }: Props) {
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
