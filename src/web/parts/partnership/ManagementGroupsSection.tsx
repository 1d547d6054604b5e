import type { Partnership } from '../../../contract/partnership.ts'
import { useAddManagementGroup } from '../../api/partnershipAdditionQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { AddNamed } from './AddNamed.tsx'

type Props = { readonly groups: Partnership['managementGroups'] }

export function ManagementGroupsSection({ groups }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const add = useAddManagementGroup()
  return (
    <section className="sec">
      <h2>Management groups</h2>
      <ul className="belonging">
        {groups.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        Add a management group
      </Button>
      {isOpen && <AddNamed noun="management group" add={add} onClose={close} />}
    </section>
  )
}
