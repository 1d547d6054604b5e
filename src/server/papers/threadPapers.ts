import { Worker } from 'node:worker_threads'
import { refusal, type Refusal } from '../refusal.ts'
import type { MadePaper, PaperProgress } from './makePaper.ts'
import type { PaperMaker } from './paperMaker.ts'
import type { PaperAnswer, PaperPlace, PaperRequest } from './paperMessages.ts'

/** The thread's memory, in megabytes: a board paper's pictures and a typesetter's pages at once. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }
const IDLE_MILLISECONDS = 60_000

const TOO_MUCH = refusal(
  'notReady',
  'There is too much in this view to make one file of it here. Export a management group, or fewer indicators, at a time.',
)

type Caller = {
  readonly resolve: (made: MadePaper | Refusal) => void
  readonly reject: (fault: unknown) => void
  readonly onProgress: PaperProgress
  readonly signal: AbortSignal | undefined
}

/** Papers made one after the other in a thread, which is started for the first and ends when there have been none for a while. */
export function threadPapers(place: PaperPlace, memory = MEMORY): PaperMaker {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const waiting = new Map<number, Caller>()

  function start(): Worker {
    const worker = new Worker(new URL('./paperThread.ts', import.meta.url), {
      workerData: place,
      resourceLimits: memory,
    })
    worker.on('message', (answer: PaperAnswer) => {
      const caller = waiting.get(answer.number)
      if ('progress' in answer) {
        caller?.onProgress(answer.progress, answer.stage)
        return
      }
      waiting.delete(answer.number)
      if ('made' in answer) caller?.resolve(answer.made)
      else caller?.reject('stopped' in answer ? caller.signal?.reason : answer.fault)
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE_MILLISECONDS).unref()
    })
    worker.on('error', (fault) => {
      if (isOutOfMemory(fault)) refuseFirst()
      failAll(fault)
    })
    worker.on('exit', () => {
      if (thread === worker) thread = undefined
      failAll(new Error('The thread that makes papers ended.'))
    })
    return worker
  }

  /** Papers are made one after the other: it is the one asked for first that the memory did not suffice for. */
  function refuseFirst(): void {
    const [first] = waiting
    if (!first) return
    const [number, { resolve }] = first
    waiting.delete(number)
    resolve(TOO_MUCH)
  }

  function failAll(fault: unknown): void {
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const worker = thread
    if (!worker) return
    thread = undefined
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.postMessage('close' satisfies PaperRequest, [])
    await ended
  }

  return {
    make(asked, { reader, sight, signal, onProgress = () => undefined }) {
      clearTimeout(idle)
      thread ??= start()
      const worker = thread
      const number = ++count
      const { grants, partnerId } = reader
      const made = new Promise<MadePaper | Refusal>((resolve, reject) =>
        waiting.set(number, { resolve, reject, onProgress, signal }),
      )
      worker.postMessage({ number, asked, reader: { grants, partnerId }, sight } satisfies PaperRequest, [])
      signal?.addEventListener(
        'abort',
        () => worker.postMessage({ cancel: number } satisfies PaperRequest, []),
        {
          once: true,
        },
      )
      return made
    },
    close,
  }
}

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
