import { etagOfLast } from '../../../contract/etags.ts'
import type { PriorityNow } from '../../../contract/priorities.ts'
import { type OwnerNames, ownerWords } from '../../../domain/partnership/owner.ts'
import { priorityStanding } from '../../../domain/priorities/priority.ts'
import type { StoredPriority } from '../../stores/priorityStore.ts'

/** A priority as it stands, by what is known of it. */
export function priorityNow({ id, revisions }: StoredPriority, names: OwnerNames): PriorityNow {
  const standing = priorityStanding(revisions)
  if (!standing) throw new Error(`The priority ${id} is known and was never agreed`)
  return {
    id,
    ...standing,
    leadWords: ownerWords(standing.lead, names),
    etag: etagOfLast(revisions),
  }
}
