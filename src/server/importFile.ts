import { createInterface } from 'node:readline/promises'
import { commandApi } from './commandApi.ts'
import { importOptions } from './imports/command/importOptions.ts'
import { runImport, type Terminal } from './imports/command/runImport.ts'
import { settingsFrom } from './settings.ts'

/** `npm run import -- FILE`: through the running server, or on the store itself when none runs. */
const options = importOptions(process.argv.slice(2))
const settings = settingsFrom(process.env, [])
if ('help' in options) {
  console.log(options.help)
  process.exit(0)
}
if ('wrong' in options || 'wrong' in settings) {
  console.error('wrong' in options ? options.wrong : 'wrong' in settings ? settings.wrong : '')
  process.exit(1)
}

const api = await commandApi('npm run import', settings, options.server)
if ('wrong' in api) {
  console.error(api.wrong)
  process.exit(1)
}

const terminal: Terminal = {
  send: api.fetch,
  print: (text) => console.log(text),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  },
  ask: process.stdin.isTTY ? ask : null,
}
process.exitCode = await runImport(options, terminal)
await api.close()

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(question)
  lines.close()
  return /^y(es)?$/i.test(answer.trim())
}
