import type { Report, ReportSection } from '../../../contract/reports.ts'
import { paths } from '../../paths.ts'

type Link = NonNullable<ReportSection['paragraphs'][number][number]['link']>

/** Where a link of a report leads; a decision is read in its meeting’s minutes, where the report knows which. */
export function recordPage({ sections }: Report, { to, id }: Link): string {
  switch (to) {
    case 'indicator':
      return paths.indicator(id)
    case 'group':
      return paths.group(id)
    case 'priority':
      return paths.priority(id)
    case 'meeting':
      return paths.minutes(id)
    case 'decision': {
      const row = sections.flatMap(({ rows }) => rows).find(({ decisionId }) => decisionId === id)
      return row ? paths.minutes(row.meetingId) : paths.meetings()
    }
  }
}
