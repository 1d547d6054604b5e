import { quoted } from '../database/catalogue.ts'
import { NAMED_AT_MOST, type StoreCheck } from './storeCheck.ts'

/** Every reference the database declares, of tables that later releases bring too. */
export const referenceCheck: StoreCheck = {
  rule: 'every row that a row refers to is there',
  async wrong({ tables, query }) {
    const wrong: string[] = []
    for (const { name, references } of tables)
      for (const { columns, table, to } of references) {
        const isGiven = columns.map((column) => `own.${quoted(column)} is not null`).join(' and ')
        const isSame = columns
          .map((column, at) => `other.${quoted(to[at] ?? '')} = own.${quoted(column)}`)
          .join(' and ')
        const names = columns.map((column) => `own.${quoted(column)}`).join(', ')
        const dangling = await query(
          `select distinct ${names} from ${quoted(name)} as own where ${isGiven}
           and not exists (select 1 from ${quoted(table)} as other where ${isSame}) limit ${NAMED_AT_MOST}`,
        )
        for (const row of dangling)
          wrong.push(`${name} refers to ${Object.values(row).join(', ')}, which is not in ${table}.`)
      }
    return wrong
  },
}
