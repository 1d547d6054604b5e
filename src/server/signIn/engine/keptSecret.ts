import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { timingSafeEqual } from 'node:crypto'
import { secretToken } from '../secretToken.ts'

const OWNER_ONLY = 0o600

/** The data folder’s own secret, made at the first start and readable by its owner alone. */
export function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'sign-in-secret')
  try {
    writeFileSync(path, `${secretToken()}\n`, { mode: OWNER_ONLY, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8').trim()
}

const credentialPath = (dataFolder: string) => join(dataFolder, 'local-credential')
const SCHEME = 'Scorecard-Local '

export type LocalCredential = {
  /** Whether a request shows it. */
  readonly isShownBy: (request: Request) => boolean
  readonly remove: () => void
}

/**
 * What lets a command on this machine in: whoever can read the store’s own folder can read this, and nobody else. New at
 * every start, and gone when the server ends.
 */
export function makeLocalCredential(dataFolder: string): LocalCredential {
  const path = credentialPath(dataFolder)
  const credential = secretToken()
  rmSync(path, { force: true })
  writeFileSync(path, credential, { mode: OWNER_ONLY, flag: 'wx' })
  const right = Buffer.from(`${SCHEME}${credential}`)
  return {
    isShownBy(request) {
      const given = Buffer.from(request.headers.get('authorization') ?? '')
      return given.length === right.length && timingSafeEqual(given, right)
    },
    remove() {
      if (readCredential(dataFolder) === credential) rmSync(path, { force: true })
    },
  }
}

/** The header by which a command shows the credential; none where no server of this folder runs. */
export function localAuthorization(dataFolder: string): Record<string, string> {
  const credential = readCredential(dataFolder)
  return credential === null ? {} : { authorization: `${SCHEME}${credential}` }
}

function readCredential(dataFolder: string): string | null {
  try {
    return readFileSync(credentialPath(dataFolder), 'utf8').trim()
  } catch {
    return null
  }
}
