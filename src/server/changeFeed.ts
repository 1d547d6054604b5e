import type { Database } from './database/database.ts'

/** Proxies close a connection that says nothing; a page that hears nothing for longer knows it is cut off. */
const HEARTBEAT_MILLISECONDS = 20_000
/** After this a listener has to come back, and whether they may listen is asked anew. */
const LONGEST_LISTENING_MILLISECONDS = 600_000
/** What a browser waits before it comes back. */
const RETRY_MILLISECONDS = 3_000
const MOST_LISTENERS = 2_000
/** Words not taken by a listener who has stopped reading. */
const MOST_UNREAD = 20

type Listener = { readonly controller: ReadableStreamDefaultController<Uint8Array>; readonly since: number }

/**
 * Tells everybody who listens that something has changed, and nothing of what: the store's revision, as server-sent
 * events. One watch of the store and one timer serve them all.
 */
export class ChangeFeed {
  readonly #database: Database
  readonly #listeners = new Set<Listener>()
  readonly #encoder = new TextEncoder()
  #stopWatching: (() => void) | null = null
  #heartbeat: ReturnType<typeof setInterval> | undefined
  #revision = 0
  #isClosed = false

  constructor(database: Database) {
    this.#database = database
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** A stream that begins with how the store stands now; null when there are too many or the server is stopping. */
  async listen(): Promise<Response | null> {
    if (this.#isClosed || this.#listeners.size >= MOST_LISTENERS) return null
    this.#begin()
    const { revision } = await this.#database.standing()
    this.#revision = Math.max(this.#revision, revision)
    return new Response(this.#stream(), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  }

  /** Ends every stream, so that nobody's listening keeps the process. */
  close(): void {
    this.#isClosed = true
    for (const listener of this.#listeners) this.#end(listener)
    this.#rest()
  }

  #stream(): ReadableStream<Uint8Array> {
    let listener: Listener
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener = { controller, since: performance.now() }
        controller.enqueue(this.#encoder.encode(`retry: ${RETRY_MILLISECONDS}\n${words(this.#revision)}`))
        if (this.#isClosed) return controller.close()
        this.#listeners.add(listener)
        return undefined
      },
      cancel: () => this.#forget(listener),
    })
  }

  #begin(): void {
    this.#stopWatching ??= this.#database.watch((revision) => {
      this.#revision = revision
      this.#tellAll()
    })
    this.#heartbeat ??= setInterval(() => {
      const oldest = performance.now() - LONGEST_LISTENING_MILLISECONDS
      for (const listener of this.#listeners) if (listener.since < oldest) this.#end(listener)
      this.#tellAll()
      if (this.#listeners.size === 0) this.#rest()
    }, HEARTBEAT_MILLISECONDS)
  }

  #tellAll(): void {
    const said = this.#encoder.encode(words(this.#revision))
    for (const listener of this.#listeners) {
      if ((listener.controller.desiredSize ?? 0) < -MOST_UNREAD) this.#end(listener)
      else listener.controller.enqueue(said)
    }
  }

  #end(listener: Listener): void {
    this.#forget(listener)
    listener.controller.close()
  }

  #forget(listener: Listener): void {
    this.#listeners.delete(listener)
  }

  #rest(): void {
    clearInterval(this.#heartbeat)
    this.#heartbeat = undefined
    this.#stopWatching?.()
    this.#stopWatching = null
  }
}

const words = (revision: number) => `id: ${revision}\ndata: ${revision}\n\n`
