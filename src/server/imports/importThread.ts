import { parentPort, workerData } from 'node:worker_threads'
import { clockOfRecord } from '../clockOfRecord.ts'
import { openSqlite } from '../database/nodeSqlite.ts'
import { openPostgres } from '../database/postgresDatabase.ts'
import { lastRecorded } from '../stores/lastRecorded.ts'
import { fileUploads } from './fileUploads.ts'
import { importJobs } from './inlineImports.ts'
import { faultCodes, type JobAnswer, type JobRequest, type ThreadPlace } from './threadMessages.ts'

/** The thread in which long imports are worked on, with a connection of its own, so that readers are answered meanwhile. */
const place = workerData as ThreadPlace
const database =
  place.databaseUrl === null ? await openSqlite(place.storePath) : await openPostgres(place.databaseUrl)
const clock = clockOfRecord(
  () => new Date(),
  await lastRecorded(database),
  () => undefined,
)
let isStopping = false
let last: Promise<unknown> = Promise.resolve()
const jobs = importJobs({
  database,
  uploads: fileUploads(place.uploadFolder),
  now: () => clock.now().toISOString(),
  isStopping: () => isStopping,
})

parentPort?.on('message', async (request: JobRequest | 'close') => {
  if (request === 'close') {
    isStopping = true
    await last
    await database.close()
    parentPort?.close()
    return
  }
  last = last.then(() => answer(request))
})

async function answer({ number, job, id }: JobRequest): Promise<void> {
  try {
    const done = job === 'clear' ? await jobs.clear() : await jobs[job](id)
    parentPort?.postMessage({ number, answer: done } satisfies JobAnswer, [])
  } catch (error) {
    parentPort?.postMessage({ number, fault: error, codes: faultCodes(error) } satisfies JobAnswer, [])
  }
}
