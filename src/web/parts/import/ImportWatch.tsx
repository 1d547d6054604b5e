import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { ImportState } from '../../../contract/imports.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { ApiProblem } from '../../api/apiFailure.ts'
import { importQuery, useFiguresArrived } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ImportResult } from './ImportResult.tsx'

type Props = {
  readonly importId: string
  readonly partnership: Partnership
  /** Back to the file and how it is read. */
  readonly onBack: () => void
  /** Recorded, and done with. */
  readonly onAnother: () => void
}

/** An import from the moment it is read into a preview until it is recorded or given up. */
export function ImportWatch({ importId, partnership, onBack, onAnother }: Props) {
  const { data: state, error, refetch } = useQuery(importQuery(importId))
  useWhenAccepted(state)
  return (
    <>
      {error && <Lost failure={error} onRetry={() => refetch()} onBack={onBack} />}
      {state && <Stage state={state} partnership={partnership} onBack={onBack} onAnother={onAnother} />}
    </>
  )
}

function Stage({
  state,
  partnership,
  onBack,
  onAnother,
}: Omit<Props, 'importId'> & { readonly state: ImportState }) {
  switch (state.state) {
    case 'reading':
    case 'accepting':
      return <ImportProgress state={state} onCancelled={onBack} />
    case 'ready':
      return <ImportPreview state={state} onBack={onBack} />
    case 'accepted':
      return <ImportResult state={state} partnership={partnership} onAnother={onAnother} />
    case 'cancelled':
      return (
        <section className="sec">
          <h2>Cancelled</h2>
          <p>Nothing of {state.fileName} has been recorded.</p>
          <Button look="first" onClick={onBack}>
            Back to the file
          </Button>
        </section>
      )
    case 'failed':
      return (
        <section className="sec">
          <Notice look="red" role="alert">
            <p>
              <b>{state.fileName} could not be read through.</b>{' '}
              {state.failure ?? 'Nothing has been recorded.'}
            </p>
          </Notice>
          <Button look="first" onClick={onBack}>
            Back to the file
          </Button>
        </section>
      )
  }
}

type LostProps = {
  readonly failure: Error
  readonly onRetry: () => void
  readonly onBack: () => void
}

function Lost({ failure, onRetry, onBack }: LostProps) {
  const gone = failure instanceof ApiProblem
  return (
    <Notice look="red" role="alert">
      <p>
        {gone ? (
          <>
            <b>This preview is no longer kept.</b> {failure.problem.detail} Nothing of it has been recorded.
          </>
        ) : (
          <>
            <b>The connection is lost.</b> The import goes on without this page, and records nothing that has
            not been accepted.
          </>
        )}
      </p>
      <p className="actions">
        <Button onClick={gone ? onBack : onRetry}>{gone ? 'Back to the file' : 'Ask again'}</Button>
      </p>
    </Notice>
  )
}

/** Once recorded, what is on show elsewhere is asked for again. */
function useWhenAccepted(state: ImportState | undefined): void {
  const figuresArrived = useEffectEvent(useFiguresArrived())
  const accepted = state?.state === 'accepted'
  useEffect(() => {
    if (accepted) void figuresArrived()
  }, [accepted])
}
