import type { ApiFailure } from '../../api/apiFailure.ts'
import { type Overtaken, overtaken } from './overtaken.ts'

type Write = { readonly error: ApiFailure | null; readonly reset: () => void }

type Form = {
  /** Sends what is written after the version named; null when something is missing. */
  readonly send: (following: string) => Promise<unknown> | null
  /** What is written follows this version from now on. */
  readonly follow: (etag: string) => void
  /** Drops what is written. */
  readonly drop: () => void
}

/** What the person may then do, as `ChangedMeanwhile` offers it. */
type Choices = {
  readonly by: string
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  readonly onEdit: () => void
}

/** What overtook a form’s write, and the choices that leaves; null while nobody was first. */
export function overtakenWrite<T>(
  write: Write,
  { send, follow, drop }: Form,
): (Overtaken<T> & { readonly choices: Choices }) | null {
  const theirs = overtaken<T>(write.error)
  return (
    theirs && {
      ...theirs,
      choices: {
        by: theirs.by,
        onKeepTheirs: drop,
        // What goes wrong is on the write, and the form shows it.
        onRecordMine: () => void send(theirs.etag)?.catch(() => undefined),
        onEdit: () => {
          follow(theirs.etag)
          write.reset()
        },
      },
    }
  )
}
