import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { cutOffSince, readAgain, watchConnection } from '../api/connectionWatch.ts'
import { onWrites, type WritesUnderWay, writesUnderWay } from '../api/writesUnderWay.ts'
import { Button } from '../ui/Button.tsx'

/** Says while the service does not answer: since when what is shown stands, and that what was written is being sent. */
export function ConnectionLine() {
  const client = useQueryClient()
  const onQueries = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(listener),
    [client],
  )
  const since = useSyncExternalStore(
    onQueries,
    () => cutOffSince(client),
    () => null,
  )
  const writes = useSyncExternalStore(onWrites, writesUnderWay, () => 'none' as const)
  useEffect(() => watchConnection(client), [client])
  const words = [writeWords[writes], since === null ? '' : sinceWords(since)].filter(Boolean).join(' ')
  return (
    <div className={words === '' ? 'vh' : 'connection-line'}>
      <output>{words}</output>
      {since !== null && (
        <Button look="plain" onClick={() => void readAgain(client)}>
          Try now
        </Button>
      )}
    </div>
  )
}

const writeWords: Readonly<Record<WritesUnderWay, string>> = {
  none: '',
  sending: '',
  slow: 'Still recording: the service has not answered yet.',
  retrying:
    'The service does not answer. Trying again; nothing you wrote is lost, and nothing is recorded twice.',
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

const sinceWords = (since: number): string =>
  `Not connected – as of ${clock.format(since)}. What is shown was read then, and is read again by itself.`
