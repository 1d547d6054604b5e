import type { InsertQueryNode, OperationNode, RootOperationNode } from 'kysely'
import type { Row } from './logEntry.ts'

/** The table a statement changes, and for an insert the rows it adds; undefined for one that only reads. */
export type Written = { readonly table: string; readonly added: readonly Row[] | null }

/**
 * What a statement changes. `added` is null where the statement does not say which rows it changes: an update, a
 * deletion, an insert from a query, a statement written as text (whose table is "" where its text does not name it).
 */
export function writtenBy(node: RootOperationNode): Written | undefined {
  switch (node.kind) {
    case 'InsertQueryNode':
      return { table: node.into?.table.identifier.name ?? '', added: node.onConflict ? null : rowsOf(node) }
    case 'UpdateQueryNode':
      return { table: tableOf(node.table), added: null }
    case 'DeleteQueryNode':
      return { table: tableOf(node.from.froms[0]), added: null }
    case 'RawNode': {
      const text = node.sqlFragments[0] ?? ''
      const [writes, table = ''] = /^\s*(?:insert\s+into|update|delete\s+from)\s+(\w*)/i.exec(text) ?? []
      return writes === undefined ? undefined : { table, added: null }
    }
    default:
      return undefined
  }
}

function rowsOf({ columns = [], values }: InsertQueryNode): Row[] | null {
  if (values?.kind !== 'ValuesNode') return null
  const names = columns.map(({ column }) => column.name)
  const lists = (values as OperationNode & { values: readonly OperationNode[] }).values
  return lists.map((list) => {
    const cells = (list as OperationNode & { values: readonly unknown[] }).values
    return Object.fromEntries(
      names.flatMap((name, index) => {
        const value = valueOf(list, cells[index])
        return value === null || value === undefined ? [] : [[name, value]]
      }),
    )
  })
}

function valueOf(list: OperationNode, cell: unknown): Row[string] | undefined {
  if (list.kind === 'PrimitiveValueListNode') return cell as Row[string]
  const node = cell as OperationNode & { value?: unknown }
  if (node.kind === 'DefaultInsertValueNode') return undefined
  if (node.kind !== 'ValueNode') throw new Error('The log cannot read a value that the database works out')
  return node.value as Row[string]
}

function tableOf(node: OperationNode | undefined): string {
  if (node?.kind === 'AliasNode') return tableOf((node as OperationNode & { node: OperationNode }).node)
  const table = node as (OperationNode & { table?: { identifier?: { name: string } } }) | undefined
  return table?.table?.identifier?.name ?? ''
}
