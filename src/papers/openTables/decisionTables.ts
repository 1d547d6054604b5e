import type { Pack } from '../pack.ts'
import { decisionRecords } from '../records/decisionRecords.ts'
import { outcomeWords } from '../../domain/meetings/outcomeWords.ts'
import { shorthand } from '../words/shorthand.ts'
import type { DataTable } from './columns.ts'

const words = (name: string, title: string, description = '') =>
  ({ name, title, description, type: 'string' }) as const
const always = { isRequired: true } as const

/** The decisions, and which indicators each is about. */
export function decisionTables(pack: Pack): [decisions: DataTable, about: DataTable] {
  const records = decisionRecords(pack)
  return [
    {
      name: 'decisions',
      title: 'Decisions',
      description: 'One row a decision about these indicators, by the date of its meeting.',
      columns: [
        { ...words('decision_id', 'Decision'), ...always },
        { name: 'meeting_date', title: 'Date of the meeting', description: '', type: 'date', ...always },
        { ...words('meeting', 'Meeting'), ...always },
        words('recommendation', 'Recommendation'),
        { ...words('outcome', 'Outcome'), ...always },
        words('wording', 'Decision as minuted'),
        words('decided_by', 'Decided by', 'A role or an organisation.'),
      ],
      primaryKey: ['decision_id'],
      foreignKeys: [],
      rows: records.map(({ decision }) => [
        decision.id,
        decision.meetingDate,
        decision.meetingTitle,
        decision.recommendation || shorthand.notAvailable,
        outcomeWords[decision.outcome],
        decision.wording || shorthand.notAvailable,
        decision.decidedBy || shorthand.notAvailable,
      ]),
    },
    {
      name: 'decision-indicators',
      title: 'Indicators of decisions',
      description: 'One row for each indicator a decision is about.',
      columns: [
        { ...words('decision_id', 'Decision', 'As in decisions.csv.'), ...always },
        { ...words('indicator_id', 'Indicator', 'As in indicators.csv.'), ...always },
      ],
      primaryKey: ['decision_id', 'indicator_id'],
      foreignKeys: [
        { column: 'decision_id', table: 'decisions', to: 'decision_id' },
        { column: 'indicator_id', table: 'indicators', to: 'indicator_id' },
      ],
      rows: records.flatMap(({ decision, about }) => about.map(({ id }) => [decision.id, id])),
    },
  ]
}
