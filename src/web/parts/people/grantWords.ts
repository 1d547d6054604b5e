import type { Partnership } from '../../../contract/partnership.ts'
import type { Grant } from '../../../domain/permissions/role.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'

/** "management group chair of Healthy Harrow"; a group that is no longer open is told by its id. */
export function grantWords({ role, groupId }: Grant, groups: Partnership['managementGroups']): string {
  if (groupId === null) return roleWords[role]
  return `${roleWords[role]} of ${groups.find(({ id }) => id === groupId)?.name ?? groupId}`
}
