import { acceptImport } from './jobs/acceptImport.ts'
import { clearEnded } from './jobs/clearEnded.ts'
import type { JobContext } from './jobs/jobContext.ts'
import { failImport, previewImport } from './jobs/previewImport.ts'
import { lookAtUpload, type UploadLook } from './jobs/lookAtUpload.ts'
import type { ImportService } from './importService.ts'
import { storeTrouble } from '../storeTrouble.ts'

const TRIED_AGAIN_MILLISECONDS = 1_000

type Faults = (reference: string, error: unknown) => void

/** Where the long work is done: each job by name, so that a thread can be asked for it by message. */
export type ImportJobs = {
  look(uploadId: string): Promise<UploadLook>
  preview(importId: string): Promise<void>
  accept(importId: string): Promise<void>
  clear(): Promise<void>
}

export function importJobs(context: JobContext): ImportJobs {
  return {
    look: (uploadId) => lookAtUpload(context, uploadId),
    preview: (importId) => previewImport(context, importId),
    accept: (importId) => acceptImport(context, importId),
    clear: () => clearEnded(context),
  }
}

/** The whole work on the caller's own thread: for the demonstration, tests and small files. */
export function inlineImports(context: JobContext, mostBytes: number, onFault: Faults): ImportService {
  return importService(context, importJobs(context), mostBytes, onFault)
}

/** One job after the other; a fault ends its import, and is heard of. */
export function importService(
  context: JobContext,
  jobs: ImportJobs,
  mostBytes: number,
  onFault: Faults,
): ImportService {
  let last: Promise<unknown> = Promise.resolve()
  let isClosing = false
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const worked = async (importId: string, work: () => Promise<void>) => {
    try {
      await inTurn(work)
    } catch (error) {
      const reference = crypto.randomUUID().slice(0, 8)
      onFault(reference, error)
      const failure =
        storeTrouble(error)?.detail ??
        `Something went wrong here. Nothing was recorded. Try again; if it happens again, quote reference ${reference}.`
      await untilKept(() => failImport(context, importId, failure)).catch((another: unknown) =>
        onFault(reference, another),
      )
      if (storeTrouble(error)) await service.clear()
    }
  }
  /** What a full disk or a database gone stopped is noted as soon as the store takes writes again. */
  const untilKept = async (note: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await note()
        return
      } catch (error) {
        if (isClosing || !storeTrouble(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, TRIED_AGAIN_MILLISECONDS))
      }
    }
  }
  const service: ImportService = {
    uploads: context.uploads,
    mostBytes,
    look: (uploadId) => inTurn(() => jobs.look(uploadId)),
    preview: (importId) => worked(importId, () => jobs.preview(importId)),
    accept: (importId) => worked(importId, () => jobs.accept(importId)),
    clear: () => inTurn(() => jobs.clear()).catch((error: unknown) => onFault('clear', error)),
    async close() {
      isClosing = true
      await last
    },
  }
  return service
}
