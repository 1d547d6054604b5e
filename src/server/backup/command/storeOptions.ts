import { parseArgs } from 'node:util'
import { storePlace, type StorePlace } from './storePlace.ts'

/** What one of the commands that keep a store was asked to do. */
export type StoreOptions =
  | {
      readonly command: 'backup' | 'restore'
      readonly place: StorePlace
      readonly file: string
      readonly mayReplace: boolean
    }
  | {
      readonly command: 'move'
      readonly from: StorePlace
      readonly to: StorePlace
      readonly mayReplace: boolean
    }
  | { readonly command: 'verify'; readonly what: { place: StorePlace } | { file: string } }

const usage = `npm run backup -- FILE             the whole store into one file, while people go on writing
npm run restore -- FILE            the store from such a file; the server must be stopped
npm run verify [-- FILE]           every hash and rule, of the store or of such a file
npm run move -- --to PLACE         the store to another place: a folder, or postgres://user:password@host/database
npm run move -- --from PLACE       the store from another place

The store is the one the server would use: DATABASE_URL, or the folder SCORECARD_DATA (./data).
--replace lets a store or file go that stands where the new one is to be.`

/** The options; what is wrong with them, or the help that was asked for. */
export function storeOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StoreOptions | { readonly wrong: string } | { readonly help: string } {
  if (args.includes('--help') || args.includes('-h')) return { help: usage }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    })
    const [command, file, ...more] = positionals
    const place = storePlace(env['DATABASE_URL'] || env['SCORECARD_DATA'] || './data')
    const mayReplace = values.replace
    if (more.length > 0) return { wrong: `One file at a time.\n\n${usage}` }
    if ((command === 'backup' || command === 'restore') && file !== undefined)
      return { command, place, file, mayReplace }
    if (command === 'verify') return { command, what: file === undefined ? { place } : { file } }
    if (command === 'move' && file === undefined && (values.to !== undefined || values.from !== undefined))
      return {
        command,
        from: values.from === undefined ? place : storePlace(values.from),
        to: values.to === undefined ? place : storePlace(values.to),
        mayReplace,
      }
    return { wrong: usage }
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
}
