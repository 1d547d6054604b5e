/** The one place that talks to the API. It answers or throws an `ApiFailure`; what to say about it is the page's. */
import type { Problem } from '../../contract/problems.ts'
import { ApiProblem, ConnectionLost, isUnanswered } from './apiFailure.ts'
import { forgetKey, keyFor } from './requestKeys.ts'
import { underWay } from './writesUnderWay.ts'

/** Before each further try of a write, in milliseconds; a quarter more or less, so that not everybody tries at once. */
const PAUSES = [400, 800, 1600, 3200, 6400]
/** A write that has not been answered by then is asked again; the service goes on with the first. */
const LONGEST_WAIT = 30_000

export function readJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
}

/** A file the API makes, with the name it is to be saved under. */
export async function readFile(path: string, signal: AbortSignal): Promise<{ content: Blob; name: string }> {
  const response = await answerOf(path, { signal })
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  const [, name = 'export'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { content: await response.blob(), name }
}

/** Asks what something would do, or is: a body is sent, nothing is recorded. */
export function previewJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })
}

/**
 * Sends a JSON body, or none, to be recorded. `seen` is the version of what it changes, as the page gave it. Without an
 * answer it is sent again under the same key, so that it is done once.
 */
export function sendJson<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  seen?: string,
): Promise<T> {
  const text = JSON.stringify(body ?? {})
  const headers = { ...jsonHeaders, ...(seen !== undefined && { 'if-match': seen }) }
  return sendOnce<T>(`${method} ${path} ${text}`, (key) =>
    ask<T>(path, {
      method,
      headers: { ...headers, 'idempotency-key': key },
      body: text,
      signal: AbortSignal.timeout(LONGEST_WAIT),
    }),
  )
}

/** One try of a write under a key its sender keeps until it is answered: asking again, and when, is the sender's. */
export const sendOnceUnder = <T>(key: string, path: string, body: unknown, seen?: string): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: {
      ...jsonHeaders,
      'idempotency-key': `"${key}"`,
      ...(seen !== undefined && { 'if-match': seen }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_WAIT),
  })

/** Sends a file as it is, without reading it into memory. */
export function sendFile<T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> {
  return sendOnce<T>(`POST ${path} ${file.size}`, (key) =>
    ask<T>(path, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
      },
      body: file,
      ...(signal && { signal }),
    }),
  )
}

const jsonHeaders = { accept: 'application/json', 'content-type': 'application/json' }

async function sendOnce<T>(request: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = `"${keyFor(request)}"`
  return underWay(async (noAnswer) => {
    for (const pause of [...PAUSES, null]) {
      try {
        const answer = await send(key)
        forgetKey(request)
        return answer
      } catch (failure) {
        const isOpen = isUnanswered(failure)
        if (!isOpen) forgetKey(request)
        if (!isOpen || pause === null) throw failure
        noAnswer()
        await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)))
      }
    }
    throw new Error('The last try answers or throws')
  })
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answerOf(path, init)
  if (!response.ok) throw new ApiProblem(await problemOf(response))
  if (response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch (cause) {
    throw new ConnectionLost(cause)
  }
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted && init.signal.reason?.name !== 'TimeoutError') throw cause
    throw new ConnectionLost(cause)
  }
}

/** The problem as sent; a body that is none (a proxy's page) becomes one that says what is known. */
async function problemOf(response: Response): Promise<Problem> {
  const unknownProblem: Problem = {
    type: 'about:blank',
    title: response.statusText || 'The service could not answer',
    status: response.status,
    detail: `The service answered ${response.status} without saying why.`,
    code: 'unknown',
  }
  try {
    return { ...unknownProblem, ...((await response.json()) as Partial<Problem>) }
  } catch {
    return unknownProblem
  }
}
