import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface TemporaryPostgres {
  url: string
  /** The process that all its others come from. */
  pid: () => number
  /** SIGKILL to every one of its processes at once, as a power cut would. */
  kill: () => Promise<void>
  /** Fast, as a restart for an update would: connections still open are ended. */
  shutDown: () => Promise<void>
  startAgain: () => Promise<void>
  stop: () => Promise<void>
}

const READY = 'database system is ready to accept connections'

/**
 * A real PostgreSQL server with byte collation, on loopback and a free port, in a folder of its own that
 * goes when it stops. PostgreSQL refuses to run as root, so there it runs as its own user `postgres`.
 */
export async function startTemporaryPostgres(
  programs: string,
  more: Readonly<Record<string, string>> = {},
): Promise<TemporaryPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-postgres-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const command = (name: string, options: string[]): [string, string[]] => {
    const program = join(programs, name)
    return asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...options]] : [program, options]
  }
  const cluster = join(folder, 'cluster')
  const creation = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  await promisify(execFile)(...command('initdb', creation), { cwd: folder })

  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off', ...more }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = async () => {
    const began = spawn(...command('postgres', ['-D', cluster, ...options]), {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await said(began, READY)
    return began
  }
  let server = await start()
  const ended = async () => {
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  }
  const pid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const shutDown = async () => {
    execFileSync(...command('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '--silent']), { cwd: folder })
    await ended()
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pid,
    async kill() {
      const first = pid()
      const others = childrenOf(first)
      for (const each of [first, ...others]) killNow(each)
      await ended()
      while (others.some(isAlive)) await sleep(5)
    },
    shutDown,
    async startAgain() {
      server = await start()
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) await shutDown()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function childrenOf(parent: number): number[] {
  return globSync('/proc/[0-9]*/stat').flatMap((path) => {
    try {
      const [, child, ppid] = /^(\d+) \(.*\) \S (\d+)/s.exec(readFileSync(path, 'utf8')) ?? []
      return Number(ppid) === parent ? [Number(child)] : []
    } catch {
      return []
    }
  })
}

/** One that ended by itself meanwhile is as good as killed. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    return
  }
}

/** Dead and not yet waited for is dead. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Resolves when the server's log has this sentence; fails with the log when the server ends first. */
function said(server: ChildProcess, sentence: string): Promise<void> {
  let log = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes(sentence)) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres']))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address')
  return address.port
}
