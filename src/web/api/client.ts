/** The one place that talks to the API. It answers or throws an `ApiFailure`; what to say about it is the page's. */
import type { Problem } from '../../contract/problems.ts'
import { ApiProblem, ConnectionLost } from './apiFailure.ts'

export function readJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
}

/** Sends a JSON body, or none. */
export function sendJson<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  return ask<T>(path, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
    ...(signal && { signal }),
  })
}

/** Sends a file as it is, without reading it into memory. */
export function sendFile<T>(path: string, file: Blob, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: file,
    ...(signal && { signal }),
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
    if (init.signal?.aborted) throw cause
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
