import { loggedTable } from './loggedTables.ts'
import type { Row } from './logEntry.ts'

const columns: Readonly<Record<string, string>> = {
  indicator_id: 'indicator',
  scorecard_id: 'scorecard',
  group_id: 'group',
  meeting_id: 'meeting',
  recommendation_id: 'recommendation',
  decision_id: 'decision',
  person_id: 'person',
  partner_id: 'partner',
  lead_partner_id: 'partner',
  import_id: 'import',
  priority_id: 'priority',
  milestone_id: 'milestone',
  linked_decision_id: 'decision',
}

/** What a row names, so that its change can be found from each: "indicator:ni-154". */
export function thingsOf(table: string, row: Row): string[] {
  const own = loggedTable(table)?.thing
  const named = Object.entries(columns).flatMap(([column, thing]) => {
    const id = row[column]
    return typeof id === 'string' && id !== '' ? [`${thing}:${id}`] : []
  })
  const listed = row['indicator_ids']
  const indicators = typeof listed === 'string' ? (JSON.parse(listed) as string[]) : []
  return [
    ...(own && row['id'] !== undefined ? [`${own}:${row['id']}`] : []),
    ...named,
    ...indicators.map((id) => `indicator:${id}`),
  ]
}
