import { randomUUID } from 'node:crypto'
import { rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordPaths } from '../../../contract/recordPaths.ts'
import type { ExportState } from '../../../contract/papers.ts'
import type { Problem } from '../../../contract/problems.ts'
import type { ExportOptions } from './exportOptions.ts'

type Terminal = {
  readonly fetch: (path: string, request: RequestInit) => Promise<Response>
  readonly print: (text: string) => void
  readonly progress: (text: string) => void
}

const ASKED_EVERY_MS = 500

/** Makes the file and writes it whole or not at all; the exit code, 1 when it was refused. */
export async function runExport(
  { kind, id, query, out }: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const name = randomUUID()
  const path = {
    scorecard: recordPaths.scorecardExport,
    group: recordPaths.groupExport,
    indicator: recordPaths.indicatorExport,
  }[kind](id, { ...query, export: name })
  const asking = setInterval(async () => {
    const answer = await terminal.fetch(recordPaths.export(name), {}).catch(() => null)
    if (!answer?.ok) return
    const { progress, stage } = (await answer.json()) as ExportState
    terminal.progress(`${Math.round(progress * 100)}%  ${stage}`)
  }, ASKED_EVERY_MS)
  const answer = await wholeAnswer(() => terminal.fetch(path, {})).finally(() => clearInterval(asking))
  terminal.progress('')
  if (answer === 'lost') {
    terminal.print(
      'The file was not made. The connection to the server was lost before all of it had come, and nothing was written. See that the server runs, then run the command again.',
    )
    return 1
  }
  const { response, bytes } = answer
  if (!response.ok) {
    const { detail, fields = [] } = JSON.parse(new TextDecoder().decode(bytes)) as Problem
    const named = fields.map(({ path: at, message }) => `${at}: ${message}`)
    terminal.print(
      ['The file was not made.', detail, ...named.filter((words) => !detail.includes(words))].join(' '),
    )
    return 1
  }
  const [, own = 'export'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const target = await placeOf(out, own)
  const unfinished = `${target}.part`
  await writeFile(unfinished, bytes)
  await rename(unfinished, target)
  terminal.print(`${target}  ${bytes.length.toLocaleString('en-GB')} bytes`)
  return 0
}

/** The answer and all its bytes; "lost" where the connection ended before. */
async function wholeAnswer(
  ask: () => Promise<Response>,
): Promise<{ readonly response: Response; readonly bytes: Uint8Array } | 'lost'> {
  try {
    const response = await ask()
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  } catch (error) {
    // What a failed fetch, and a body cut short, throw.
    if (error instanceof TypeError) return 'lost'
    throw error
  }
}

async function placeOf(out: string | undefined, own: string): Promise<string> {
  if (out === undefined) return own
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(out, own) : out
}
