import { backup, move, restore, verify } from './backup/command/storeCommands.ts'
import { storeOptions } from './backup/command/storeOptions.ts'
import { Stopped } from './backup/command/stopped.ts'
import { DumpBroken } from './backup/readDump.ts'
import { cannotOpenWords } from './openStore.ts'

/** `npm run backup`, `restore`, `verify` and `move`: ends with 0 when it was done and everything is right. */
const options = storeOptions(process.argv.slice(2), process.env)
if ('help' in options) {
  console.log(options.help)
  process.exit(0)
}
if ('wrong' in options) {
  console.error(options.wrong)
  process.exit(1)
}

const given = { say: (sentence: string) => console.log(sentence), now: () => new Date() }
try {
  process.exitCode = (await done()) ? 0 : 1
} catch (error) {
  console.error(
    error instanceof Stopped || error instanceof DumpBroken ? error.message : cannotOpenWords(error, null),
  )
  process.exitCode = 1
}

async function done(): Promise<boolean> {
  if ('wrong' in options || 'help' in options) return false
  if (options.command === 'verify') return verify(options.what, given.say)
  const asked = { ...given, mayReplace: options.mayReplace }
  if (options.command === 'move') await move(options.from, options.to, asked)
  else if (options.command === 'backup') await backup(options.place, options.file, asked)
  else await restore(options.place, options.file, asked)
  return true
}
