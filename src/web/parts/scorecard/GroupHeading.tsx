import { Link } from 'wouter'
import type { ScorecardGroup } from './tableEntries.ts'
import { asRow, asRowHeader } from './tableRoles.ts'
import { otherWords, redWords } from '../../../papers/words/countWords.ts'

type Props = {
  readonly group: ScorecardGroup
  /** Its row in the whole table, from 1. */
  readonly place: number
  readonly columns: number
  /** The group's own page; null to the public. */
  readonly href: string | null
}

/** A management group by name, its reds said first. */
export function GroupHeading({ group, place, columns, href }: Props) {
  const others = otherWords(group.counts)
  return (
    <tr {...asRow} className="grp" aria-rowindex={place} data-key={`group ${group.id}`}>
      <th {...asRowHeader} colSpan={columns} scope="rowgroup">
        <span className="in">
          <h2>{href === null ? group.name : <Link href={href}>{group.name}</Link>}</h2>
          <span className="words">
            {group.counts.red > 0 ? <b>{redWords(group.counts)}</b> : redWords(group.counts)}
            {others && `, ${others}`}
          </span>
        </span>
      </th>
    </tr>
  )
}
