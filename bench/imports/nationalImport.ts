import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { cookieAt } from '../../tests/support/productSignIn.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import type { FileReading, ImportMapping, ImportState, StartImport } from '../../src/contract/imports.ts'
import { nationalColumns } from '../stores/nationalFile.ts'

const POLL_MS = 200
const MOST_SECONDS = 600

const mapping: ImportMapping = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: nationalColumns.reference },
  area: { by: 'column', column: nationalColumns.areaCode, nameColumn: nationalColumns.areaName, all: true },
  period: nationalColumns.period,
  value: nationalColumns.value,
  absence: nationalColumns.absence,
}

/** Seconds to send a file, to read it for the preview and to accept it; a refused row is a fault of the bench. */
export type ImportTimes = { readonly sending: number; readonly reading: number; readonly accepting: number }

/** Imports the file as a person does: sent, previewed, accepted. */
export async function importNationalFile(server: string, path: string): Promise<ImportTimes> {
  const began = performance.now()
  const { uploadId } = (await call(server, 'POST', figurePaths.uploads('national.csv'), path)) as FileReading
  const sent = performance.now()
  const plan: StartImport = { uploadId, mapping, verification: 'verified' }
  const started = (await call(server, 'POST', figurePaths.imports(), plan)) as ImportState
  const preview = await settled(server, started.id, 'reading')
  if (preview.state !== 'ready' || preview.refusedTotal > 0)
    throw new Error(`The preview: ${JSON.stringify({ ...preview, refused: preview.refused.slice(0, 3) })}`)
  const read = performance.now()
  await call(server, 'POST', figurePaths.acceptImport(started.id))
  const accepted = await settled(server, started.id, 'accepting')
  if (accepted.state !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(accepted)}`)
  const done = performance.now()
  return { sending: (sent - began) / 1000, reading: (read - sent) / 1000, accepting: (done - read) / 1000 }
}

async function settled(server: string, id: string, stage: ImportState['state']): Promise<ImportState> {
  for (let waited = 0; waited < MOST_SECONDS * 1000; waited += POLL_MS) {
    const state = (await call(server, 'GET', figurePaths.import(id))) as ImportState
    if (state.state !== stage) return state
    await sleep(POLL_MS)
  }
  throw new Error(`The import was still ${stage} after ${MOST_SECONDS} s`)
}

/** One request; a body that is text is the path of a CSV file to send. */
async function call(server: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
  const file = typeof body === 'string'
  const headers = { cookie: cookieAt(server), 'if-match': WHATEVER_STANDS }
  const sent: RequestInit & { duplex?: 'half' } = { method, headers }
  if (body !== undefined) {
    sent.headers = { ...headers, 'content-type': file ? 'text/csv' : 'application/json' }
    sent.body = file ? (Readable.toWeb(createReadStream(body)) as ReadableStream) : JSON.stringify(body)
    sent.duplex = 'half'
  }
  const answer = await fetch(new URL(path, server), sent)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
