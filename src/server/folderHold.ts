import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const LOCK = 'in-use.lock'
const NOTE = 'in-use.json'
const SQLITE_BUSY = 5

/** Who uses a data folder: a server, with its address once it listens, or a command by its name. */
export type Holder = { readonly server: string | null } | { readonly command: string }

export type HeldFolder = { announce(holder: Holder): void; letGo(): void }

/** A lock that nobody refers to would be let go of. */
const held = new Set<DatabaseSync>()

/**
 * Holds a data folder for this process alone. The lock is the operating system's, taken through SQLite: it ends with the
 * process however that ends, so that nobody has to clear up after a crash. Throws where the folder cannot be written.
 */
export function holdFolder(folder: string, holder: Holder): HeldFolder | { readonly heldBy: Holder } {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, LOCK))
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY)
      return { heldBy: noted(folder) }
    throw error
  }
  held.add(lock)
  const announce = (as: Holder) => writeFileSync(join(folder, NOTE), JSON.stringify(as))
  announce(holder)
  return {
    announce,
    letGo() {
      rmSync(join(folder, NOTE), { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

/** The one sentence that a second server or command on the folder ends with. */
export function inUseWords(folder: string, holder: Holder): string {
  if ('command' in holder)
    return `“${holder.command}” is at work in the data folder ${folder}. Wait until it has ended.`
  const where = holder.server === null ? 'just starting' : `running at ${holder.server}`
  return `A server is already ${where} on the data folder ${folder}: use that one or stop it, or choose another folder with SCORECARD_DATA.`
}

function noted(folder: string): Holder {
  try {
    return JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as Holder
  } catch {
    return { server: null }
  }
}
