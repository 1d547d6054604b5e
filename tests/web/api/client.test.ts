import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiProblem, ConnectionLost, isRefusal } from '../../../src/web/api/apiFailure.ts'
import { readJson, sendJson } from '../../../src/web/api/client.ts'
import {
  forgetFirstResponse,
  keepFirstResponse,
  peekFirstResponse,
  takeFirstResponse,
} from '../../../src/web/api/firstResponse.ts'

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer))
afterEach(() => vi.unstubAllGlobals())

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
