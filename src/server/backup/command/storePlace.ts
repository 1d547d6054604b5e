import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { holdFolder, inUseWords, type HeldFolder } from '../../folderHold.ts'
import { isNoDatabase } from '../../storeTrouble.ts'
import { STORE_FILE } from '../../openStore.ts'
import { fillPostgres } from '../fillPostgres.ts'
import { fillSqlite } from '../fillSqlite.ts'
import { postgresNow } from '../postgresNow.ts'
import { readPostgres } from '../readPostgres.ts'
import { readSqlite } from '../readSqlite.ts'
import type { StoreFilling } from '../storeFilling.ts'
import type { StoreReading } from '../storeReading.ts'
import { Stopped } from './stopped.ts'

/** Where a store is: a data folder, or a PostgreSQL database. */
export type StorePlace =
  { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string }

/** The place a person names: an address that begins with postgres:// or a folder. */
export function storePlace(named: string): StorePlace {
  return /^postgres(ql)?:\/\//.test(named)
    ? { kind: 'postgres', url: named }
    : { kind: 'sqlite', folder: resolve(named) }
}

export const storePath = (folder: string): string => join(folder, STORE_FILE)

/** In words, without the password. */
export function placeWords(place: StorePlace): string {
  if (place.kind === 'sqlite') return storePath(place.folder)
  const url = new URL(place.url)
  return `PostgreSQL at ${url.host}${url.pathname}`
}

/** A store that must be there, read while servers go on. */
export async function readStore(place: StorePlace): Promise<StoreReading> {
  if (place.kind === 'sqlite' && !existsSync(storePath(place.folder)))
    throw new Stopped(`There is no store in ${place.folder}. Name its folder with SCORECARD_DATA.`)
  const reading =
    place.kind === 'sqlite' ? await readSqlite(storePath(place.folder)) : await readPostgres(place.url)
  if (reading.schemaVersion > 0) return reading
  await reading.close()
  throw new Stopped(`${placeWords(place)} holds no scorecard.`)
}

/** No server and no other command may be at work there until it is let go of. */
export async function holdPlace(place: StorePlace, command: string): Promise<{ letGo(): void }> {
  if (place.kind === 'sqlite') return held(place.folder, command)
  const { servers } = await postgresNow(place.url)
  if (servers > 0)
    throw new Stopped(`A server is at work on ${placeWords(place)}. Stop it first, so that nothing is lost.`)
  return { letGo: () => undefined }
}

function held(folder: string, command: string): HeldFolder {
  const found = holdFolder(folder, { command })
  if ('heldBy' in found) throw new Stopped(inUseWords(folder, found.heldBy))
  return found
}

/** Refuses a place that holds a partnership unless it may go, and a database that holds something else altogether. */
export async function refuseFilled(place: StorePlace, mayReplace: boolean): Promise<void> {
  const holds =
    place.kind === 'sqlite' ? fileHolds(storePath(place.folder)) : (await postgresNow(place.url)).holds
  if (holds === 'somethingElse')
    throw new Stopped(
      `${placeWords(place)} holds tables of something else. Give the scorecard a database of its own.`,
    )
  if (holds === 'damaged' && !mayReplace)
    throw new Stopped(
      `The store of ${placeWords(place)} is damaged, or is none. Add --replace to put another in its place; the file is kept beside it.`,
    )
  if (holds === 'partnership' && !mayReplace)
    throw new Stopped(
      `${placeWords(place)} already holds a partnership, which would be replaced. Back it up first; then add --replace.`,
    )
}

/** A damaged store may be all there is of one, so that it is not written over in silence either. */
function fileHolds(path: string): 'partnership' | 'damaged' | 'nothing' {
  if (!existsSync(path)) return 'nothing'
  const connection = new DatabaseSync(path)
  try {
    const table = connection.prepare("select 1 from sqlite_schema where name = 'partnership'").get()
    return table && connection.prepare('select 1 from partnership').get() ? 'partnership' : 'nothing'
  } catch (error) {
    if (isNoDatabase(error)) return 'damaged'
    throw error
  } finally {
    connection.close()
  }
}

/** Begins to fill a place with a store of a schema version; a file that stood there is kept, and said. */
export function beginFilling(
  place: StorePlace,
  version: number,
  say: (sentence: string) => void,
): Promise<StoreFilling> {
  return place.kind === 'postgres'
    ? fillPostgres(place.url, version)
    : fillSqlite(storePath(place.folder), version, (kept) =>
        say(`The store that was there is kept as ${kept}.`),
      )
}
