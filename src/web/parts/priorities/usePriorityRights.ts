import type { OwnerChoice, PriorityPage } from '../../../contract/priorities.ts'
import { concernOfOwner } from '../../../domain/priorities/owner.ts'
import { useStanding } from '../../api/meQueries.ts'

/** What whoever reads may record of a priority: nothing of a past date, nor of one that is closed. */
export function usePriorityRights({ past, isOpen }: Pick<PriorityPage, 'past' | 'isOpen'>) {
  const { may, mayFor } = useStanding()
  const isLive = isOpen && !past
  return {
    mayKeep: isLive && may('keepPriorities'),
    mayRecordOf: (owner: OwnerChoice) => isLive && mayFor('recordProgress', concernOfOwner(owner)),
  }
}
