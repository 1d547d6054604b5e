import type { ExportState } from '../../contract/papers.ts'
import { refusal, type Refusal } from '../refusal.ts'
import type { PaperProgress } from './makePaper.ts'

type UnderWay = {
  readonly name: string
  readonly stopping: AbortController
  progress: number
  stage: string
}

/** One export under way: what stops it, and where it tells how far it is. */
type ExportTurn = { readonly signal: AbortSignal; readonly onProgress: PaperProgress }

/** Thrown where an export stops because it was cancelled. */
class ExportCancelled extends Error {
  constructor() {
    super('The export was cancelled.')
  }
}

/**
 * Who has an export under way on this server: one each, so that nobody keeps others waiting. Each can be asked about and
 * cancelled by its owner, and by nobody else.
 */
export class ExportDesk {
  readonly #underWay = new Map<string, UnderWay>()

  /**
   * Does an export for its owner; refused while they have another, and when it is cancelled. An abandoned request stops it
   * as cancelling does.
   */
  async during<T>(
    { owner, name, abandoned }: { owner: string; name?: string | undefined; abandoned: AbortSignal },
    work: (turn: ExportTurn) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    if (this.#underWay.has(owner))
      return refusal('tooManyRequests', 'An export of yours is still being made. Wait for it, or cancel it.')
    const stopping = new AbortController()
    const own: UnderWay = {
      name: name ?? crypto.randomUUID(),
      stopping,
      progress: 0,
      stage: 'Waiting for its turn',
    }
    this.#underWay.set(owner, own)
    const stop = () => stopping.abort(new ExportCancelled())
    abandoned.addEventListener('abort', stop, { once: true })
    try {
      return await work({
        signal: stopping.signal,
        onProgress: (progress, stage) => Object.assign(own, { progress, stage }),
      })
    } catch (error) {
      if (error instanceof ExportCancelled) return refusal('notReady', error.message)
      throw error
    } finally {
      abandoned.removeEventListener('abort', stop)
      this.#underWay.delete(owner)
    }
  }

  state(owner: string, name: string): ExportState | Refusal {
    const own = this.#underWay.get(owner)
    return own?.name === name ? { export: name, stage: own.stage, progress: own.progress } : notUnderWay
  }

  cancel(owner: string, name: string): Refusal | undefined {
    const own = this.#underWay.get(owner)
    if (own?.name !== name) return notUnderWay
    own.stopping.abort(new ExportCancelled())
    return undefined
  }
}

const notUnderWay = refusal('notFound', 'No export of yours of that name is under way.')
