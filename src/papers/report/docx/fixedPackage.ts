import { strFromU8, unzipSync } from 'fflate'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { archive } from '../../archive.ts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'

/**
 * The parts of a written package put together again as of a day: the same parts are the same bytes, whenever and wherever
 * they were written. The first part stays first, as readers expect of it.
 */
export function fixedPackage(written: Uint8Array, day: IsoDate): Uint8Array {
  const parts = Object.entries(unzipSync(written))
  return archive(
    parts.map(([path, bytes]) => [path, edited(path, bytes, day)]),
    day,
  )
}

function edited(path: string, bytes: Uint8Array, day: IsoDate): string | Uint8Array {
  if (path === CORE) return datedCore(strFromU8(bytes), day)
  return path === DOCUMENT ? renumbered(strFromU8(bytes)) : bytes
}

const datedCore = (xml: string, day: IsoDate): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)

/** Drawings are numbered through all the documents a process writes: here, from 1 in each. */
function renumbered(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${(count += 1)}`)
}
