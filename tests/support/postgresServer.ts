import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { postgresFolder } from './postgresProgram.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './temporaryPostgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Asking here answers with the address of this run's PostgreSQL server, started by the first to ask. */
    postgresOnRequest: string
  }
}

/** One PostgreSQL server for the whole run, and none at all for a run that does not ask for it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TemporaryPostgres> | null = null
  const desk = createServer(async (_request, response) => {
    try {
      if (postgresFolder === null) throw new Error('PostgreSQL is not installed')
      started ??= startTemporaryPostgres(postgresFolder)
      response.end((await started).url)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  desk.listen(0, '127.0.0.1')
  await once(desk, 'listening')
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address')
  provide('postgresOnRequest', `http://127.0.0.1:${address.port}`)

  return async () => {
    desk.close()
    desk.closeAllConnections()
    await started?.then((server) => server.stop())
  }
}
