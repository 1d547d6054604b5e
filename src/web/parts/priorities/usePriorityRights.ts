import type { PriorityPage } from '../../../contract/priorities.ts'
import type { Owner } from '../../../domain/partnership/owner.ts'
import { concernOfOwner } from '../../../domain/scorecards/concern.ts'
import { useStanding } from '../../api/meQueries.ts'

/** What whoever reads may record of a priority: nothing of a past date, nor of one that is closed. */
export function usePriorityRights({ past, isOpen }: Pick<PriorityPage, 'past' | 'isOpen'>) {
  const { may, mayFor } = useStanding()
  const isLive = isOpen && !past
  return {
    mayKeep: isLive && may('keepPriorities'),
    mayRecordOf: (owner: Owner) => isLive && mayFor('recordProgress', concernOfOwner(owner)),
  }
}
