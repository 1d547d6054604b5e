import { strFromU8, unzipSync } from 'fflate'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { archive } from '../../archive.ts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'
const RELATIONS = 'word/_rels/document.xml.rels'

/**
 * The parts of a written package put together again as of a day: the same parts are the same bytes, whenever and wherever
 * they were written. The first part stays first, as readers expect of it.
 */
export function fixedPackage(written: Uint8Array, day: IsoDate): Uint8Array {
  const parts = unzipSync(written)
  const relations = parts[RELATIONS]
  const links = linkNumbers(relations ? strFromU8(relations) : '')
  return archive(
    Object.entries(parts).map(([path, bytes]) => [path, edited(path, bytes, links, day)]),
    day,
  )
}

function edited(
  path: string,
  bytes: Uint8Array,
  links: ReadonlyMap<string, string>,
  day: IsoDate,
): string | Uint8Array {
  switch (path) {
    case CORE:
      return datedCore(strFromU8(bytes), day)
    case DOCUMENT:
      return numbered(renumbered(strFromU8(bytes)), links)
    case RELATIONS:
      return numbered(strFromU8(bytes), links)
    default:
      return bytes
  }
}

const datedCore = (xml: string, day: IsoDate): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)

/** Drawings are numbered through all the documents a process writes: here, from 1 in each. */
function renumbered(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${(count += 1)}`)
}

/** Links are named at random: here by their order, which is that of the document. */
const linkNumbers = (relations: string): ReadonlyMap<string, string> =>
  new Map(
    [...relations.matchAll(/ Id="([^"]+)" Type="[^"]+\/hyperlink"/g)].map(([, id = ''], place) => [
      id,
      `rIdLink${place + 1}`,
    ]),
  )

const numbered = (xml: string, links: ReadonlyMap<string, string>): string =>
  xml.replace(/( (?:r:id|Id)=")([^"]+)/g, (_, start: string, id: string) => start + (links.get(id) ?? id))
