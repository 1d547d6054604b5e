import type { LogLine } from '../../../contract/log.ts'
import { LogEntry } from './LogEntry.tsx'
import { recordedAtWords } from './recordedAtWords.ts'

/** Entries in a row that say the same, such as one person’s sign-ins of a day: the newest, the others unfolded from it. */
export function LogRun({ lines }: { readonly lines: readonly LogLine[] }) {
  const [newest, ...others] = lines
  const oldest = others.at(-1)
  if (!newest) return null
  return (
    <LogEntry line={newest}>
      {oldest && (
        <details>
          <summary>
            The same {others.length === 1 ? 'once' : `${others.length} times`} before, back to{' '}
            {recordedAtWords(oldest.at)}
          </summary>
          <ol className="log">
            {others.map((line) => (
              <LogEntry key={line.sequence} line={line} />
            ))}
          </ol>
        </details>
      )}
    </LogEntry>
  )
}
