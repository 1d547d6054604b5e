import { createHmac } from 'node:crypto'
import type { Hono } from 'hono'
import { accountPaths } from '../../src/contract/accountPaths.ts'
import { createApi } from '../../src/server/createApi.ts'
import type { Database } from '../../src/server/database/database.ts'
import { inlineImports } from '../../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../../src/server/imports/uploads.ts'
import { noteClientAddress } from '../../src/server/signIn/clientAddress.ts'
import { nodeSignIn, type NodeSignInOptions } from '../../src/server/signIn/engine/nodeSignIn.ts'
import { firstAdministratorPath } from '../../src/server/signIn/firstStart.ts'
import type { Answer } from './testApi.ts'

export const PASSWORD = 'seven quiet herons wade'
const SECRET = 'a secret of the tests, long enough to be one'
const MINUTE = 60_000

/** A clock that only the test moves. */
export class TestClock {
  #now: number
  constructor(start = '2026-11-26T09:00:00.000Z') {
    this.#now = Date.parse(start)
  }
  now = () => new Date(this.#now)
  pass(minutes: number): void {
    this.#now += minutes * MINUTE
  }
}

/** A browser: it keeps the cookies it is given, and says where it is. */
export type Device = {
  readonly cookies: Map<string, string>
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>>
}

export type SignInApi = {
  readonly app: Hono
  readonly clock: TestClock
  readonly faults: unknown[]
  /** A browser of its own, at an address of its own unless told. */
  device(address?: string): Device
  /** The first administrator, signed in on a device. */
  administrator(email?: string): Promise<Device>
  /** Somebody invited by the administrator with these roles, who has accepted, signed in on a device. */
  person(by: Device, email: string, grants: readonly { role: string; groupId?: string }[]): Promise<Device>
}

type Given = Partial<Pick<NodeSignInOptions, 'provider' | 'allowsDemonstration' | 'servesOthers'>> & {
  readonly origin?: string
  readonly clock?: TestClock
  /** The secret given, where not the tests’ own; and those before it. */
  readonly secrets?: NodeSignInOptions['secrets']
}

/** The API with real sign-in over a store, asked by function calls. */
export function signInApi(database: Database, given: Given = {}): SignInApi {
  const clock = given.clock ?? new TestClock()
  const origin = given.origin ?? 'http://localhost:3000'
  const faults: unknown[] = []
  const onFault = (_reference: string, error: unknown) => void faults.push(error)
  const signIn = nodeSignIn({
    database,
    clock,
    machine: clock,
    secrets: given.secrets ?? { present: SECRET, before: [] },
    provider: given.provider ?? null,
    origin: () => origin,
    allowsDemonstration: given.allowsDemonstration ?? (() => false),
    servesOthers: given.servesOthers ?? false,
    onFault,
  })
  const job = { database, uploads: memoryUploads(), now: () => clock.now().toISOString() }
  const imports = inlineImports(job, 1000, onFault)
  const app = createApi({
    database,
    clock,
    identity: signIn.identity,
    signIn,
    onFault,
    imports,
    servesOthers: given.servesOthers ?? false,
  })
  let devices = 0

  function device(address = `192.0.2.${++devices}`): Device {
    const cookies = new Map<string, string>()
    return {
      cookies,
      async ask<T>(method: string, path: string, body?: unknown) {
        const request = new Request(new URL(path, origin), {
          method,
          headers: {
            host: new URL(origin).host,
            origin,
            'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
            ...(cookies.size > 0 && {
              cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        noteClientAddress(request, address)
        const response = await app.fetch(request)
        for (const set of response.headers.getSetCookie()) {
          const [pair = '', ...attributes] = set.split(';')
          const at = pair.indexOf('=')
          const isOver = attributes.some((each) => each.trim().toLowerCase() === 'max-age=0')
          if (isOver) cookies.delete(pair.slice(0, at))
          else cookies.set(pair.slice(0, at), pair.slice(at + 1))
        }
        const text = await response.text()
        const isJson = response.headers.get('content-type')?.includes('json')
        return {
          status: response.status,
          body: (isJson ? JSON.parse(text) : text) as T,
          headers: response.headers,
        }
      },
    }
  }

  async function must<T>(asking: Promise<Answer<T>>): Promise<T> {
    const answer = await asking
    if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  return {
    app,
    clock,
    faults,
    device,
    async administrator(email = 'head@council.example') {
      const path = await firstAdministratorPath(database, clock.now())
      const token = path?.split('#')[1]
      const browser = device()
      await must(
        browser.ask('POST', accountPaths.linkUse(), {
          token,
          name: 'Head of policy',
          email,
          password: PASSWORD,
        }),
      )
      return browser
    },
    async person(by, email, grants) {
      const { link } = await must(
        by.ask<{ link: string }>('POST', accountPaths.people(), {
          name: 'Performance officer',
          email,
          grants,
        }),
      )
      const browser = device()
      await must(browser.ask('POST', accountPaths.linkUse(), { token: tokenOf(link), password: PASSWORD }))
      return browser
    },
  }
}

/** The secret of a link to be handed over. */
export const tokenOf = (link: string): string => link.split('#')[1] ?? ''

const STEP = 30
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code an authenticator shows at an instant: RFC 6238, six digits of HMAC-SHA-1 over the half-minute. */
export function authenticatorCode(secret: string, at: Date): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 1000 / STEP)))
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}
