import { exportOptions } from './papers/command/exportOptions.ts'
import { runExport } from './papers/command/runExport.ts'
import { speaking, startCommand } from './startCommand.ts'

/** `npm run export -- scorecard chief-executives --format pdf`: through the running server, or on the store itself. */
const { options, api } = await startCommand('npm run export', exportOptions(process.argv.slice(2)))
process.exitCode = await runExport(options, { fetch: api.fetch, ...speaking })
await api.close()
