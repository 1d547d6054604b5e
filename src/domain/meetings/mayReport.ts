import { rolesThatMay } from '../permissions/permissions.ts'
import type { Standing } from '../permissions/role.ts'
import type { Owner } from './owner.ts'

/**
 * Whether somebody may report on an action: the office on any; a chief executive and a data officer where their own
 * organisation answers, itself or by a role of its own; a chair where their own management group does. Where nobody is
 * named, and of a role of no known organisation, the office alone.
 */
export function mayReport({ grants, partnerId }: Standing, owner: Owner | null): boolean {
  const permitted = rolesThatMay('recordProgress')
  return grants.some(({ role, groupId }) => {
    if (!permitted.includes(role)) return false
    switch (role) {
      case 'administrator':
      case 'partnershipOfficer':
        return true
      case 'groupChair':
        return owner?.kind === 'group' && owner.groupId === groupId
      default: {
        const of = owner === null || owner.kind === 'group' ? null : owner.partnerId
        return of !== null && of === partnerId
      }
    }
  })
}
