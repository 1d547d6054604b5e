import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { cookieAt } from '../../tests/support/productSignIn.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { FileReading, ImportState } from '../../src/contract/imports.ts'
import { quarterLabel, quarterSlug } from '../../src/domain/time/financialQuarter.ts'
import { quarters } from '../stores/scorecardStore.ts'
import { kindsOfWrite, type Ledger, type WriteName } from './ledger.ts'

const FIGURE_WRITERS = 5
/** Indicators only imports write to: a preview is made again whenever one of its figures changes meanwhile. */
const IMPORTED = kindsOfWrite.import.rows / quarters.length
const AFTER_TROUBLE_MS = 50
/** Between one write and the next: without it single figures leave an import no processor time, and few get so far. */
const BETWEEN_WRITES_MS = 25
const POLL_MS = 15

/** What writers need to know of the store they write to. */
export type Subject = {
  readonly url: string
  readonly indicators: readonly { readonly id: string; readonly reference: string }[]
  readonly decisionId: string
}

/** Starts writers of single figures, of target profiles and of imports; they go on until they are told to stop. */
export function startWriters(subject: Subject, ledger: Ledger, round: string): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loop = async (kind: WriteName, writer: number) => {
    for (let number = 0; !stopping.signal.aborted; number++) {
      const id = `${round}-${kind}${writer}-${number}`
      ledger.sent(id, kind)
      try {
        const lastStep = () => ledger.lastStepSent()
        const isDone = await writes[kind](subject, id, writer + number, lastStep)
        if (isDone) ledger.acknowledged(id)
        await sleep(isDone ? BETWEEN_WRITES_MS : AFTER_TROUBLE_MS)
      } catch {
        // The server was killed while it answered: what became of this write is for the check to see.
        await sleep(AFTER_TROUBLE_MS)
      }
    }
  }
  const loops = [
    ...Array.from({ length: FIGURE_WRITERS }, (_, writer) => loop('figure', writer)),
    loop('targetProfile', 0),
    loop('import', 0),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** `lastStep` is called as the request goes out that makes an import's rows figures. */
type Write = (subject: Subject, id: string, turn: number, lastStep: () => void) => Promise<boolean>

const writes: Record<WriteName, Write> = {
  async figure(subject, id, turn) {
    const others = subject.indicators.slice(IMPORTED)
    const indicator = others[turn % others.length]
    const quarter = quarters[turn % quarters.length]
    if (!indicator || !quarter) throw new Error('There is nothing to write to')
    const body = { period: quarterLabel(quarter), value: String(turn), absence: null, note: id }
    return (await post(subject, figurePaths.observations(indicator.id), body)).status === 201
  },

  async targetProfile(subject, id, turn) {
    const indicator = subject.indicators[turn % subject.indicators.length]
    const targets = quarters.slice(0, kindsOfWrite.targetProfile.rows).map((quarter, at) => ({
      kind: 'target',
      from: quarterSlug(quarter),
      until: quarterSlug(quarter),
      level: { value: String(turn + at), low: null, high: null },
    }))
    const body = { targets, note: id, decision: { decisionId: subject.decisionId } }
    return (await post(subject, figurePaths.targetProfile(indicator?.id ?? ''), body)).status === 201
  },

  async import(subject, id, _turn, lastStep) {
    const file = ++filesWritten
    const rows = Array.from({ length: kindsOfWrite.import.rows }, (_, row) => {
      const { reference } = subject.indicators[Math.floor(row / quarters.length)] ?? { reference: '' }
      const quarter = quarters[row % quarters.length]
      return `${reference},${quarter ? quarterLabel(quarter) : ''},${valueOf(file, row)}`
    })
    const text = ['reference,period,value', ...rows].join('\n')
    const sent = await post(subject, figurePaths.uploads('figures.csv'), text)
    if (!sent.ok) return false
    const { uploadId } = (await sent.json()) as FileReading
    const mapping = {
      layout: 'tidy',
      headerRow: 1,
      indicator: { by: 'reference', column: 'reference' },
      area: { by: 'home' },
      period: 'period',
      value: 'value',
    }
    const started = await post(subject, figurePaths.imports(), { uploadId, mapping, source: id })
    if (!started.ok) return false
    const preview = await settled(subject, ((await started.json()) as ImportState).id, 'reading')
    if (preview.state !== 'ready') return false
    lastStep()
    await post(subject, figurePaths.acceptImport(preview.id))
    return (await settled(subject, preview.id, 'accepting')).state === 'accepted'
  },
}

let filesWritten = 0

/** No other file has it, nor any single figure, which are whole: so every row of every file changes something. */
const valueOf = (file: number, row: number): string => `${file}.${row + 1}5`

async function settled(subject: Subject, id: string, during: 'reading' | 'accepting'): Promise<ImportState> {
  for (;;) {
    const answer = await fetch(new URL(figurePaths.import(id), subject.url), {
      headers: { cookie: cookieAt(subject.url) },
    })
    if (!answer.ok) throw new Error(`The import answered ${answer.status}`)
    const state = (await answer.json()) as ImportState
    if (state.state !== during && !(during === 'accepting' && state.state === 'reading')) return state
    await sleep(POLL_MS)
  }
}

function post(subject: Subject, path: string, body?: unknown): Promise<Response> {
  const isFile = typeof body === 'string'
  return fetch(new URL(path, subject.url), {
    method: 'POST',
    headers: {
      'content-type': isFile ? 'text/csv' : 'application/json',
      cookie: cookieAt(subject.url),
      'if-match': WHATEVER_STANDS,
    },
    body: isFile ? body : JSON.stringify(body ?? {}),
  })
}
