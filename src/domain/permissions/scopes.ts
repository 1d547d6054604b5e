import { may, rolesThatMay, type Capability } from './permissions.ts'
import type { Grant, Standing } from './role.ts'

/** What a change is about: the partner that leads the indicator, and the groups it stands in. */
export type Concern = { readonly leadPartnerId: string | null; readonly groupIds: readonly string[] }

/** A person as records name them. */
export type Person = { readonly id: string; readonly name: string }

/**
 * Whether somebody may do a thing to one indicator. A chair may within a group of their own, a data officer or a chief
 * executive where their own organisation leads it, every other role that may at all anywhere.
 */
export function mayFor(standing: Standing, capability: Capability, concern: Concern): boolean {
  return grantsFor(standing, capability).some((grant) => {
    switch (grant.role) {
      case 'groupChair':
        return grant.groupId !== null && concern.groupIds.includes(grant.groupId)
      case 'dataOfficer':
      case 'chiefExecutive':
        return concern.leadPartnerId !== null && concern.leadPartnerId === standing.partnerId
      default:
        return true
    }
  })
}

/** Whether somebody may do a thing to everything, and not only within a scope of their own. */
export function mayAnywhere(standing: Standing, capability: Capability): boolean {
  return mayFor(standing, capability, { leadPartnerId: null, groupIds: [] })
}

/**
 * Whether somebody may change which rows a scorecard has. A chair may change the scorecard of a group of their own, and
 * on another scorecard rows that stand in such a group before the change and after it.
 */
export function mayChangeRows(
  standing: Standing,
  { scorecardGroupId, groupIds }: { scorecardGroupId: string | null; groupIds: readonly string[] },
): boolean {
  if (mayAnywhere(standing, 'changeScorecards')) return true
  const own = new Set(grantsFor(standing, 'changeScorecards').map(({ groupId }) => groupId))
  if (scorecardGroupId !== null && own.has(scorecardGroupId)) return true
  return groupIds.length > 0 && groupIds.every((id) => own.has(id))
}

/** A figure is verified by a verifier, and never by the person who entered it. */
export function mayVerify(standing: Standing, person: Person, enteredBy: string): boolean {
  return may(standing, 'verifyFigures') && !isPerson(enteredBy, person)
}

/** Whether a record names this person: by their id, or in older records by what they are called. */
export const isPerson = (recordedBy: string, { id, name }: Person): boolean =>
  recordedBy === id || recordedBy === name

function grantsFor({ grants }: Standing, capability: Capability): readonly Grant[] {
  return grants.filter(({ role }) => rolesThatMay(capability).includes(role))
}
