import { useQuery } from '@tanstack/react-query'
import { recordPaths } from '../../../contract/recordPaths.ts'
import { logVerificationQuery } from '../../api/logQueries.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { recordedAtWords } from './recordedAtWords.ts'

/** Whether anything in the log has been changed or taken out since it was written, and the log as a file. */
export function ChainLine() {
  const { data, error, refetch } = useQuery(logVerificationQuery())
  if (error) return <CouldNotRead what="Whether the log is whole" failure={error} onRetry={() => refetch()} />
  return (
    <div className="log-chain">
      {!data && <p className="quiet">Checking that the log is whole.</p>}
      {data && !data.broken && (
        <p>
          <b>The log is whole</b>: {data.entries.toLocaleString('en-GB')} entries, checked{' '}
          {recordedAtWords(data.checkedAt)}. Nothing has been changed or taken out since it was written
          {forgottenWords(data.forgotten)}.
        </p>
      )}
      {data?.broken && (
        <p role="alert" className="log-broken">
          <b>The log is broken at entry {data.broken.sequence}.</b> {data.broken.because} Keep a copy of the
          store as it is, and compare it with a backup.
        </p>
      )}
      <p className="small screen-only">
        <a href={recordPaths.logExport('csv')} download>
          Export to read (CSV)
        </a>{' '}
        <a href={recordPaths.logExport('ndjson')} download>
          Export to verify elsewhere (NDJSON)
        </a>
      </p>
    </div>
  )
}

const forgottenWords = (entries: number): string =>
  entries === 0
    ? ''
    : `, but what ${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'} said of signing in, as the retention rule has it`
