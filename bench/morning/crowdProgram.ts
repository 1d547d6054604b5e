/** The crowd in a process of its own: what it costs is not the server's, nor its collector's pauses. */
import { spendMorning } from './spendMorning.ts'
import type { Morning } from './morning.ts'

process.once('message', async (morning: Morning) => {
  process.send?.(await spendMorning(morning))
  process.disconnect()
})
