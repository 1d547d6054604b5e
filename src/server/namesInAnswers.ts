import { may } from '../domain/permissions/permissions.ts'
import type { Standing } from '../domain/permissions/role.ts'
import type { Database } from './database/database.ts'
import { ERASED, peopleNamed, SOMEBODY } from './stores/personStore.ts'

/** Only ever a property: inside a JSON text a quotation mark is escaped. */
const recordedBy = /"recordedBy":"((?:[^"\\]|\\.)*)"/g

/**
 * An answer’s JSON with the name of whoever recorded something in place of their id: the record keeps ids alone, so a
 * name can be erased. Whoever may not read the scorecards sees no name.
 */
export async function namesInAnswer(database: Database, reader: Standing, text: string): Promise<string> {
  const ids = new Set(Array.from(text.matchAll(recordedBy), ([, id = '']) => id))
  if (ids.size === 0) return text
  if (!may(reader, 'readTheScorecards')) return text.replace(recordedBy, () => property(SOMEBODY))
  const names = await database.read((trx) => peopleNamed(trx, [...ids]))
  return text.replace(recordedBy, (_whole, id: string) => {
    const name = names.get(id)
    return property(name === undefined ? id : (name ?? ERASED))
  })
}

const property = (name: string): string => `"recordedBy":${JSON.stringify(name)}`
