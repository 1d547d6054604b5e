import type { StoreStanding } from '../database/storeStanding.ts'
import { instantOf } from '../../domain/time/instant.ts'
import { businessDate, type ApiContext } from '../context.ts'
import { hashOf } from '../log/logEntry.ts'
import { Reads } from './reads.ts'
import { hasMoved, ValueMemory } from './valueMemory.ts'

type Answer = {
  readonly text: string
  readonly type: string
  readonly etag: string
  readonly date: string
  readonly history: number
  readonly parts: Reads['parts']
  readonly values: Reads['values']
  /** The last revision at which it is known to be true. */
  heldAt: number
  compressed: Promise<Uint8Array> | null
  /** Asked for again, and from then on worth a smaller copy. */
  isAskedAgain: boolean
}

type Making = {
  readonly asked: string
  readonly reader: string
  readonly standing: StoreStanding
  readonly date: string
  readonly make: (reads: Reads) => Promise<Response>
}

type Remembering = Pick<ApiContext, 'database' | 'clock' | 'brotli' | 'onFault'>

const NOT_YET = { compressed: null, isAskedAgain: false }
/** While the store changes more often than this, a thorough copy would be out of date before it had saved anything. */
const QUIET_MILLISECONDS = 20_000
/** What compresses thoroughly just now: one answer at a time, or the quick copies that people wait for would stand behind them. */
const compressing = new WeakSet<NonNullable<ApiContext['brotli']>>()
/** Characters of the answers kept by one memory: hundreds of ordinary pages, some ten of the longest. */
const KEPT = 10_000_000
/** Of the hash of an answer, enough that no two answers to one question have the same. */
const ETAG_LENGTH = 22

/** The answer, as it is given to somebody signed in: no browser keeps it (ASVS 14.3.2). Its ETag stands. */
export function keptByNobody(answer: Response): Response {
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/**
 * Answers kept for as long as they are true: an answer depends only on what was read of the store to make it, the
 * business date and what was asked, and on what class of reader asks; one that was given is given again until any of
 * them moves on. Whether it has is asked of the store for every answer.
 */
export class AnswerMemory {
  readonly #answers = new Map<string, Answer>()
  /** Answers being made: whoever asks the same meanwhile waits for the same. */
  readonly #making = new Map<string, Promise<Answer | Response>>()
  #stamp = ''
  #stampedAt: number | null = null
  #lastedMilliseconds = Infinity
  #characters = 0
  readonly #context: Remembering

  constructor(context: Remembering) {
    this.#context = context
  }

  /**
   * The answer to a question, made by `make` unless it is remembered for somebody of the same `reader` class. What
   * `make` returns with another status than 200 is passed on and not kept. Whoever already holds this very answer
   * is told so (304); one that held another class’s is not. `make` notes what it reads; an answer of which it notes
   * nothing is made anew after every change.
   */
  async answer(
    request: Request,
    reader: string,
    question: string,
    make: (reads: Reads) => Promise<Response>,
  ): Promise<Response> {
    const { database, clock } = this.#context
    const standing = await database.standing()
    const date = businessDate(standing, instantOf(clock.now()))
    this.#noteStamp(standing, date)
    const answer = await this.#answered({ asked: `${reader} ${question}`, reader, standing, date, make })
    if (answer instanceof Response) return answer.clone()
    const { etag } = answer
    const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    const { brotli } = this.#context
    if (!brotli || !/\bbr\b/.test(request.headers.get('accept-encoding') ?? ''))
      return new Response(answer.text, { headers: { ...headers, 'content-type': answer.type } })
    if (answer.compressed) this.#compressThoroughly(answer, brotli)
    answer.compressed ??= brotli(answer.text, 'quick')
    return new Response((await answer.compressed) as Uint8Array<ArrayBuffer>, {
      headers: { ...headers, 'content-type': answer.type, 'content-encoding': 'br' },
    })
  }

  /** The answer kept where it still holds, otherwise one made once for all who ask for it at the same revision. */
  async #answered(making: Making): Promise<Answer | Response> {
    const { asked, standing, date } = making
    const kept = this.#answers.get(asked)
    if (kept && (await this.#holds(kept, standing, date))) return kept
    const key = `${standing.history} ${standing.revision} ${date} ${asked}`
    const known = this.#making.get(key)
    if (known) return known
    const made = this.#make(making).finally(() => this.#making.delete(key))
    this.#making.set(key, made)
    return made
  }

  async #holds(answer: Answer, standing: StoreStanding, date: string): Promise<boolean> {
    if (answer.date !== date || hasMoved(answer, standing)) return false
    if (answer.heldAt >= standing.revision) return true
    const values = ValueMemory.of(this.#context.database)
    for (const [key, { text, work }] of answer.values)
      if ((await values.textOf(standing, key, work)) !== text) return false
    answer.heldAt = Math.max(answer.heldAt, standing.revision)
    return true
  }

  async #make({ asked, reader, standing, date, make }: Making): Promise<Answer | Response> {
    const reads = new Reads(this.#context.database, standing.history)
    const made = await make(reads)
    if (made.status !== 200) return made
    const text = await made.text()
    const kept = this.#answers.get(asked)
    const etag = `W/"${hashOf(text).slice(0, ETAG_LENGTH)}-${reader.replaceAll(' ', '-')}"`
    const { history, revision } = standing
    const { parts, values } = reads
    const answer: Answer = {
      text,
      type: made.headers.get('content-type') ?? '',
      etag,
      date,
      history,
      parts,
      values,
      heldAt: revision,
      ...(kept?.text === text
        ? {
            compressed: kept.compressed,
            isAskedAgain: kept.isAskedAgain,
          }
        : NOT_YET),
    }
    if (!kept || kept.history !== history || kept.heldAt <= revision) this.#keep(asked, answer)
    return answer
  }

  /** Whoever asks first waits for a quick copy; while the second is given it, a smaller one is made for all who follow. */
  #compressThoroughly(answer: Answer, brotli: NonNullable<ApiContext['brotli']>): void {
    if (answer.isAskedAgain || compressing.has(brotli) || this.#lastedMilliseconds < QUIET_MILLISECONDS)
      return
    answer.isAskedAgain = true
    const thorough = brotli(answer.text, 'thorough')
    compressing.add(brotli)
    thorough
      .then(
        () => (answer.compressed = thorough),
        (error: unknown) => this.#context.onFault('thorough compression', error),
      )
      .finally(() => compressing.delete(brotli))
  }

  /** How long the store stood as it did before this. */
  #noteStamp({ revision, history }: StoreStanding, date: string): void {
    const stamp = `${history} ${revision} ${date}`
    if (stamp === this.#stamp) return
    const now = this.#context.clock.now().getTime()
    this.#lastedMilliseconds = this.#stampedAt === null ? Infinity : now - this.#stampedAt
    this.#stampedAt = now
    this.#stamp = stamp
  }

  #keep(asked: string, answer: Answer): void {
    this.#characters += answer.text.length - (this.#answers.get(asked)?.text.length ?? 0)
    this.#answers.delete(asked)
    this.#answers.set(asked, answer)
    for (const [oldest, { text }] of this.#answers) {
      if (this.#characters <= KEPT || this.#answers.size === 1) return
      this.#answers.delete(oldest)
      this.#characters -= text.length
    }
  }
}
