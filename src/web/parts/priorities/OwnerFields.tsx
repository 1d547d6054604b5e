import type { Partnership } from '../../../contract/partnership.ts'
import type { Owner } from '../../../domain/partnership/owner.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly label: string
  readonly owner: Owner
  readonly partnership: Partnership
  readonly problem?: string | undefined
  readonly onOwner: (owner: Owner) => void
}

const ROLE = 'role'

/** Who answers for it: a partner, a management group, or a role in words. */
export function OwnerFields({ label, owner, partnership, problem, onOwner }: Props) {
  const choices = [
    ...partnership.partners.map(({ id, name }) => ({ value: `partner ${id}`, words: name })),
    ...partnership.managementGroups.map(({ id, name }) => ({
      value: `group ${id}`,
      words: `${name}, management group`,
    })),
    { value: ROLE, words: 'A role, in words' },
  ]
  return (
    <>
      <Select
        label={label}
        value={keyOf(owner)}
        choices={choices}
        problem={owner.kind === 'role' ? undefined : problem}
        onChoose={(key) => onOwner(ownerOfKey(key))}
      />
      {owner.kind === 'role' && (
        <TextField
          label="Role"
          hint="“Director of public health”, not a name"
          value={owner.role}
          problem={problem}
          onWrite={(role) => onOwner({ ...owner, role })}
        />
      )}
    </>
  )
}

function keyOf(owner: Owner): string {
  switch (owner.kind) {
    case 'partner':
      return `partner ${owner.partnerId}`
    case 'group':
      return `group ${owner.groupId}`
    case 'role':
      return ROLE
  }
}

function ownerOfKey(key: string): Owner {
  const [kind, id = ''] = key.split(' ')
  if (kind === 'partner') return { kind, partnerId: id }
  if (kind === 'group') return { kind, groupId: id }
  return { kind: 'role', role: '', partnerId: null }
}

/** Whoever is named first where nobody is yet. */
export const firstOwner = ({ partners, managementGroups }: Partnership): Owner => {
  const [partner] = partners
  const [group] = managementGroups
  if (partner) return { kind: 'partner', partnerId: partner.id }
  return group ? { kind: 'group', groupId: group.id } : { kind: 'role', role: '', partnerId: null }
}

/** What an owner still lacks; undefined where nothing. */
export const ownerProblem = (owner: Owner): string | undefined =>
  owner.kind === 'role' && owner.role.trim() === '' ? 'Write the role that answers for it.' : undefined
