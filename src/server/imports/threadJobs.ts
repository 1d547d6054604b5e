import { Worker } from 'node:worker_threads'
import type { ImportJobs } from './inlineImports.ts'
import type { UploadLook } from './jobs/lookAtUpload.ts'
import type { JobAnswer, JobRequest, ThreadPlace } from './threadMessages.ts'

/**
 * The thread's memory, in megabytes. Reading is in pieces, so a little is enough; young objects are collected often,
 * or the process would hold on to a hundred megabytes more.
 */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }
const IDLE_MILLISECONDS = 30_000

/** Jobs done in a thread, which is started for the first and ends when there have been none for a while. */
export function threadJobs(place: ThreadPlace): ImportJobs & { close(): Promise<void> } {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (fault: unknown) => void }>()

  function start(): Worker {
    const worker = new Worker(new URL('./importThread.ts', import.meta.url), {
      workerData: place,
      resourceLimits: memory,
    })
    worker.on('message', (answer: JobAnswer) => {
      const caller = waiting.get(answer.number)
      waiting.delete(answer.number)
      if ('fault' in answer) caller?.reject(Object.assign(answer.fault as object, answer.codes))
      else caller?.resolve(answer.answer)
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MILLISECONDS).unref()
    })
    worker.on('error', (fault) => {
      for (const { reject } of waiting.values()) reject(fault)
      waiting.clear()
    })
    worker.on('exit', () => {
      if (thread === worker) thread = undefined
      for (const { reject } of waiting.values()) reject(new Error('The import’s thread ended.'))
      waiting.clear()
    })
    return worker
  }

  function ask(job: keyof ImportJobs, id: string): Promise<unknown> {
    clearTimeout(idle)
    thread ??= start()
    const number = ++count
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(number, { resolve, reject }))
    thread.postMessage({ number, job, id } satisfies JobRequest, [])
    return answer
  }

  /**
   * Lets the thread close its store. One at work stops between two parts of it; nobody hears how that ended. It is
   * never torn down from outside: a thread ended inside a call of its store took the whole process with it.
   */
  async function close(): Promise<void> {
    clearTimeout(idle)
    const worker = thread
    if (!worker) return
    thread = undefined
    waiting.clear()
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage('close', [])
    await ended
  }

  return {
    look: (id) => ask('look', id) as Promise<UploadLook>,
    preview: async (id) => void (await ask('preview', id)),
    accept: async (id) => void (await ask('accept', id)),
    clear: async () => void (await ask('clear', '')),
    close,
  }
}
