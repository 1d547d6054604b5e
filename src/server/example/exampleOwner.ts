import type { Owner } from '../../domain/partnership/owner.ts'
import type { ExampleOwner } from './exampleFiles.ts'
import { namedIn, type ExampleSoFar } from './exampleSoFar.ts'

/** Who the example’s files say answers for a decision, a priority or a milestone. */
export function exampleOwner(
  { partnership }: Pick<ExampleSoFar, 'partnership'>,
  { partner, group, role }: ExampleOwner,
): Owner {
  if (group !== undefined) return { kind: 'group', groupId: namedIn(partnership.managementGroups, group) }
  const partnerId = partner === undefined ? null : namedIn(partnership.partners, partner)
  if (role !== undefined) return { kind: 'role', role, partnerId }
  if (partnerId === null) throw new Error('The example’s files name an owner without saying who.')
  return { kind: 'partner', partnerId }
}
