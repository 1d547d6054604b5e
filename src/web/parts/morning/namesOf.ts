import type { Partnership } from '../../../contract/partnership.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import type { Answer } from './waitingAct.ts'

export type OwnerOf = Answer['owners'][number]

/** An owner as a minute names it. */
export function ownerName(owner: OwnerOf, { partners, managementGroups }: Partnership): string {
  switch (owner.kind) {
    case 'partner':
      return partners.find(({ id }) => id === owner.partnerId)?.name ?? owner.partnerId
    case 'group':
      return managementGroups.find(({ id }) => id === owner.groupId)?.name ?? owner.groupId
    case 'role':
      return owner.role
  }
}

/** Exactly how the minute will read. */
export const willRead = (recommendation: string, answer: Answer, partnership: Partnership): string =>
  minuteLine({
    ...answer,
    recommendation,
    owners: answer.owners.map((owner) => ({ name: ownerName(owner, partnership) })),
  })
