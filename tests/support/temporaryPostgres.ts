import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface TemporaryPostgres {
  url: string
  stop: () => Promise<void>
}

const READY = 'database system is ready to accept connections'

/**
 * A real PostgreSQL server with byte collation, on loopback and a free port, in a folder of its own that
 * goes when it stops. PostgreSQL refuses to run as root, so there it runs as its own user `postgres`.
 */
export async function startTemporaryPostgres(programs: string): Promise<TemporaryPostgres> {
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
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(...command('postgres', ['-D', cluster, ...options]), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await said(server, READY)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      // Fast: connections still open are ended, not waited for.
      execFileSync(...command('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '--silent']), { cwd: folder })
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
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
