import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite } from '../database/nodeSqlite.ts'
import { openPostgres } from '../database/postgresDatabase.ts'
import { makePaper } from './makePaper.ts'
import { nodePaperTools } from './nodePaperTools.ts'
import type { PaperAnswer, PaperPlace, PaperRequest } from './paperMessages.ts'

/** The thread in which papers are made, with a connection of its own, so that everybody else is answered meanwhile. */
const place = workerData as PaperPlace
const database =
  place.databaseUrl === null ? await openSqlite(place.storePath) : await openPostgres(place.databaseUrl)
const tools = nodePaperTools(place.dataFolder)
const stopping = new Map<number, AbortController>()
let last: Promise<unknown> = Promise.resolve()

const say = (answer: PaperAnswer): void => parentPort?.postMessage(answer, [])

parentPort?.on('message', async (request: PaperRequest) => {
  if (request === 'close') {
    for (const each of stopping.values()) each.abort()
    await last
    await database.close()
    parentPort?.close()
    return
  }
  if ('cancel' in request) {
    stopping.get(request.cancel)?.abort()
    return
  }
  const { number, asked, reader, sight } = request
  const { signal } = setStopping(number)
  last = last.then(async () => {
    try {
      const made = await makePaper(database, tools, asked, {
        reader,
        ...(sight && { sight }),
        signal,
        onProgress: (progress, stage) => say({ number, progress, stage }),
      })
      say({ number, made })
    } catch (fault) {
      say(signal.aborted ? { number, stopped: true } : { number, fault })
    } finally {
      stopping.delete(number)
    }
  })
})

function setStopping(number: number): AbortController {
  const controller = new AbortController()
  stopping.set(number, controller)
  return controller
}
