import type { Concern } from '../permissions/scopes.ts'

/** Who answers for a priority or a milestone: a partner, a management group, or a role in words. */
export type Owner =
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'role'; readonly words: string }

/** Whose scope what is owned falls in; a role in words is in nobody’s but the office’s. */
export const concernOfOwner = (owner: Owner): Concern => ({
  leadPartnerId: owner.kind === 'partner' ? owner.partnerId : null,
  groupIds: owner.kind === 'group' ? [owner.groupId] : [],
})

/** What partners and management groups are called, by id. */
export type OwnerNames = {
  readonly partner: (id: string) => string
  readonly group: (id: string) => string
}

/** "Harrow Council", "Safer Harrow", "Director of public health". */
export function ownerWords(owner: Owner, names: OwnerNames): string {
  switch (owner.kind) {
    case 'partner':
      return names.partner(owner.partnerId)
    case 'group':
      return names.group(owner.groupId)
    case 'role':
      return owner.words
  }
}
