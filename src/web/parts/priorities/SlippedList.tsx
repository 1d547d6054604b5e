import type { PriorityBlock } from '../../../contract/priorities.ts'
import { Glyph } from '../Glyph.tsx'

const BEGINS = 'Milestone slipped: '

/** Each milestone that has slipped, in its own sentence. */
export function SlippedList({ slipped }: Pick<PriorityBlock, 'slipped'>) {
  if (slipped.length === 0) return null
  return (
    <ul className="priority-list slipped">
      {slipped.map(({ milestoneId, words, isNew }) => (
        <li key={milestoneId}>
          <Glyph name="late" />
          <span>
            <b>{BEGINS}</b>
            {words.startsWith(BEGINS) ? words.slice(BEGINS.length) : words}
            {isNew && <span className="quiet"> New since the last meeting.</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
