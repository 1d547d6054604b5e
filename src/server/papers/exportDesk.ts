import type { ExportState } from '../../contract/papers.ts'
import { refusal, type Refusal } from '../refusal.ts'
import type { PaperProgress } from './makePaper.ts'

type UnderWay = {
  readonly name: string
  readonly stopping: AbortController
  progress: number
  stage: string
}

/** One export under way, to be told how far it is and when it has ended. */
export type ExportTurn = {
  readonly signal: AbortSignal
  readonly onProgress: PaperProgress
  end(): void
}

/** Thrown where an export stops because it was cancelled. */
export class ExportCancelled extends Error {
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

  /** A turn for its owner, or the refusal that says they have one. An abandoned request ends it as cancelling does. */
  begin(owner: string, name: string | undefined, abandoned?: AbortSignal): ExportTurn | Refusal {
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
    abandoned?.addEventListener('abort', stop, { once: true })
    return {
      signal: stopping.signal,
      onProgress: (progress, stage) => Object.assign(own, { progress, stage }),
      end: () => {
        abandoned?.removeEventListener('abort', stop)
        if (this.#underWay.get(owner) === own) this.#underWay.delete(owner)
      },
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
