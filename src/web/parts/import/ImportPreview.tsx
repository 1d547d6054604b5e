import type { ImportState } from '../../../contract/imports.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useAcceptImport, useCancelImport } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refusalWords } from '../refusalWords.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { acceptWords, plural } from './countWords.ts'
import { CountsTable } from './CountsTable.tsx'
import { RefusalsTable } from './RefusalsTable.tsx'

type Props = { readonly state: ImportState; readonly onBack: () => void }

/** What accepting would record, what it would not, and why. */
export function ImportPreview({ state, onBack }: Props) {
  const accept = useAcceptImport()
  const cancel = useCancelImport()
  const { counts } = state
  const nothing = counts.new + counts.changed === 0
  return (
    <>
      <section className="sec">
        <FocusedHeading>{nothing ? 'Nothing would change' : `${acceptWords(counts)}?`}</FocusedHeading>
        <p>
          {state.fileName}, {plural(counts.rows, 'row')}, published {longDate(isoDate(state.knownOn))}.
          Nothing is recorded yet.
        </p>
        <CountsTable counts={counts} />
        {state.notes.length > 0 && (
          <ul className="import-notes">
            {state.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </section>
      {state.refusedTotal > 0 && <RefusalsTable state={state} />}
      {state.changes.length > 0 && (
        <ChangesTable changes={state.changes} total={counts.new + counts.changed} />
      )}
      {(accept.error ?? cancel.error) && (
        <Notice look="red" role="alert">
          <p>
            <b>{accept.error ? 'Nothing has been recorded.' : 'It has not been given up.'}</b>{' '}
            {refusalWords((accept.error ?? cancel.error)!)}
          </p>
        </Notice>
      )}
      <div className="actions what-next pinned">
        {!nothing && (
          <Button
            look="first"
            aria-disabled={accept.isPending}
            onClick={() => accept.isPending || accept.mutate(state)}
          >
            {accept.isPending ? 'Recording…' : acceptWords(counts)}
          </Button>
        )}
        <Button
          aria-disabled={cancel.isPending}
          onClick={() => cancel.isPending || void cancel.mutateAsync(state.id).then(onBack, () => undefined)}
        >
          Change how it is read
        </Button>
        <span className="small quiet">
          {counts.refused > 0 && !nothing
            ? `${plural(counts.refused, 'refused row')} will not be recorded.`
            : 'All of it in one step, or none.'}
        </span>
      </div>
    </>
  )
}
