import type { Arrangement } from '../../../domain/meetings/agenda/arranged.ts'
import { ChangedMeanwhile } from '../conflict/ChangedMeanwhile.tsx'
import type { Overtaken } from '../conflict/overtaken.ts'

type Props = {
  readonly theirs: Overtaken<readonly Arrangement[]>
  readonly mine: readonly Arrangement[]
  readonly onKeepTheirs: () => void
  readonly onRecordMine: () => void
  readonly onEdit: () => void
}

/** Somebody else arranged the agenda first: the two orders side by side. */
export function AgendaMeanwhile({ theirs, mine, ...choices }: Props) {
  return (
    <ChangedMeanwhile
      what="the agenda"
      theirs={<Order items={theirs.current} />}
      by={theirs.by}
      mine={<Order items={mine} />}
      recordMine="Record mine in place of theirs"
      {...choices}
    />
  )
}

function Order({ items }: { readonly items: readonly Arrangement[] }) {
  return (
    <ol>
      {items.map(({ key, title, minutes, leftOut }) => (
        <li key={key}>
          {title} <span className="quiet">({leftOut ? 'left out' : `${minutes} min`})</span>
        </li>
      ))}
    </ol>
  )
}
