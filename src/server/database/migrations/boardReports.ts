import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

/** Reports to the Partnership Board: each version whole, the last of a report holds. */
export function boardReports(dialect: Dialect): string[] {
  const { autoIncrementKey, text } = dialect
  return [
    `create table board_reports (sequence ${autoIncrementKey}, report_id ${text} not null, kind ${text} not null,
      title ${text} not null, from_date ${text} not null, until_date ${text} not null, sections ${text} not null,
      known_on ${text} not null, recorded_on ${text} not null, recorded_at ${text} not null, recorded_by ${text} not null)`,
    `create index board_reports_by_report on board_reports (report_id)`,
    ...onlyAddedTo(dialect, 'board_reports'),
  ]
}
