/** The crowd in a process of its own: what it costs is not the server's, nor its collector's pauses. */
import { spendMorning } from './spendMorning.ts'
import type { Morning } from './morning.ts'

process.once('message', async (morning: Morning) => {
  // A long report is on its way for a while: leaving before it has been sent would lose it.
  process.send?.(await spendMorning(morning), undefined, undefined, () => process.disconnect())
})
