import { verifyChain } from '../log/verifyChain.ts'
import { endOfLog, everyEntry } from '../stores/logStore.ts'
import type { StoreCheck } from './storeCheck.ts'

/** The log’s chain, from its first entry to where the store says that it ends. */
export const chainCheck: StoreCheck = {
  rule: 'the log is whole: every entry is linked to the one before',
  async wrong({ trx }) {
    const { broken } = await verifyChain(everyEntry(trx), await endOfLog(trx))
    return broken ? [`Entry ${broken.sequence}: ${broken.because}`] : []
  },
}
