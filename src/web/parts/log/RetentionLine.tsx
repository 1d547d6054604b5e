import { useQuery } from '@tanstack/react-query'
import type { Retention } from '../../../contract/log.ts'
import { retentionQuery } from '../../api/logQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { RetentionForm } from './RetentionForm.tsx'
import { monthWords } from './monthWords.ts'

/** How long what the log says is kept; an administrator changes it here. */
export function RetentionLine() {
  const { data, error, refetch } = useQuery(retentionQuery())
  if (error) return <CouldNotRead what="How long the log is kept" failure={error} onRetry={() => refetch()} />
  return data ? <Rule retention={data} /> : null
}

function Rule({ retention }: { readonly retention: Retention }) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const { may } = useStanding()
  return (
    <div className="log-retention">
      <p>
        Sign-ins are kept {monthWords(retention.signInMonths)}; changes are kept for ever.{' '}
        {may('setRetention') && (
          <Button look="plain" ref={button} aria-expanded={isOpen} onClick={toggle}>
            Change how long
          </Button>
        )}
      </p>
      {isOpen && <RetentionForm retention={retention} onClose={close} />}
    </div>
  )
}
