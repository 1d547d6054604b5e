import { useQuery } from '@tanstack/react-query'
import { partnershipQuery } from '../../api/partnershipQueries.ts'
import { scorecardQuery } from '../../api/scorecardQueries.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { CouldNotRead } from '../CouldNotRead.tsx'
import { AddDialog } from './AddDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { OrderDialog } from './OrderDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

type Props = {
  readonly mode: 'add' | 'remove' | 'move' | 'order'
  readonly scorecardId: string
  /** The indicator removed or moved. */
  readonly indicatorId?: string | undefined
  /** The quarter on show. */
  readonly quarter: string
  readonly onClose: () => void
}

/** Changing who is on a scorecard: always by a cited decision, always with what it will do shown beforehand. */
export function MembershipDialog({ mode, scorecardId, indicatorId, quarter, onClose }: Props) {
  const scorecard = useQuery(scorecardQuery(scorecardId, { quarter }))
  const partnership = useQuery(partnershipQuery())
  const failure = scorecard.error ?? partnership.error
  if (failure) {
    return (
      <Dialog title="The scorecard" onClose={onClose}>
        <CouldNotRead
          what="The scorecard"
          failure={failure}
          onRetry={() => Promise.all([scorecard.refetch(), partnership.refetch()])}
        />
      </Dialog>
    )
  }
  const page = scorecard.data
  if (!page || partnership.data?.state !== 'ready') return null
  const common = { page, partnership: partnership.data.partnership, onClose }
  if (mode === 'add') return <AddDialog {...common} />
  if (mode === 'order') return <OrderDialog {...common} />
  const row = page.rows.find((each) => each.indicatorId === indicatorId)
  if (!row) {
    return (
      <Dialog title="Not on this scorecard" onClose={onClose}>
        <p>
          The indicator is not on the scorecard in the quarter shown, so it cannot be removed or moved from
          it.
        </p>
      </Dialog>
    )
  }
  return mode === 'remove' ? <RemoveDialog {...common} row={row} /> : <MoveDialog {...common} row={row} />
}
