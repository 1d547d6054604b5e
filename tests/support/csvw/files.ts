import { isObject, type JsonObject } from './jsonLd.ts'
import type { Place } from './place.ts'

/** Files by their address; one without a scheme and a host is of this made-up site. Nothing else is ever fetched. */
export type Files = Readonly<Record<string, string>>
const SITE = 'https://site.example/'

export type Library = {
  /** The address a link leads to from another, as addresses are compared (Model 6.3). */
  readonly addressOf: (link: string, from?: string) => string
  readonly textAt: (address: string) => string | undefined
  /** As a finding names it: as it was given. */
  readonly nameOf: (address: string) => string
}

/** Model 6.3: syntax- and scheme-based normalisation of RFC 3986. What is no address is left as it is: there is no file there. */
function normalised(link: string, from: string): string {
  if (!URL.canParse(link, from)) return link
  const { href } = new URL(link, from)
  return href.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCodePoint(Number.parseInt(code.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : code.toUpperCase()
  })
}

export function library(files: Files): Library {
  const addressOf = (link: string, from = SITE) => normalised(link, from)
  const texts = new Map(Object.entries(files).map(([name, text]) => [addressOf(name), { name, text }]))
  return {
    addressOf,
    textAt: (address) => texts.get(address)?.text,
    nameOf: (address) => texts.get(address)?.name ?? address,
  }
}

/** The object of a metadata document; an error, and undefined, where there is no file, no JSON or no object. */
export function jsonAt(address: string, files: Library, place: Place): JsonObject | undefined {
  const text = files.textAt(address)
  if (text === undefined) {
    place.error('Metadata 5.1.5', `there is no file ${files.nameOf(address)}`)
    return undefined
  }
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
    place.error('Metadata 4', 'the document is no object')
  } catch (fault) {
    place.error('Metadata 4', `the document is no JSON: ${fault instanceof Error ? fault.message : ''}`)
  }
  return undefined
}
