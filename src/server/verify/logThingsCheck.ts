import type { LogContent } from '../log/logEntry.ts'
import { everyEntry } from '../stores/logStore.ts'
import { NAMED_AT_MOST, type StoreCheck } from './storeCheck.ts'

/**
 * The index by which a thing's history is found, against what the chain says each entry is about: the chain guards its
 * own entries, and not the index.
 */
export const logThingsCheck: StoreCheck = {
  rule: 'every entry of the log is found by what it is about, and by nothing else',
  async wrong({ trx }) {
    const index = await trx.selectFrom('log_things').selectAll().execute()
    const bySequence = Map.groupBy(index, ({ sequence }) => sequence)
    const wrong: string[] = []
    for await (const { sequence, content } of everyEntry(trx)) {
      const about = content === null ? [] : (JSON.parse(content) as LogContent).things
      const foundBy = bySequence.get(sequence)?.map(({ thing }) => thing) ?? []
      if (about.toSorted().join('\n') !== foundBy.toSorted().join('\n'))
        wrong.push(
          `Entry ${sequence} is about ${about.join(', ') || 'nothing'}, and found by ${foundBy.join(', ') || 'nothing'}`,
        )
      if (wrong.length === NAMED_AT_MOST) break
    }
    return wrong
  },
}
