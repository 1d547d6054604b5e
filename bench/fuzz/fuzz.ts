import { openApiDocument } from '../../src/contract/openapi.ts'
import type { Database } from '../../src/server/database/database.ts'
import type { FileReading, ImportState } from '../../src/contract/imports.ts'
import { brokenFile } from './brokenFile.ts'
import { type Chance, chanceOf } from './chance.ts'
import { describedOperations, fuzzedRequest } from './fuzzedRequest.ts'
import { type FuzzedStore, fuzzedStore } from './fuzzedStore.ts'
import { wrongWith } from './verdict.ts'

type Finding = { readonly attempt: number; readonly asked: string; readonly wrong: string }

export type FuzzReport = {
  readonly attempts: number
  readonly findings: readonly Finding[]
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<number, number>>
  readonly slowestMilliseconds: number
  readonly slowest: string
}

/** A store is filled by what is tried on it, so it is begun afresh now and then. */
const ATTEMPTS_A_STORE = 1_000
/** One attempt in this many is a file. */
const FILES = 4
const MOST_FINDINGS = 20

/**
 * Tries the API `attempts` times with what `seed` makes up, requests and files, and tells what went wrong. The same
 * seed asks the same again, from the first attempt on. `onStore` hears of each store begun, and may give its database.
 */
export async function fuzz(
  seed: number,
  attempts: number,
  onStore: (attemptsDone: number) => Promise<Database> | undefined = () => undefined,
): Promise<FuzzReport> {
  const operations = describedOperations(openApiDocument('fuzz'))
  const findings: Finding[] = []
  const statuses: Record<number, number> = {}
  let slowestMilliseconds = 0
  let slowest = ''
  let store: FuzzedStore | undefined
  for (let attempt = 0; attempt < attempts && findings.length < MOST_FINDINGS; attempt++) {
    if (attempt % ATTEMPTS_A_STORE === 0) {
      await store?.close()
      store = await fuzzedStore(await onStore(attempt))
    }
    const on = store as FuzzedStore
    const chance = chanceOf(Math.imul(seed, 0x9e3779b1) + attempt)
    const ask = async (operation: string | null, path: string, init: RequestInit): Promise<unknown> => {
      const asked = `${init.method ?? 'GET'} ${path.slice(0, 300)}`
      const from = performance.now()
      const response = await on.ask(path, init)
      const text = await response.text()
      const milliseconds = performance.now() - from
      if (milliseconds > slowestMilliseconds)
        [slowestMilliseconds, slowest] = [milliseconds, `${attempt} ${asked}`]
      statuses[response.status] = (statuses[response.status] ?? 0) + 1
      const wrong = wrongWith({ operation, method: init.method ?? 'GET', response, text, milliseconds })
      const faults = on.takeFaults().map(faultWords)
      if (wrong !== null || faults.length > 0)
        findings.push({
          attempt,
          asked: `${asked} ${bodyWords(init.body)}`,
          wrong: [wrong, ...faults].join('\n'),
        })
      const type = response.headers.get('content-type') ?? ''
      // Asked by HEAD, an answer has its type and no text.
      const isJson = text !== '' && /^application\/(problem\+)?json/.test(type)
      const body: unknown = isJson ? JSON.parse(text) : text
      if (response.ok && operation !== null) on.learn(operation, body)
      return response.ok ? body : null
    }
    if (attempt % FILES === 0) await tryFile(chance, ask, on)
    else {
      const { operation, method, path, headers, body } = fuzzedRequest(operations, chance, on)
      await ask(method === operation.method ? operation.name : null, path, {
        method,
        headers,
        ...(body === null ? {} : { body: body as BodyInit }),
      })
    }
  }
  await store?.close()
  return { attempts, findings, statuses, slowestMilliseconds, slowest }
}

type Ask = (operation: string | null, path: string, init: RequestInit) => Promise<unknown>

/** Sends a broken file and, where it is taken for a table, goes on to its preview and sometimes accepts it. */
async function tryFile(chance: Chance, ask: Ask, { texts }: FuzzedStore): Promise<void> {
  const { name, bytes } = brokenFile(chance)
  const fileName = chance.percent(90)
    ? name
    : chance.pick(['../../etc/passwd', 'con', 'a\r\nb.csv', 'ö'.repeat(200)])
  const sent = (await ask('uploadFile', `/api/uploads?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes as BodyInit,
  })) as FileReading | null
  if (!sent) return
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const mapping = sent.suggested && chance.percent(70) ? sent.suggested : anyMapping(sent, chance, texts)
  const started = (await ask('startImport', '/api/imports', {
    ...json,
    body: JSON.stringify({ uploadId: sent.uploadId, mapping }),
  })) as ImportState | null
  if (!started) return
  const state = await endOf(started.id, ask)
  if (state !== 'ready') return
  const path = `/api/imports/${started.id}`
  if (chance.percent(50)) await ask('cancelImport', path, { method: 'DELETE' })
  else {
    await ask('acceptImport', `${path}/accept`, { method: 'POST', headers: { 'if-match': '*' } })
    await endOf(started.id, ask)
  }
}

async function endOf(id: string, ask: Ask): Promise<ImportState['state'] | 'lost'> {
  for (let waited = 0; waited < 2_000; waited++) {
    const state = (await ask('getImport', `/api/imports/${id}`, {})) as ImportState | null
    if (state?.state !== 'reading' && state?.state !== 'accepting') return state?.state ?? 'lost'
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  throw new Error(`Import ${id} does not come to an end`)
}

function anyMapping({ headers, sheets }: FileReading, chance: Chance, texts: readonly string[]): unknown {
  const column = () =>
    headers.length > 0 && chance.percent(70) ? chance.pick(headers) || 1 : 1 + chance.below(6)
  const shared = {
    indicator: chance.percent(50)
      ? { by: 'reference', column: column() }
      : { by: 'fixed', indicatorId: texts[0] ?? 'x' },
    area: chance.percent(60) ? { by: 'home' } : { by: 'column', column: column(), all: chance.percent(50) },
    headerRow: 1 + chance.below(chance.percent(90) ? 3 : 5_000),
    ...(sheets.length > 0 && chance.percent(30) ? { sheet: chance.pick(sheets) } : {}),
  }
  return chance.percent(50)
    ? {
        ...shared,
        layout: 'tidy',
        period: column(),
        value: column(),
        ...(chance.percent(50) ? { note: column() } : {}),
      }
    : { ...shared, layout: 'wide', periods: chance.percent(50) ? 'everyPeriodHeader' : [column(), column()] }
}

/** With where in our own code it happened. */
function faultWords(fault: unknown): string {
  const stack = fault instanceof Error ? (fault.stack ?? '') : ''
  const ours = stack.split('\n').filter((line) => /\/(src|mocks)\//.test(line))
  return [String(fault), ...ours.slice(0, 6)].join('\n')
}

function bodyWords(body: RequestInit['body']): string {
  if (body === undefined || body === null) return ''
  return typeof body === 'string' ? body.slice(0, 500) : `${(body as Uint8Array).length} bytes`
}
