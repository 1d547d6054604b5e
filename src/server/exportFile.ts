import { exportOptions } from './papers/command/exportOptions.ts'
import { runExport } from './papers/command/runExport.ts'
import { commandApi } from './commandApi.ts'
import { settingsFrom } from './settings.ts'

/** `npm run export -- scorecard chief-executives --format pdf`: through the running server, or on the store itself. */
const options = exportOptions(process.argv.slice(2))
const settings = settingsFrom(process.env, [])
if ('help' in options) {
  console.log(options.help)
  process.exit(0)
}
if ('wrong' in options || 'wrong' in settings) {
  console.error('wrong' in options ? options.wrong : 'wrong' in settings ? settings.wrong : '')
  process.exit(1)
}
const api = await commandApi('npm run export', settings, options.server)
if ('wrong' in api) {
  console.error(api.wrong)
  process.exit(1)
}
process.exitCode = await runExport(options, {
  fetch: api.fetch,
  print: (text) => console.log(text),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  },
})
await api.close()
