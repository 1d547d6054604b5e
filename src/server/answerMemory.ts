import { instantOf } from '../domain/time/instant.ts'
import { businessDate, type ApiContext } from './context.ts'

type Answer = {
  readonly text: string
  readonly type: string
  compressed: Promise<Uint8Array> | null
  /** Asked for again, and from then on worth a smaller copy. */
  isAskedAgain: boolean
}

type Remembering = Pick<ApiContext, 'database' | 'clock' | 'brotli' | 'onFault'>

const NOT_YET = { compressed: null, isAskedAgain: false }
/** While the store changes more often than this, a thorough copy would be out of date before it had saved anything. */
const QUIET_MILLISECONDS = 20_000
/** What compresses thoroughly just now: one answer at a time, or the quick copies that people wait for would stand behind them. */
const compressing = new WeakSet<NonNullable<ApiContext['brotli']>>()
/** Characters of the answers kept by one memory: hundreds of ordinary pages, some ten of the longest. */
const KEPT = 20_000_000

/**
 * Answers kept for as long as they are true: an answer depends only on the store's revision, the business date and
 * what was asked, and on what class of reader asks; one that was given is given again until either moves on.
 */
export class AnswerMemory {
  /** Another release may answer otherwise from the same store. */
  readonly #release = crypto.randomUUID().slice(0, 8)
  readonly #answers = new Map<string, Answer>()
  /** Answers being made: whoever asks the same meanwhile waits for the same. */
  readonly #making = new Map<string, Promise<Answer | Response>>()
  #stampOfAnswers = ''
  #stampedAt: number | null = null
  #lastedMilliseconds = Infinity
  #characters = 0
  readonly #context: Remembering

  constructor(context: Remembering) {
    this.#context = context
  }

  /**
   * The answer to a question, made by `make` unless it is remembered for somebody of the same `reader` class. What
   * `make` returns with another status than 200 is passed on and not kept. A browser that already holds this very answer
   * is told so (304); one that held another class’s is not.
   */
  async answer(
    request: Request,
    reader: string,
    question: string,
    make: () => Promise<Response>,
  ): Promise<Response> {
    const asked = `${reader} ${question}`
    const stamp = await this.#stamp()
    const etag = `W/"${this.#release}-${stamp}-${reader.replaceAll(' ', '-')}"`
    const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    this.#forgetAllBut(stamp)
    const answer = this.#answers.get(asked) ?? (await this.#made(stamp, asked, make))
    if (answer instanceof Response) return answer.clone()
    const { brotli } = this.#context
    if (!brotli || !/\bbr\b/.test(request.headers.get('accept-encoding') ?? ''))
      return new Response(answer.text, { headers: { ...headers, 'content-type': answer.type } })
    if (answer.compressed) this.#compressThoroughly(answer, brotli)
    answer.compressed ??= brotli(answer.text, 'quick')
    return new Response((await answer.compressed) as Uint8Array<ArrayBuffer>, {
      headers: { ...headers, 'content-type': answer.type, 'content-encoding': 'br' },
    })
  }

  /** The answer, made once for all who ask for it at the same stamp; what is not to be kept, as a response. */
  #made(stamp: string, asked: string, make: () => Promise<Response>): Promise<Answer | Response> {
    const known = this.#making.get(asked)
    if (known) return known
    const making = this.#make(stamp, asked, make).finally(() => {
      if (this.#making.get(asked) === making) this.#making.delete(asked)
    })
    this.#making.set(asked, making)
    return making
  }

  async #make(stamp: string, asked: string, make: () => Promise<Response>): Promise<Answer | Response> {
    const made = await make()
    if (made.status !== 200) return made
    const answer = { text: await made.text(), type: made.headers.get('content-type') ?? '', ...NOT_YET }
    if (stamp === this.#stampOfAnswers) this.#keep(asked, answer)
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

  /** The store never goes back to an earlier stamp, so its answers are asked for no more. */
  #forgetAllBut(stamp: string): void {
    if (stamp === this.#stampOfAnswers) return
    const now = this.#context.clock.now().getTime()
    this.#lastedMilliseconds = this.#stampedAt === null ? Infinity : now - this.#stampedAt
    this.#stampedAt = now
    this.#stampOfAnswers = stamp
    this.#answers.clear()
    this.#making.clear()
    this.#characters = 0
  }

  #keep(asked: string, answer: Answer): void {
    this.#characters += answer.text.length - (this.#answers.get(asked)?.text.length ?? 0)
    this.#answers.set(asked, answer)
    for (const [oldest, { text }] of this.#answers) {
      if (this.#characters <= KEPT || this.#answers.size === 1) return
      this.#answers.delete(oldest)
      this.#characters -= text.length
    }
  }

  async #stamp(): Promise<string> {
    const { database, clock } = this.#context
    const { revision, ownDate } = await database.standing()
    return `${revision}-${businessDate({ ownDate }, instantOf(clock.now()))}`
  }
}
