import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { pipeline as pipelineEnded } from 'node:stream/promises'
import { constants, createGunzip, createGzip } from 'node:zlib'
import { DumpBroken } from './readDump.ts'

/**
 * Writes lines into a compressed file that is there whole or not at all: beside it first, synced to disk, then under its
 * name. `mayReplace`: whether a file of that name may go.
 */
export async function writeDumpFile(
  path: string,
  lines: AsyncIterable<string>,
  mayReplace: boolean,
): Promise<void> {
  const beside = `${path}.part-${process.pid}`
  if (!mayReplace) await (await open(path, 'wx')).close()
  try {
    await pipelineEnded(
      Readable.from(lines),
      createGzip({ level: constants.Z_BEST_SPEED }),
      createWriteStream(beside, { flags: 'wx', flush: true }),
    )
    await rename(beside, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(beside, { force: true })
    if (!mayReplace) await rm(path, { force: true })
    throw error
  }
}

/** A name given to a file is kept by its folder, which is synced apart. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}

/** The text of a compressed file, some at a time; throws `DumpBroken` where it cannot be unpacked to its end. */
export async function* dumpFileText(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  pipeline(createReadStream(path), unpacked, () => undefined)
  unpacked.setEncoding('utf8')
  try {
    for await (const text of unpacked) yield text as string
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new DumpBroken(`There is no file ${path}.`, { cause: error })
    if (!code.startsWith('Z_')) throw error
    throw new DumpBroken(`${path} is not a whole backup: it cannot be unpacked.`, { cause: error })
  }
}
