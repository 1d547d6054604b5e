import { constants, openAsBlob } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { apiPaths } from '../../../contract/apiPaths.ts'
import { figurePaths } from '../../../contract/figurePaths.ts'
import {
  importMapping,
  type FileReading,
  type ImportMapping,
  type ImportState,
  type SavedMapping,
  type StartImport,
} from '../../../contract/imports.ts'
import type { IndicatorSummary } from '../../../contract/indicators.ts'
import type { Problem } from '../../../contract/problems.ts'
import { readAs } from '../../../contract/readAs.ts'
import { sameName, sameReference } from '../rows/sameName.ts'
import { grouped } from '../rows/tally.ts'
import type { ImportOptions } from './importOptions.ts'
import { mappingWords } from './mappingWords.ts'
import { nothingToRecord, previewText } from './previewText.ts'
import { unclearColumns, unclearIndicator } from './unclearFile.ts'

/** The API to send a file to, and the person at the terminal. */
export type Terminal = {
  readonly send: (path: string, request: RequestInit) => Promise<Response>
  readonly print: (text: string) => void
  /** Shows how far the work is; the line is replaced by the next. */
  readonly progress: (text: string) => void
  /** Null when nobody can be asked. */
  readonly ask: ((question: string) => Promise<boolean>) | null
}

/** Something to say before ending without recording. */
class Stopped extends Error {
  override readonly name = 'Stopped'
}

const POLL_MILLISECONDS = 150

/** Sends the file, prints its preview, asks, and records; the exit code, 0 when all that was accepted stands. */
export async function runImport(options: ImportOptions, terminal: Terminal): Promise<number> {
  try {
    return await sendAndRecord(options, terminal)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    terminal.print(error.message)
    return 1
  }
}

async function sendAndRecord(options: ImportOptions, terminal: Terminal): Promise<number> {
  const { print } = terminal
  const call = caller(terminal)
  const file = await opened(options.file)
  const reading = await call<FileReading>(figurePaths.uploads(basename(options.file)), {
    method: 'POST',
    body: file.stream(),
    duplex: 'half',
  } as Request)
  const mapping = await chosenMapping(options, reading, call)
  print(mappingWords(mapping))
  const started = await call<ImportState>(figurePaths.imports(), {
    method: 'POST',
    body: JSON.stringify({
      uploadId: reading.uploadId,
      mapping,
      verification: options.verified ? 'verified' : 'provisional',
      audience: options.partnerOnly ? 'partnerOnly' : 'partnership',
      ...(options.source === undefined ? {} : { source: options.source }),
      ...(options.knownOn === undefined ? {} : { knownOn: options.knownOn }),
    } satisfies StartImport),
  })
  const preview = await settled(started, ['reading'])
  if (preview.state !== 'ready') throw new Stopped(preview.failure ?? 'The import was cancelled.')
  return decide(preview)

  async function decide(current: ImportState): Promise<number> {
    print(previewText(current))
    const { counts } = current
    if (counts.new + counts.changed === 0) {
      await cancel(current)
      print(`\n${nothingToRecord(counts)}`)
      return counts.refused > 0 ? 1 : 0
    }
    const what = `${grouped(counts.new)} new and ${grouped(counts.changed)} changed figures`
    const agreed = options.yes || (terminal.ask !== null && (await terminal.ask(`\nRecord ${what}? (y/n) `)))
    if (!agreed) {
      await cancel(current)
      print(
        terminal.ask === null
          ? '\nNothing was recorded. Add --yes to record without asking.'
          : 'Nothing was recorded.',
      )
      return 1
    }
    const accepting = await call<ImportState>(figurePaths.acceptImport(current.id), {
      method: 'POST',
      headers: { 'if-match': current.etag },
    })
    const ended = await settled(accepting, ['accepting', 'reading'])
    if (ended.state === 'ready') return decide(ended)
    if (ended.state !== 'accepted') throw new Stopped(ended.failure ?? 'Nothing was recorded.')
    print(`Recorded ${what}.`)
    return 0
  }

  async function cancel({ id }: ImportState): Promise<void> {
    await call(figurePaths.import(id), { method: 'DELETE' })
  }

  async function settled(begun: ImportState, during: readonly ImportState['state'][]): Promise<ImportState> {
    let current = begun
    while (during.includes(current.state)) {
      terminal.progress(`${current.stage} ${Math.floor(current.progress * 100)}%`)
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
      current = await call<ImportState>(figurePaths.import(begun.id), { method: 'GET' })
    }
    terminal.progress('')
    return current
  }
}

async function opened(path: string): Promise<Blob> {
  const found = await stat(path).catch(() => {
    throw new Stopped(`There is no file ${path}.`)
  })
  if (!found.isFile()) throw new Stopped(`${path} is not a file. Name a CSV or XLSX file.`)
  await access(path, constants.R_OK).catch(() => {
    throw new Stopped(`${path} may not be read by you.`)
  })
  return openAsBlob(path)
}

type Request = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }
type Call = <T>(path: string, request: Request) => Promise<T>

function caller({ send }: Terminal): Call {
  return async <T>(path: string, request: Request): Promise<T> => {
    const json = typeof request.body === 'string'
    const response = await send(path, {
      ...request,
      headers: {
        ...request.headers,
        'content-type': json ? 'application/json' : 'application/octet-stream',
      },
    })
    const text = await response.text()
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T
    throw new Stopped(problemWords(text, response.status))
  }
}

function problemWords(text: string, status: number): string {
  try {
    const { detail, fields = [] } = JSON.parse(text) as Problem
    return [detail, ...fields.map(({ path, message }) => `  ${path}: ${message}`)].join('\n')
  } catch {
    return `The server answered ${status}.`
  }
}

async function chosenMapping(
  options: ImportOptions,
  reading: FileReading,
  call: Call,
): Promise<ImportMapping> {
  const base = options.mapping === undefined ? reading.suggested : await namedMapping(options.mapping, call)
  const indicator = options.indicator === undefined ? undefined : await indicatorOf(options.indicator, call)
  if (base === null) throw new Stopped(unclearColumns(reading))
  if (indicator) return { ...base, indicator }
  if (isUnfinished(base)) throw new Stopped(unclearIndicator(reading, base))
  return base
}

const isUnfinished = ({ indicator }: ImportMapping) =>
  (indicator.by === 'categories' && indicator.indicators.length === 0) ||
  (indicator.by === 'fixed' && indicator.indicatorId === '')

async function namedMapping(name: string, call: Call): Promise<ImportMapping> {
  if (name.endsWith('.json')) return mappingInFile(name)
  const saved = await call<SavedMapping[]>(figurePaths.importMappings(), { method: 'GET' })
  const found = saved.find((each) => each.id === name || sameName(each.name) === sameName(name))
  if (found) return found.mapping
  const names = saved.map((each) => `“${each.name}”`).join(', ')
  throw new Stopped(
    `No mapping is saved as “${name}”. ${names === '' ? 'None is saved yet.' : `Saved are ${names}.`}`,
  )
}

async function mappingInFile(path: string): Promise<ImportMapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Stopped(`There is no file ${path}.`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Stopped(`${path} is not JSON.`)
  }
  const read = readAs(importMapping, value)
  if (read.outcome === 'read') return read.value
  throw new Stopped(
    [`${path} is not a mapping.`, ...read.fields.map((each) => `  ${each.path}: ${each.message}`)].join('\n'),
  )
}

async function indicatorOf(named: string, call: Call): Promise<ImportMapping['indicator']> {
  const all = await call<IndicatorSummary[]>(apiPaths.indicators(), { method: 'GET' })
  const found = all.find(
    ({ id, reference }) => id === named || sameReference(reference) === sameReference(named),
  )
  if (!found) throw new Stopped(`There is no indicator ${named}.`)
  return { by: 'fixed', indicatorId: found.id }
}
