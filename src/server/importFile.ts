import { createInterface } from 'node:readline/promises'
import { importOptions } from './imports/command/importOptions.ts'
import { runImport } from './imports/command/runImport.ts'
import { speaking, startCommand } from './startCommand.ts'

/** `npm run import -- FILE`: through the running server, or on the store itself when none runs. */
const { options, api } = await startCommand('npm run import', importOptions(process.argv.slice(2)))
process.exitCode = await runImport(options, {
  send: api.fetch,
  ...speaking,
  ask: process.stdin.isTTY ? ask : null,
})
await api.close()

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(question)
  lines.close()
  return /^y(es)?$/i.test(answer.trim())
}
