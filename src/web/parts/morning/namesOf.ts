import type { Partnership } from '../../../contract/partnership.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import { type Owner, ownerWords } from '../../../domain/partnership/owner.ts'
import type { Answer } from './waitingAct.ts'

/** An owner as a minute names it. */
export const ownerName = (owner: Owner, { partners, managementGroups }: Partnership): string =>
  ownerWords(owner, {
    partner: (id) => partners.find((each) => each.id === id)?.name ?? id,
    group: (id) => managementGroups.find((each) => each.id === id)?.name ?? id,
  })

/** Exactly how the minute will read. */
export const willRead = (recommendation: string, answer: Answer, partnership: Partnership): string =>
  minuteLine({
    ...answer,
    recommendation,
    owners: answer.owners.map((owner) => ({ name: ownerName(owner, partnership) })),
  })
