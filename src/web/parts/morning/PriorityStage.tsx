import { useQuery } from '@tanstack/react-query'
import type { AgendaItem } from '../../../contract/morning.ts'
import { prioritiesQuery } from '../../api/priorityQueries.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { PriorityStanding } from '../priorities/PriorityBlock.tsx'
import { WordsStage } from './WordsStage.tsx'
import '../priorities/priorities.css'

/** A priority before the meeting: which of its milestones slipped, which of its indicators are red, and what was said last. */
export function PriorityStage({ item }: { readonly item: AgendaItem }) {
  const { data: page } = useQuery({ ...prioritiesQuery(), gcTime: Infinity })
  const priority = page?.priorities.find(({ id }) => id === item.priorityId)
  if (!priority) return <WordsStage item={item} />
  return (
    <div className="room-left room-priority">
      <h1>{priority.title}</h1>
      <p className="room-presenter">Led by {priority.leadWords}</p>
      <Scrolls className="room-scroll" label={priority.title}>
        <PriorityStanding priority={priority} asAt={undefined} />
      </Scrolls>
    </div>
  )
}
