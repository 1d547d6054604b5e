import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiProblem, ConnectionLost, isRefusal } from '../../../src/web/api/apiFailure.ts'
import { readJson, sendJson } from '../../../src/web/api/client.ts'
import { writesUnderWay } from '../../../src/web/api/writesUnderWay.ts'
import {
  forgetFirstResponse,
  keepFirstResponse,
  peekFirstResponse,
  takeFirstResponse,
} from '../../../src/web/api/firstResponse.ts'

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (failure: unknown) => failure,
  )

describe('talking to the API', () => {
  test('a refusal keeps its rule and its sentence', async () => {
    answering(async () =>
      Response.json(
        {
          type: 'about:blank',
          title: 'Refused',
          status: 422,
          code: 'noDecision',
          detail: 'No decision is cited.',
        },
        { status: 422 },
      ),
    )
    const failure = await failureOf(sendJson('POST', '/api/scorecards/x/membership', {}))
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(isRefusal(failure)).toBe(true)
    expect((failure as ApiProblem).problem.code).toBe('noDecision')
    expect((failure as ApiProblem).message).toBe('No decision is cited.')
  })

  test('a request that has not been answered is known again after a reload, unless it holds a password', async () => {
    const stored = new Map<string, string>()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    })
    const texts: string[] = []
    answering(async () => {
      texts.push([...stored.keys()].join(''))
      return Response.json({})
    })
    await sendJson('POST', '/api/meetings', { title: 'Board' })
    for (const path of ['/api/sign-in', '/api/links/use', '/api/me/password', '/api/people'])
      await sendJson('POST', path, { password: 'seven quiet herons wade' })
    expect(texts).toEqual([expect.stringContaining('Board'), '', '', '', ''])
    expect(stored.size).toBe(0)
  })

  test('a fault without a body still says what is known, and is no refusal', async () => {
    answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    const failure = await failureOf(readJson('/api/partnership'))
    expect(isRefusal(failure)).toBe(false)
    expect((failure as ApiProblem).message).toContain('502')
  })

  test('no answer is a lost connection, with its cause', async () => {
    const cause = new TypeError('failed to fetch')
    answering(() => Promise.reject(cause))
    const failure = await failureOf(readJson('/api/partnership'))
    expect(failure).toBeInstanceOf(ConnectionLost)
    expect((failure as ConnectionLost).cause).toBe(cause)
  })

  test('an answer cut off half-way is a lost connection', async () => {
    answering(async () => new Response('{"half":'))
    expect(await failureOf(readJson('/api/partnership'))).toBeInstanceOf(ConnectionLost)
  })

  test('a request given up by the page is not a lost connection', async () => {
    const stop = new AbortController()
    stop.abort()
    answering(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    const failure = await failureOf(readJson('/api/partnership', stop.signal))
    expect(failure).toBeInstanceOf(DOMException)
  })

  test('a write without an answer is sent again under the same key, which is new once an answer came', async () => {
    vi.useFakeTimers()
    const keys: (string | null)[] = []
    const answers = [
      () => Promise.reject(new TypeError('failed to fetch')),
      async () => new Response('', { status: 503 }),
      async () => Response.json({ code: 'keyInUse' }, { status: 409 }),
      async () => Response.json({ id: 'recorded' }, { status: 201 }),
      async () => Response.json({ id: 'another' }, { status: 201 }),
    ]
    const send = (_path: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('idempotency-key'))
      return answers[keys.length - 1]?.() ?? Promise.reject(new Error('asked too often'))
    }
    vi.stubGlobal('fetch', send)
    const first = sendJson('POST', '/api/partners', { name: 'Form' })
    await vi.runAllTimersAsync()
    expect(await first).toEqual({ id: 'recorded' })
    await sendJson('POST', '/api/partners', { name: 'Form' })
    expect(keys.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => keys[0]))
    expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/)
    expect(keys[4]).not.toBe(keys[0])
  })

  test('a write given up without an answer keeps its key for when it is tried again; a refusal does not', async () => {
    vi.useFakeTimers()
    const keys = new Set<string | null>()
    let answer = () => Promise.reject(new TypeError('failed to fetch')) as Promise<Response>
    vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
      keys.add(new Headers(init.headers).get('idempotency-key'))
      return answer()
    })
    const send = async () => {
      const failure = failureOf(sendJson('POST', '/api/meetings', { title: 'Board' }, '"4"'))
      await vi.runAllTimersAsync()
      return failure
    }
    expect(writesUnderWay()).toBe('none')
    expect(await send()).toBeInstanceOf(ConnectionLost)
    answer = async () => Response.json({ code: 'changedMeanwhile' }, { status: 412 })
    expect(await send()).toBeInstanceOf(ApiProblem)
    expect(keys.size).toBe(1)
    await send()
    expect(keys.size).toBe(2)
    expect(writesUnderWay()).toBe('none')
  })

  test('an answer without content is nothing', async () => {
    answering(async () => new Response(null, { status: 204 }))
    expect(await sendJson('POST', '/api/scorecards/x/order', {})).toBeUndefined()
  })
})

test('what came with the page is taken once, and may be looked at before', () => {
  keepFirstResponse([{ path: '/api/partnership', body: { state: 'ready' } }])
  expect(peekFirstResponse('/api/partnership')).toEqual({ state: 'ready' })
  expect(takeFirstResponse('/api/partnership')).toEqual({ state: 'ready' })
  expect(takeFirstResponse('/api/partnership')).toBeUndefined()
})

test('what came with one page is forgotten before another is drawn', () => {
  keepFirstResponse([{ path: '/api/partnership', body: { state: 'ready' } }])
  forgetFirstResponse()
  expect(peekFirstResponse('/api/partnership')).toBeUndefined()
})

test('a page that came with nothing asks for everything', () => {
  keepFirstResponse([])
  expect(takeFirstResponse('/api/scorecards/chief-executives')).toBeUndefined()
})
