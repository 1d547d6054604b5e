import { linkText } from '../../../domain/reports/reportText.ts'
import { ended } from '../../../domain/sentence.ts'
import { prioritiesView } from '../priorities/prioritiesView.ts'
import type { Place } from './place.ts'

/** Each open priority: how far its action plan has come, what has slipped, and what was last written of its progress. */
export async function priorityLines(place: Place): Promise<string[]> {
  const { priorities } = await prioritiesView(place, place.asAt)
  return priorities
    .filter(({ isOpen }) => isOpen)
    .map(({ id, milestoneWords, slipped, progress }) =>
      [
        `${linkText('priority', id)}:`,
        milestoneWords,
        ...slipped.map(({ words }) => ended(words)),
        progress?.text ?? '',
      ]
        .filter((words) => words.trim() !== '')
        .join(' ')
        .replace(/\s+/g, ' '),
    )
}
