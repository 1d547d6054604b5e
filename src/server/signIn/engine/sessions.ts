import { createHmac, timingSafeEqual } from 'node:crypto'
import { apiPaths } from '../../../contract/apiPaths.ts'
import { instantOf } from '../../../domain/time/instant.ts'
import type { Database } from '../../database/database.ts'
import { secretToken } from '../secretToken.ts'
import { BELIEVED_FOR, LONGEST_IDLE, LONGEST_SESSION, SEEN_EVERY } from '../sessionLimits.ts'
import { clearEnded, noteSeen, renewSession, sessionFacts, type SessionFacts } from '../sessionStore.ts'
import type { WayIn } from '../signInTables.ts'
import { TRIES_KEPT } from '../tries.ts'

/** Sessions remembered at once; beyond it the memory begins afresh. */
const REMEMBERED = 5000
const CLEAR_EVERY = 3_600_000

type Options = {
  readonly database: Database
  readonly now: () => Date
  readonly secret: string
  /** Whether cookies are sent over TLS only. */
  readonly isSecure: () => boolean
  readonly servesOthers: boolean
  /** Whether a demonstration account is open to this request. */
  readonly allowsDemonstration: (request: Request) => boolean
  readonly onFault: (reference: string, error: unknown) => void
}

type Remembered = { readonly facts: SessionFacts; readonly readAt: number }

/**
 * Who a request’s cookie stands for. What the store said of a session is believed for two seconds, and on this server
 * only until something about people changes, so that most requests ask nothing of the store and an ended session is
 * over at once here and within seconds elsewhere.
 */
export class Sessions {
  readonly #options: Options
  #remembered = new Map<string, Remembered>()
  #clearedAt = 0

  constructor(options: Options) {
    this.#options = options
  }

  get cookieName(): string {
    return `${this.#options.isSecure() ? '__Host-scorecard' : 'scorecard'}.session_token`
  }

  forget(): void {
    this.#remembered = new Map()
  }

  /** The session of a request that is neither idle nor too long begun; null without one. */
  async current(request: Request): Promise<SessionFacts | null> {
    const token = this.#tokenOf(request)
    if (token === null) return null
    const now = this.#options.now().getTime()
    const facts = await this.#factsOf(token, now)
    if (!facts || this.#hasEnded(facts, now)) return null
    if (facts.isDemonstration && !this.#options.allowsDemonstration(request)) return null
    if (now - Date.parse(facts.lastSeenAt) >= SEEN_EVERY && !isOfItself(request))
      this.#noteSeen(token, facts, now)
    return facts
  }

  /** As `current`, read anew, for a session begun by the request itself. */
  async ofToken(token: string): Promise<SessionFacts | null> {
    return (
      (await this.#options.database.read((trx) => sessionFacts(trx, token, this.#options.servesOthers))) ??
      null
    )
  }

  /** Begins a session without a password; the cookie to set. */
  async begin(
    personId: string,
    way: WayIn,
    userAgent: string | null,
  ): Promise<{ token: string; cookie: string }> {
    const now = instantOf(this.#options.now())
    const token = secretToken()
    await this.#options.database.write(
      (trx) =>
        trx
          .insertInto('sign_in_sessions')
          .values({
            id: crypto.randomUUID(),
            token,
            person_id: personId,
            expires_at: instantOf(new Date(Date.parse(now) + LONGEST_SESSION)),
            ip_address: null,
            user_agent: userAgent,
            way,
            signed_in_at: now,
            last_seen_at: now,
            confirmed_at: null,
            created_at: now,
            updated_at: now,
          })
          .execute(),
      'preparation',
    )
    return { token, cookie: this.#signedCookie(token, LONGEST_SESSION) }
  }

  /** Gives a session whose person has proved who they are a new token, for as long as it had; the cookie to set. */
  async renew({ id, signedInAt }: SessionFacts): Promise<{ token: string; cookie: string }> {
    const now = this.#options.now()
    const token = secretToken()
    await this.#options.database.write((trx) => renewSession(trx, id, token, instantOf(now)), 'preparation')
    this.forget()
    const left = Date.parse(signedInAt) + LONGEST_SESSION - now.getTime()
    return { token, cookie: this.#signedCookie(token, left) }
  }

  get endedCookie(): string {
    return this.#cookie('', 0)
  }

  /** Takes away, now and then, what has ended by itself. */
  async clearNowAndThen(): Promise<void> {
    const now = this.#options.now().getTime()
    if (now - this.#clearedAt < CLEAR_EVERY) return
    this.#clearedAt = now
    const before = (milliseconds: number) => instantOf(new Date(now - milliseconds))
    await this.#options.database.write(
      (trx) =>
        clearEnded(trx, {
          begunBefore: before(LONGEST_SESSION),
          unseenSince: before(LONGEST_IDLE),
          now: before(0),
          triesBefore: before(TRIES_KEPT),
        }),
      'preparation',
    )
  }

  async #factsOf(token: string, now: number): Promise<SessionFacts | undefined> {
    const remembered = this.#remembered
    const known = remembered.get(token)
    if (known && Math.abs(now - known.readAt) < BELIEVED_FOR) return known.facts
    const read = await this.#options.database.read((trx) =>
      sessionFacts(trx, token, this.#options.servesOthers),
    )
    // What was seen here last may still be on its way to the store.
    const seen = known?.facts.lastSeenAt ?? ''
    const facts = read && (read.lastSeenAt < seen ? { ...read, lastSeenAt: seen } : read)
    if (!facts) remembered.delete(token)
    else {
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(token, { facts, readAt: now })
    }
    return facts
  }

  #hasEnded({ signedInAt, lastSeenAt }: SessionFacts, now: number): boolean {
    return now - Date.parse(signedInAt) >= LONGEST_SESSION || now - Date.parse(lastSeenAt) >= LONGEST_IDLE
  }

  #noteSeen(token: string, facts: SessionFacts, now: number): void {
    const at = instantOf(new Date(now))
    this.#remembered.set(token, { facts: { ...facts, lastSeenAt: at }, readAt: now })
    this.#options.database
      .write((trx) => noteSeen(trx, facts.id, at), 'preparation')
      .catch((error: unknown) => this.#options.onFault('session', error))
  }

  #tokenOf(request: Request): string | null {
    const name = this.cookieName
    for (const part of (request.headers.get('cookie') ?? '').split(';')) {
      const at = part.indexOf('=')
      if (at < 0 || part.slice(0, at).trim() !== name) continue
      const value = decoded(part.slice(at + 1).trim())
      const dot = value.lastIndexOf('.')
      if (dot <= 0) return null
      const token = value.slice(0, dot)
      const given = Buffer.from(value.slice(dot + 1))
      const right = Buffer.from(this.#signature(token))
      return given.length === right.length && timingSafeEqual(given, right) ? token : null
    }
    return null
  }

  /** As better-auth signs its cookies. */
  #signature(token: string): string {
    return createHmac('sha256', this.#options.secret).update(token).digest('base64')
  }

  #signedCookie(token: string, lasts: number): string {
    return this.#cookie(`${token}.${this.#signature(token)}`, Math.floor(lasts / 1000))
  }

  #cookie(value: string, seconds: number): string {
    const secure = this.#options.isSecure() ? '; Secure' : ''
    return `${this.cookieName}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
  }
}

/** A page listens for changes by itself for as long as it is in sight: nobody need be there. */
const isOfItself = ({ url }: Request) => new URL(url).pathname === apiPaths.changes()

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
