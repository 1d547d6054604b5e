import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { indicatorListQuery } from '../api/indicatorQueries.ts'
import { logQuery } from '../api/logQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { ChainLine } from '../parts/log/ChainLine.tsx'
import { LogFilters } from '../parts/log/LogFilters.tsx'
import { LogRun } from '../parts/log/LogRun.tsx'
import { LogSheets } from '../parts/log/LogSheets.tsx'
import { RetentionLine } from '../parts/log/RetentionLine.tsx'
import { sameInARow } from '../parts/log/sameInARow.ts'
import { Waiting } from '../parts/Waiting.tsx'
import type { LogAddress } from '../logAddress.ts'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/log/log.css'

type Props = { readonly address: LogAddress; readonly partnership: Partnership }

/** Every change: who made it, when, what stood before and after, and by which decision. */
export function LogPage({ address, partnership }: Props) {
  const { data: page, error, refetch } = useQuery(logQuery(address))
  const [, navigate] = useLocation()
  const choose = (chosen: Partial<LogAddress>) =>
    navigate(paths.log({ ...address, sheet: undefined, ...chosen }), { replace: true })
  const [find, setFind] = useFoundWords(address.find, (words) => choose({ find: words || undefined }))
  const about = useAbout(address, partnership)
  usePageTitle('Log', partnership.name)
  if (!page && !error) return <Waiting words="Getting the log." />
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Log</h1>
          <p className="sub">
            Every change, newest first: who made it, when, and what stood before. Nothing here can be changed
            or taken out; what it says of signing in is forgotten after a time.
          </p>
        </div>
      </div>
      <ChainLine />
      <RetentionLine />
      <LogFilters
        address={address}
        people={page?.people ?? []}
        find={find}
        onFind={setFind}
        onChoose={choose}
        about={about}
      />
      {error && <CouldNotRead what="The log" failure={error} onRetry={() => refetch()} />}
      {page && (
        <section aria-label="Entries">
          <output className="small log-count">
            {page.total === 0
              ? 'Nothing in the log is like that. Look for fewer words, or for everything.'
              : `${page.total.toLocaleString('en-GB')} ${page.total === 1 ? 'entry' : 'entries'}`}
          </output>
          <ol className="log">
            {sameInARow(page.lines).map((lines) => (
              <LogRun key={lines[0]?.sequence} lines={lines} />
            ))}
          </ol>
          <LogSheets address={address} pages={page.pages} />
        </section>
      )}
    </div>
  )
}

/** What is being typed, and in the address once it has stood still. */
function useFoundWords(asked: string | undefined, onSettled: (words: string) => void) {
  const [find, setFind] = useState(asked ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const write = (words: string) => {
    setFind(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSettled(words), STANDS_STILL_MS)
  }
  return [find, write] as const
}

const STANDS_STILL_MS = 400

/** The name of the one thing the log is asked about. */
function useAbout(address: LogAddress, { scorecards, managementGroups }: Partnership): string | null {
  const { indicator, scorecard, group, meeting, priority } = address
  const { data: indicators = [] } = useQuery({ ...indicatorListQuery(), enabled: indicator !== undefined })
  const named = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id
  if (indicator)
    return named(
      indicators.map(({ id, reference }) => ({ id, name: reference })),
      indicator,
    )
  if (scorecard)
    return named(
      scorecards.map(({ id, title }) => ({ id, name: title })),
      scorecard,
    )
  if (group) return named(managementGroups, group)
  if (meeting) return 'one meeting'
  return priority ? 'one priority' : null
}
