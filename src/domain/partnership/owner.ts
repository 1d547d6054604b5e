/**
 * Who answers for a decision, a priority or a milestone: a partner organisation, a management group, or a role in words.
 * A decision has none, one, or several who each answer for their own part; a priority and a milestone have one.
 */
export type Owner =
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  /** "JATCG chair"; of a partner where it is known. */
  | { readonly kind: 'role'; readonly role: string; readonly partnerId: string | null }

/** The same text for the same owner: what progress is reported under. */
export function ownerKey(owner: Owner): string {
  switch (owner.kind) {
    case 'partner':
      return `partner:${owner.partnerId}`
    case 'group':
      return `group:${owner.groupId}`
    case 'role':
      return `role:${owner.role.trim().toLowerCase()}`
  }
}

/** Owners in the order named, each once. */
export function eachOnce(owners: readonly Owner[]): Owner[] {
  return [...new Map(owners.map((owner) => [ownerKey(owner), owner] as const)).values()]
}

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
      return owner.role
  }
}
