import { expressionBuilder, type Expression, type SqlBool } from 'kysely'
import { decisionOutcomes, permitsChange } from '../../domain/meetings/meeting.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Schema } from '../database/schema.ts'

/** What rests on a decision. */
type Citing =
  | 'membership_events'
  | 'management_group_events'
  | 'targets'
  | 'status_rules'
  | 'chart_rebases'
  | 'publications'

const permitting = decisionOutcomes.filter(permitsChange)

/**
 * Whether the decision a row cites holds at a date: neither undone by then, nor worded so that it permits no change. What
 * cites one that does not is kept, and read as if it had not come. A row that cites none holds.
 */
export function decisionHolds(table: Citing, asAt: IsoDate): Expression<SqlBool> {
  const eb = expressionBuilder<Schema>()
  const without = eb
    .selectFrom('decision_revisions as said')
    .select('said.sequence')
    .whereRef('said.decision_id', '=', `${table}.decision_id` as never)
    .where('said.change', '<>', 'recorded')
    .where('said.known_on', '<=', asAt)
    .where((said) =>
      said.or([said('said.change', '=', 'undone'), said('said.outcome', 'not in', permitting)]),
    )
    .where((said) =>
      said.not(
        said.exists(
          said
            .selectFrom('decision_revisions as since')
            .select('since.sequence')
            .whereRef('since.decision_id', '=', 'said.decision_id')
            .where('since.known_on', '<=', asAt)
            .where((since) =>
              since.or([
                since('since.known_on', '>', since.ref('said.known_on')),
                since.and([
                  since('since.known_on', '=', since.ref('said.known_on')),
                  since('since.sequence', '>', since.ref('said.sequence')),
                ]),
              ]),
            ),
        ),
      ),
    )
  return eb.not(eb.exists(without))
}
