import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { signInToProduct } from '../../tests/support/productSignIn.ts'

/** The heap `npm start` gives the product; a bound beside it has the same. */
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=320']

/** One of our servers as a process of its own. */
export type RunningProgram = {
  readonly url: string
  /** The most memory it has held at once so far, in bytes; null where the system does not say. */
  peakMemory(): Promise<number | null>
  stop(): Promise<void>
}

const PRODUCT = 'src/server/main.ts'
const READY = /ready at (http:\/\/\S+)/
const STOP_WITHIN_MS = 15_000

/** Starts a server on a free port and waits until it prints where it is ready. */
export async function startProgram(
  program: string,
  { flags = [], env = {} }: { flags?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<RunningProgram> {
  const { DATABASE_URL: _theirs, HOST: _anyone, ...inherited } = process.env
  const server = spawn(process.execPath, [...HEAP, program, ...flags], {
    env: { ...inherited, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killWithUs = () => server.kill('SIGKILL')
  process.once('exit', killWithUs)
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        const address = READY.exec(printed)?.[1]
        if (address !== undefined) resolve(address)
      })
    server.once('close', (code) => reject(new Error(`${program} ended with ${code}:\n${printed}`)))
  })
  if (program === PRODUCT) await signInToProduct(url, printed)
  return {
    url,
    peakMemory: () => peakMemoryOf(server.pid),
    async stop() {
      process.off('exit', killWithUs)
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'close')
      server.kill('SIGTERM')
      const overdue = setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS)
      await ended
      clearTimeout(overdue)
    },
  }
}

async function peakMemoryOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}
