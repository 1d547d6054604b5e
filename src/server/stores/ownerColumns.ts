import type { Owner } from '../../domain/priorities/owner.ts'

type OwnerColumns = { partner_id: string | null; group_id: string | null; owner_words: string | null }

/** An owner as stores keep it. */
export function ownerColumns(owner: Owner): OwnerColumns {
  return {
    partner_id: owner.kind === 'partner' ? owner.partnerId : null,
    group_id: owner.kind === 'group' ? owner.groupId : null,
    owner_words: owner.kind === 'role' ? owner.words : null,
  }
}

/** The inverse of `ownerColumns`. */
export function ownerOf({ partner_id, group_id, owner_words }: OwnerColumns): Owner {
  if (partner_id !== null) return { kind: 'partner', partnerId: partner_id }
  if (group_id !== null) return { kind: 'group', groupId: group_id }
  return { kind: 'role', words: owner_words ?? '' }
}
