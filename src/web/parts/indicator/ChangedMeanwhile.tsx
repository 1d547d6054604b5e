import { Button } from '../../ui/Button.tsx'

type Props = {
  /** "the commentary for Q2 2010/11". */
  readonly what: string
  readonly theirs: string
  /** Who recorded theirs, and when. */
  readonly by: string
  readonly mine: string
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
}

/** Two people wrote at once: both are shown, nothing is lost, and the second chooses. */
export function ChangedMeanwhile({ what, theirs, by, mine, onKeepTheirs, onRecordMine }: Props) {
  return (
    <div className="warn" role="alert">
      <p>
        <b>Somebody else recorded {what} while you were writing.</b> Yours has not been recorded.
      </p>
      <dl className="both">
        <div>
          <dt>Theirs, now in the record</dt>
          <dd>{theirs}</dd>
          {by && <dd className="small quiet">{by}</dd>}
        </div>
        <div>
          <dt>Yours</dt>
          <dd>{mine}</dd>
        </div>
      </dl>
      <p className="actions">
        <Button onClick={onKeepTheirs}>Keep theirs, drop mine</Button>
        <Button onClick={onRecordMine}>Record mine as a revision of theirs</Button>
      </p>
    </div>
  )
}
