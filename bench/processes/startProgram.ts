import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { signedInAt, signInToProduct } from '../../tests/support/productSignIn.ts'

/** The heap and the memory of what was compiled that `npm start` gives the product; a bound beside it has the same. */
const HEAP = ['--max-semi-space-size=4', '--max-old-space-size=320']
const COMPILED = 'node_modules/.cache/compiled'

/** One of our servers as a process of its own. */
export type RunningProgram = {
  readonly url: string
  readonly pid: number
  /** The most memory it has held at once so far, in bytes; null where the system does not say. */
  peakMemory(): Promise<number | null>
  /** Its memory now, in bytes, and the processor time it has used; null where the system does not say. */
  usage(): Promise<{ readonly memory: number; readonly cpuSeconds: number } | null>
  stop(): Promise<void>
  /** SIGKILL, as a power cut or the kernel short of memory gives it. */
  kill(): Promise<void>
}

const PRODUCT = 'src/server/main.ts'
const READY = /ready at (http:\/\/\S+)/
const STOP_WITHIN_MS = 15_000

/**
 * Starts a server on a free port and waits until it prints where it is ready. The product is signed in to; a session begun
 * at the address `sessionOf`, where the same store was served before, goes on instead.
 */
export async function startProgram(
  program: string,
  {
    flags = [],
    env = {},
    sessionOf,
  }: {
    flags?: readonly string[]
    env?: Readonly<Record<string, string>>
    sessionOf?: string | undefined
  } = {},
): Promise<RunningProgram> {
  const { DATABASE_URL: _theirs, HOST: _anyone, ...inherited } = process.env
  const server = spawn(process.execPath, [...HEAP, program, ...flags], {
    env: { ...inherited, NODE_COMPILE_CACHE: COMPILED, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killWithUs = () => server.kill('SIGKILL')
  process.once('exit', killWithUs)
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    let isReady = false
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => {
        // What it logs of each request later is let go: looking through it all would cost more than serving it.
        if (isReady) return
        printed += chunk.toString()
        const address = READY.exec(printed)?.[1]
        isReady = address !== undefined
        if (address !== undefined) resolve(address)
      })
    server.once('close', (code) => reject(new Error(`${program} ended with ${code}:\n${printed}`)))
  })
  if (sessionOf !== undefined) signedInAt(url, sessionOf)
  else if (program === PRODUCT) await signInToProduct(url, printed)
  return {
    url,
    pid: server.pid ?? 0,
    peakMemory: () => peakMemoryOf(server.pid),
    usage: () => usageOf(server.pid),
    async kill() {
      process.off('exit', killWithUs)
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
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

const TICKS_A_SECOND = 100

async function usageOf(pid: number | undefined) {
  const [status, stat] = await Promise.all(
    ['status', 'stat'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
  )
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status ?? '')?.[1]
  // After the program's name, which may hold anything: fields 14 and 15 of proc(5) are the 12th and 13th.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
  if (kilobytes === undefined || fields.length < 13) return null
  return {
    memory: Number(kilobytes) * 1024,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
  }
}
