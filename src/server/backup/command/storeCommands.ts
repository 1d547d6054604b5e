import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../database/database.ts'
import { newerStoreWords, schemaVersion } from '../../database/migrations.ts'
import { openSqlite } from '../../database/nodeSqlite.ts'
import { openPostgres } from '../../database/postgresDatabase.ts'
import { checkStore } from '../../verify/storeChecks.ts'
import { dumpFileText, writeDumpFile } from '../dumpFile.ts'
import { dumpLines, type DumpFoot, type DumpHead } from '../dumpLines.ts'
import { fillSqlite } from '../fillSqlite.ts'
import { fillStore } from '../fillStore.ts'
import { readDump } from '../readDump.ts'
import type { StoreReading } from '../storeReading.ts'
import { Stopped } from './stopped.ts'
import {
  beginFilling,
  holdPlace,
  placeWords,
  readStore,
  refuseFilled,
  storePath,
  type StorePlace,
} from './storePlace.ts'

type Say = (sentence: string) => void

/** Writes the whole store, as it is at one moment, into a file; people may go on writing. */
export async function backup(place: StorePlace, file: string, given: Given): Promise<void> {
  const reading = await readStore(place)
  try {
    const { lines, foot } = withFoot(reading, given.now().toISOString())
    await writeDumpFile(file, lines, given.mayReplace).catch((error: unknown) => {
      throw notWritten(file, error)
    })
    given.say(`Backed up ${footWords(await foot)} to ${file}.`)
  } finally {
    await reading.close()
  }
}

/** Why a backup has no file of its name, to be said at the terminal; any other fault as it is. */
function notWritten(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EEXIST')
    return new Stopped(`There is already a file ${file}. Choose another name, or add --replace.`)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Stopped(`There is no folder for ${file}. Make it first, or choose another place.`)
  if (/^E(ACCES|PERM|ROFS|ISDIR)$/.test(code))
    return new Stopped(`${file} cannot be written (${code}). Choose another place, or give it to this user.`)
  if (code === 'ENOSPC')
    return new Stopped(
      `The disk of ${file} is full. Make room, or choose another disk; nothing was kept of it.`,
    )
  return error
}

/** Puts a backup in a store's place: read through once to see that it is whole, and only then restored. */
export async function restore(place: StorePlace, file: string, given: Given): Promise<void> {
  const hold = await holdPlace(place, 'npm run restore')
  try {
    await refuseFilled(place, given.mayReplace)
    await wholeDump(file)
    const foot = await fillStore(dumpFileText(file), (head) => beginFor(place, head, given.say))
    given.say(`Restored ${footWords(foot)} to ${placeWords(place)}, and read them back the same.`)
  } finally {
    hold.letGo()
  }
}

/** Moves a store from one place to another, of either kind; the store it came from is left as it is. */
export async function move(from: StorePlace, to: StorePlace, given: Given): Promise<void> {
  const holds = [await holdPlace(from, 'npm run move'), await holdPlace(to, 'npm run move')]
  try {
    await refuseFilled(to, given.mayReplace)
    const reading = await readStore(from)
    try {
      const { lines } = withFoot(reading, given.now().toISOString())
      const foot = await fillStore(lines, (head) => beginFor(to, head, given.say))
      given.say(
        `Moved ${footWords(foot)} from ${placeWords(from)} to ${placeWords(to)}, and read them back the same.`,
      )
    } finally {
      await reading.close()
    }
  } finally {
    for (const hold of holds) hold.letGo()
  }
}

/** Checks a store, or a backup without touching any store. Whether everything is right. */
export async function verify(what: { place: StorePlace } | { file: string }, say: Say): Promise<boolean> {
  if ('place' in what) {
    const reading = await readStore(what.place)
    const version = reading.schemaVersion
    await reading.close()
    if (version !== schemaVersion)
      throw new Stopped(
        newerStoreWords(version) ??
          `This store is of schema version ${version}, and this release checks ${schemaVersion}. Back it up and verify the backup.`,
      )
    const database =
      what.place.kind === 'sqlite'
        ? await openSqlite(storePath(what.place.folder))
        : await openPostgres(what.place.url)
    return checked(database, say)
  }
  const foot = await wholeDump(what.file)
  say(`${what.file} is whole: ${footWords(foot)}.`)
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-verify-'))
  try {
    const path = storePath(folder)
    await fillStore(dumpFileText(what.file), (head) => fillSqlite(path, head.schemaVersion))
    return await checked(await openSqlite(path), say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export type Given = { readonly say: Say; readonly now: () => Date; readonly mayReplace: boolean }

async function checked(database: Database, say: Say): Promise<boolean> {
  try {
    const rules = await checkStore(database)
    for (const { rule, wrong } of rules) {
      say(`${wrong.length === 0 ? 'Right' : 'WRONG'}: ${rule}.`)
      for (const each of wrong) say(`  ${each}`)
    }
    return rules.every(({ wrong }) => wrong.length === 0)
  } finally {
    await database.close()
  }
}

function beginFor(place: StorePlace, { schemaVersion: version }: DumpHead, say: Say) {
  const newer = newerStoreWords(version)
  if (newer !== null) throw new Stopped(newer)
  return beginFilling(place, version, say)
}

/** Reads a backup to its end; throws where it is not whole. */
async function wholeDump(file: string): Promise<DumpFoot> {
  let foot: DumpFoot | undefined
  for await (const part of readDump(dumpFileText(file))) if (part.part === 'foot') foot = part.foot
  if (!foot) throw new Error('A dump without an end was taken for whole')
  return foot
}

/** The store's lines, with their foot once they have all been read. */
function withFoot(reading: StoreReading, madeAt: string) {
  const { promise: foot, resolve } = Promise.withResolvers<DumpFoot>()
  async function* lines(): AsyncGenerator<string> {
    resolve(yield* dumpLines(reading, madeAt))
  }
  return { lines: lines(), foot }
}

const footWords = ({ rows, tables, sha256 }: DumpFoot): string =>
  `${rows.toLocaleString('en-GB')} rows of ${tables} tables (SHA-256 ${sha256.slice(0, 16)}…)`
