import { may } from '../domain/permissions/permissions.ts'
import type { Standing } from '../domain/permissions/role.ts'
import type { Database } from './database/database.ts'
import { ERASED, peopleNamed, SOMEBODY } from './stores/personStore.ts'

/** Only ever properties: inside a JSON text a quotation mark is escaped. */
const whoseId = /("recordedBy":|"enteredBy":|"changed":\{"by":)"((?:[^"\\]|\\.)*)"/g

/**
 * An answer’s JSON with the name of whoever recorded something in place of their id: the record keeps ids alone, so a
 * name can be erased. Whoever may not read the scorecards sees no name.
 */
export async function namesInAnswer(
  database: Pick<Database, 'read'>,
  reader: Standing,
  text: string,
): Promise<string> {
  const ids = new Set(Array.from(text.matchAll(whoseId), ([, , id = '']) => id))
  if (ids.size === 0) return text
  if (!may(reader, 'readTheScorecards'))
    return text.replace(whoseId, (_whole, property: string) => property + JSON.stringify(SOMEBODY))
  const names = await database.read((trx) => peopleNamed(trx, [...ids]))
  return text.replace(whoseId, (_whole, property: string, id: string) => {
    const name = names.get(id)
    return property + JSON.stringify(name === undefined ? id : (name ?? ERASED))
  })
}
