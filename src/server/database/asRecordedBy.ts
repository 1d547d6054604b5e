import {
  AliasNode,
  IdentifierNode,
  OperationNodeTransformer,
  RawNode,
  TableNode,
  ValueNode,
  type FromNode,
  type JoinNode,
  type KyselyPlugin,
  type OperationNode,
  type QueryId,
} from 'kysely'
import type { Instant } from '../../domain/time/instant.ts'
import type { Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** Every table whose rows say when they were recorded. */
export const recordedTables: ReadonlySet<string> = new Set<keyof Schema>([
  'management_groups',
  'partners',
  'people',
  'person_roles',
  'sign_in_policies',
  'retention_rules',
  'scorecards',
  'agreements',
  'status_rules',
  'status_overrides',
  'published_statuses',
  'chart_rebases',
  'management_group_events',
  'indicators',
  'indicator_definitions',
  'observations',
  'targets',
  'commentaries',
  'meetings',
  'recommendations',
  'decisions',
  'meeting_plans',
  'meeting_invitations',
  'agendas',
  'meeting_sittings',
  'recommendation_revisions',
  'decision_revisions',
  'action_notes',
  'minute_notes',
  'minute_additions',
  'minute_signatures',
  'board_reports',
  'calendar_links',
  'membership_events',
  'publications',
  'issued_papers',
  'priorities',
  'priority_revisions',
  'priority_baselines',
  'priority_links',
  'priority_progress',
  'milestones',
  'milestone_events',
])

/**
 * The store as it had been recorded by an instant: whatever is read through it, nothing recorded later is there. What
 * was known by a date is a question of its own, which the readers ask as they always do.
 */
export function asRecordedBy(trx: Trx, instant: Instant): Trx {
  const cut = new CutByRecord(instant)
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => cut.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
  return trx.withPlugin(plugin)
}

/** Reads each recorded table through a condition on when its rows were recorded. */
class CutByRecord extends OperationNodeTransformer {
  readonly #instant: Instant

  constructor(instant: Instant) {
    super()
    this.#instant = instant
  }

  protected override transformFrom(node: FromNode, queryId?: QueryId): FromNode {
    const { froms, ...rest } = super.transformFrom(node, queryId)
    return { ...rest, froms: froms.map((each) => this.#cut(each)) }
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const { table, ...rest } = super.transformJoin(node, queryId)
    return { ...rest, table: this.#cut(table) }
  }

  #cut(source: OperationNode): OperationNode {
    if (TableNode.is(source)) {
      const { name } = source.table.identifier
      return recordedTables.has(name)
        ? AliasNode.create(this.#rowsOf(name), IdentifierNode.create(name))
        : source
    }
    if (!AliasNode.is(source) || !TableNode.is(source.node)) return source
    const { name } = source.node.table.identifier
    return recordedTables.has(name) ? AliasNode.create(this.#rowsOf(name), source.alias) : source
  }

  #rowsOf(table: string): OperationNode {
    return RawNode.create(
      [`(select * from "${table}" where "recorded_at" <= `, ')'],
      [ValueNode.create(this.#instant)],
    )
  }
}
