import { type CommandApi, commandApi } from './commandApi.ts'
import { settingsFrom } from './settings.ts'

/** What a command was asked; what is wrong with that, or the help that was asked for. */
type Asked<O> = O | { readonly wrong: string } | { readonly help: string }

/**
 * What the command was asked and the API it works through. Ends the process where there is nothing to do: with 0 when
 * help was asked for, with 1 and the reason when it cannot be done.
 */
export async function startCommand<O extends { readonly server: string | undefined }>(
  command: string,
  asked: Asked<O>,
): Promise<{ readonly options: O; readonly api: CommandApi }> {
  if ('help' in asked) {
    console.log(asked.help)
    process.exit(0)
  }
  const settings = settingsFrom(process.env, [])
  if ('wrong' in asked) return stopped(asked.wrong)
  if ('wrong' in settings) return stopped(settings.wrong)
  const api = await commandApi(command, settings, asked.server)
  return 'wrong' in api ? stopped(api.wrong) : { options: asked, api }
}

function stopped(why: string): never {
  console.error(why)
  process.exit(1)
}

/** Where a command speaks: lines, and one line that says how far it is where somebody watches. */
export const speaking = {
  print: (text: string) => console.log(text),
  progress: (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  },
}
