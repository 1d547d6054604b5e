import type { Database, Trx } from '../database/database.ts'
import type { ServiceMetrics } from './serviceMetrics.ts'

/** The same store, each of whose transactions is timed: how long it waited for its turn, and how long it took. */
export function measuredDatabase(database: Database, metrics: ServiceMetrics): Database {
  function timed<T>(kind: 'read' | 'change' | 'preparation', work: (trx: Trx) => Promise<T>) {
    const asked = performance.now()
    return async (trx: Trx): Promise<T> => {
      const began = performance.now()
      metrics.storeWait.observe({ kind }, (began - asked) / 1000)
      try {
        return await work(trx)
      } finally {
        metrics.storeWork.observe({ kind }, (performance.now() - began) / 1000)
      }
    }
  }
  return {
    ...database,
    read: (work) => database.read(timed('read', work)),
    write: (work, kind = 'change') => database.write(timed(kind, work), kind),
  }
}
