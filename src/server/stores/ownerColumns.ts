import type { Owner } from '../../domain/partnership/owner.ts'

type OwnerColumns = { partner_id: string | null; group_id: string | null; owner_words: string | null }

/** The one owner of a priority or a milestone, as stores keep it: a role in its words alone, without a partner it is of. */
export function ownerColumns(owner: Owner): OwnerColumns {
  if (owner.kind === 'role' && owner.partnerId !== null)
    throw new Error('A role of a partner is refused before it is stored')
  return {
    partner_id: owner.kind === 'partner' ? owner.partnerId : null,
    group_id: owner.kind === 'group' ? owner.groupId : null,
    owner_words: owner.kind === 'role' ? owner.role : null,
  }
}

/** The inverse of `ownerColumns`. */
export function ownerOf({ partner_id, group_id, owner_words }: OwnerColumns): Owner {
  if (partner_id !== null) return { kind: 'partner', partnerId: partner_id }
  if (group_id !== null) return { kind: 'group', groupId: group_id }
  return { kind: 'role', role: owner_words ?? '', partnerId: null }
}
