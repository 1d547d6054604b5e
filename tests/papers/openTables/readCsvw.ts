import { Readable } from 'node:stream'
import CsvwParser from '@zazuko/rdf-parser-csvw'
import rdf from '@rdfjs/dataset'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { csvwContext } from './csvwContext.ts'

/** A cell as a reader of CSV on the Web hands it over: its text, and the datatype it was given by the metadata. */
type TypedCell = { readonly value: string; readonly datatype: string }
/** By the name of the column. */
export type TypedRow = Readonly<Record<string, TypedCell>>

type Term = { readonly value: string; readonly datatype?: { readonly value: string } }
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

const CONTEXT = 'http://www.w3.org/ns/csvw'
const BASE = 'https://example.org/table.csv'
const DESCRIBES = `${CONTEXT}#describes`

/** The rows in their order, by Zazuko's reader, which knows the file by its metadata alone and shares no code with ours. */
export async function readCsvw(csv: string, metadata: object): Promise<TypedRow[]> {
  const described = rdf.dataset(await quadsOf(metadata))
  const cells = new Map<string, Record<string, TypedCell>>()
  for await (const { subject, predicate, object } of quads(
    new CsvwParser({ metadata: described, baseIRI: BASE }).import(Readable.from([csv])),
  )) {
    if (predicate.value === DESCRIBES) cells.set(object.value, {})
    const row = cells.get(subject.value)
    if (row && object.datatype)
      row[decodeURIComponent(predicate.value.replace(`${BASE}#`, ''))] = {
        value: object.value,
        datatype: object.datatype.value.replace('http://www.w3.org/2001/XMLSchema#', ''),
      }
  }
  return [...cells.values()]
}

/** The metadata as RDF; no address but the vocabulary’s own is ever asked for. */
async function quadsOf(metadata: object): Promise<Quad[]> {
  const load = async (url: string) => {
    if (url !== CONTEXT) throw new Error(`The metadata leans on ${url}`)
    return { '@context': csvwContext }
  }
  const parser = new JsonLdParser({ baseIRI: BASE, documentLoader: { load } })
  const read: Quad[] = []
  for await (const quad of quads(Readable.from([JSON.stringify(metadata)]).pipe(parser))) read.push(quad)
  return read
}

const quads = (stream: unknown) => stream as AsyncIterable<Quad>
