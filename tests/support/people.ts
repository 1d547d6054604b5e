import type { Role } from '../../src/domain/permissions/role.ts'
import type { Actor } from '../../src/server/context.ts'

/** Somebody with one role, called by it; a chair’s group and anybody’s organisation by id. */
export function personAs(
  role: Role,
  { of = null, chairs = null }: { of?: string | null; chairs?: string | null } = {},
): Actor {
  const id = [role, chairs, of].filter(Boolean).join('-')
  return { id, name: `The ${id}`, partnerId: of, grants: [{ role, groupId: chairs }] }
}
