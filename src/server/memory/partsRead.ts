import type { OperationNode, RootOperationNode, SelectQueryNode } from 'kysely'
import { EVERYTHING, indicatorPart, tablePart } from '../database/storeParts.ts'
import { isRead } from '../log/loggedTables.ts'

const READS = /\b(?:from|join|select)\b/i
/** A joined row counts only where it meets the condition of such a join. */
const JOINS_BY_CONDITION: ReadonlySet<string> = new Set(['InnerJoin', 'LeftJoin'])

/**
 * The parts of the store that a statement reads: of each table the rows of one indicator where the statement asks for no
 * others, otherwise the table. A statement or a part of one that is written as text reads everything.
 */
export function partsReadBy(node: RootOperationNode): Set<string> {
  const parts = new Set<string>()
  lookIn(node, parts)
  return parts
}

function lookIn(value: unknown, parts: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) lookIn(each, parts)
    return
  }
  const node = value as OperationNode
  if (node.kind === 'ValueNode' || node.kind === 'PrimitiveValueListNode') return
  if (node.kind === 'SelectQueryNode') addSources(node as SelectQueryNode, parts)
  if (node.kind === 'RawNode' && (node as RawText).sqlFragments.some((text) => READS.test(text)))
    parts.add(EVERYTHING)
  for (const each of Object.values(node)) lookIn(each, parts)
}

type RawText = OperationNode & { readonly sqlFragments: readonly string[] }
type Source = { readonly table: string; readonly name: string; readonly on?: OperationNode }

function addSources({ from, joins = [], where }: SelectQueryNode, parts: Set<string>): void {
  const sources = [
    ...(from?.froms ?? []).flatMap((each) => sourceOf(each)),
    ...joins.flatMap(({ table, on, joinType }) =>
      sourceOf(table, JOINS_BY_CONDITION.has(joinType) ? on?.on : undefined),
    ),
  ]
  const isAlone = (from?.froms.length ?? 0) + joins.length === 1
  for (const { table, name, on } of sources) {
    const id = indicatorAskedFor(where?.where, name, isAlone) ?? indicatorAskedFor(on, name, false)
    parts.add(!isRead(table) ? EVERYTHING : id === undefined ? tablePart(table) : indicatorPart(table, id))
  }
}

/** The table a source names, and by what name its columns go; none for a query within, which is looked into by itself. */
function sourceOf(node: OperationNode, on?: OperationNode): Source[] {
  const aliased = node as OperationNode & { node?: OperationNode; alias?: Named }
  if (node.kind === 'AliasNode' && aliased.node)
    return sourceOf(aliased.node, on).map((source) => ({
      ...source,
      name: aliased.alias?.name ?? source.name,
    }))
  const table = tableNameOf(node)
  return table === undefined ? [] : [{ table, name: table, ...(on && { on }) }]
}

type Named = OperationNode & { readonly name?: string }
type Condition = OperationNode & {
  readonly left?: OperationNode
  readonly right?: OperationNode
  readonly node?: OperationNode
  readonly leftOperand?: OperationNode & { table?: OperationNode; column?: { column?: Named } }
  readonly operator?: OperationNode & { operator?: string }
  readonly rightOperand?: OperationNode & { value?: unknown }
}

/** The indicator that a condition lets through alone, of the source of a name; undefined where it lets others through. */
function indicatorAskedFor(
  condition: OperationNode | undefined,
  name: string,
  isAlone: boolean,
): string | undefined {
  if (!condition) return undefined
  const { left, right, node, leftOperand, operator, rightOperand } = condition as Condition
  if (condition.kind === 'AndNode')
    return indicatorAskedFor(left, name, isAlone) ?? indicatorAskedFor(right, name, isAlone)
  if (condition.kind === 'ParensNode') return indicatorAskedFor(node, name, isAlone)
  if (condition.kind !== 'BinaryOperationNode' || operator?.operator !== '=') return undefined
  if (leftOperand?.column?.column?.name !== 'indicator_id') return undefined
  const of = leftOperand.table ? tableNameOf(leftOperand.table) : isAlone ? name : undefined
  const asked = rightOperand?.kind === 'ValueNode' ? rightOperand.value : undefined
  return of === name && typeof asked === 'string' ? asked : undefined
}

function tableNameOf(node: OperationNode): string | undefined {
  if (node.kind !== 'TableNode') return undefined
  return (node as OperationNode & { table?: { identifier?: Named } }).table?.identifier?.name
}
