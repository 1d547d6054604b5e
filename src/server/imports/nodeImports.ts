import { join } from 'node:path'
import type { ApiContext } from '../context.ts'
import { storedImport } from '../stores/importStore.ts'
import { fileUploads } from './fileUploads.ts'
import type { ImportService } from './importService.ts'
import { importJobs, importService, type ImportJobs } from './inlineImports.ts'
import { failInterrupted } from './jobs/clearEnded.ts'
import type { JobContext } from './jobs/jobContext.ts'
import { threadJobs } from './threadJobs.ts'

const MOST_BYTES = 200_000_000
/** A file this small is read sooner than a thread is started. */
const SMALL_BYTES = 128_000
/** On a shared database another server may be at work: what it touched lately is left to it. */
const TOUCHED_LATELY_MILLISECONDS = 120_000

/** At the end of the process an import that takes longer is stopped; its preview can be made again. */
const WAITED_AT_CLOSE_MILLISECONDS = 4_000

/** Imports of a server: files in the data folder, small ones worked on at once, others in a thread. */
export function nodeImports(
  context: Pick<ApiContext, 'database' | 'clock' | 'onFault'>,
  place: { readonly dataFolder: string; readonly databaseUrl: string | null; readonly storePath: string },
): ImportService {
  const uploadFolder = join(place.dataFolder, 'uploads')
  const job: JobContext = {
    database: context.database,
    uploads: fileUploads(uploadFolder),
    now: () => context.clock.now().toISOString(),
  }
  const here = importJobs(job)
  const thread = threadJobs({ databaseUrl: place.databaseUrl, storePath: place.storePath, uploadFolder })
  const bySize = async (uploadId: string | undefined): Promise<ImportJobs> => {
    const file = uploadId === undefined ? undefined : await job.uploads.open(uploadId)
    return file && file.size > SMALL_BYTES ? thread : here
  }
  const ofImport = async (importId: string) =>
    bySize((await job.database.read((trx) => storedImport(trx, importId)))?.uploadId)
  const jobs: ImportJobs = {
    look: async (uploadId) => (await bySize(uploadId)).look(uploadId),
    preview: async (importId) => (await ofImport(importId)).preview(importId),
    accept: async (importId) => (await ofImport(importId)).accept(importId),
    clear: () => here.clear(),
  }
  const service = importService(job, jobs, MOST_BYTES, context.onFault)
  const cleaned = cleanAtStart(service, job, place.databaseUrl !== null, context.onFault)
  return {
    ...service,
    async close() {
      const patience = new Promise((resolve) => setTimeout(resolve, WAITED_AT_CLOSE_MILLISECONDS).unref())
      // A command may be done before what was left over is cleared: the store is not to be closed under that.
      await Promise.race([cleaned.then(() => service.close()), patience])
      await thread.close()
    },
  }
}

async function cleanAtStart(
  service: ImportService,
  job: JobContext,
  isShared: boolean,
  onFault: ApiContext['onFault'],
): Promise<void> {
  const spared = isShared ? TOUCHED_LATELY_MILLISECONDS : 0
  try {
    await failInterrupted(job, new Date(Date.parse(job.now()) - spared).toISOString())
  } catch (error) {
    onFault('start', error)
  }
  await service.clear()
}
