/**
 * Who answers for a decision: a partner organisation, a management group, or a role in words. A decision has none, one,
 * or several who each answer for their own part.
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
