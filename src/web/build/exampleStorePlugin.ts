import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const REQUESTED = 'virtual:example-store'
const RESOLVED = `\0${REQUESTED}`
const WRITER = 'src/server/writeExample.ts'

/**
 * Gives `import … from 'virtual:example-store'` the address of the store that the demonstration begins with: the
 * example, loaded through the API when the demonstration is built, so that no visitor waits for it. Compressed, for a
 * static host compresses no file it does not know.
 */
export function exampleStorePlugin(): Plugin {
  let root = ''
  let folder = ''
  let written: Promise<string> | undefined
  return {
    name: 'scorecard:example-store',
    configResolved(config) {
      root = config.root
      folder = join(config.cacheDir, 'example')
    },
    resolveId: { filter: { id: /^virtual:example-store$/ }, handler: () => RESOLVED },
    load: {
      filter: { id: new RegExp(`^${RESOLVED}$`) },
      handler: async () => `export { default } from '${await (written ??= writeStore(root, folder))}?url'`,
    },
  }
}

/** The path of the compressed store. */
async function writeStore(root: string, folder: string): Promise<string> {
  const { NODE_ENV: _mode, ...env } = process.env
  const workplace = await mkdtemp(join(tmpdir(), 'scorecard-example-'))
  try {
    const store = join(workplace, 'store')
    await promisify(execFile)(process.execPath, [join(root, WRITER), store], { env })
    const unfinished = join(folder, `${process.pid}.store`)
    await mkdir(folder, { recursive: true })
    await writeFile(unfinished, await promisify(gzip)(await readFile(store)))
    const path = join(folder, 'example.store')
    await rename(unfinished, path)
    return path
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}
