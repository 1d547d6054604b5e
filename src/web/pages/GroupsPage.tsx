import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/group/group.css'

/** The management groups, for a chair to choose from. */
export function GroupsPage({ partnership }: { readonly partnership: Partnership }) {
  usePageTitle('Management groups', partnership.name)
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Management groups</h1>
          <p className="sub">Choose one. Its address can be kept.</p>
        </div>
      </div>
      <ul className="group-list">
        {partnership.managementGroups.map(({ id, name }) => (
          <li key={id}>
            <Link href={paths.group(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
