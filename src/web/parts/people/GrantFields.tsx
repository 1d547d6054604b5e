import type { Partnership } from '../../../contract/partnership.ts'
import { givenRoles, type Grant, type Role } from '../../../domain/permissions/role.ts'
import { roleWords } from '../../../domain/permissions/roleWords.ts'
import { capitalised } from '../../../domain/sentence.ts'
import { Select } from '../../ui/Select.tsx'
import { roleSentences } from '../signIn/roleSentences.ts'

type Props = {
  readonly grant: Grant
  readonly groups: Partnership['managementGroups']
  readonly problem?: string | undefined
  readonly onGrant: (grant: Grant) => void
}

/** A role and, of a chair, the group it is of; with what it lets its holder do. */
export function GrantFields({ grant, groups, problem, onGrant }: Props) {
  const choices = givenRoles
    .filter((role) => role !== 'groupChair' || groups.length > 0)
    .map((role) => ({ value: role as Role, words: capitalised(roleWords[role]) }))
  return (
    <div className="grant-fields">
      <Select
        label="Role"
        hint={grant.role === 'public' ? undefined : roleSentences[grant.role]}
        value={grant.role}
        choices={choices}
        problem={problem}
        onChoose={(role) =>
          onGrant({ role, groupId: role === 'groupChair' ? (groups[0]?.id ?? null) : null })
        }
      />
      {grant.role === 'groupChair' && (
        <Select
          label="Chair of"
          value={grant.groupId ?? ''}
          choices={groups.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(groupId) => onGrant({ ...grant, groupId })}
        />
      )}
    </div>
  )
}
