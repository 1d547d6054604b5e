import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { IsoDate } from '../../../domain/time/isoDate.ts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'

/**
 * The parts of a written package put together again as of a day: the same parts are the same bytes, whenever and wherever
 * they were written. The first part stays first, as readers expect of it.
 */
export function fixedPackage(written: Uint8Array, day: IsoDate): Uint8Array {
  const parts = unzipSync(written)
  const [year, month, date] = day.split('-').map(Number)
  // Times in an archive are local and know no zone: these say the day's start wherever they are written.
  const mtime = new Date(year ?? 1980, (month ?? 1) - 1, date ?? 1)
  const entries = Object.entries(parts).map(([path, bytes]): [string, Zippable[string]] => [
    path,
    [edited(path, bytes, day), { mtime, level: 6 }],
  ])
  return zipSync(Object.fromEntries(entries))
}

function edited(path: string, bytes: Uint8Array, day: IsoDate): Uint8Array {
  if (path === CORE) return strToU8(datedCore(strFromU8(bytes), day))
  return path === DOCUMENT ? strToU8(renumbered(strFromU8(bytes))) : bytes
}

const datedCore = (xml: string, day: IsoDate): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)

/** Drawings are numbered through all the documents a process writes: here, from 1 in each. */
function renumbered(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${(count += 1)}`)
}
