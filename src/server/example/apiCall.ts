import { WHATEVER_STANDS } from '../../contract/etags.ts'
import type { Problem } from '../../contract/problems.ts'

/** One request of the API and its answer's JSON. A body that is text is sent as a CSV file. */
export type ApiCall = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>

/** Calls an API held in this process, at `origin`; throws on any refusal, with its own words. */
export function apiCall(
  fetchApi: (request: Request) => Response | Promise<Response>,
  origin: string,
): ApiCall {
  return async (method, path, body) => {
    const file = typeof body === 'string'
    const response = await fetchApi(
      new Request(new URL(path, origin), {
        method,
        headers: {
          // What is loaded is the whole of the story so far: nobody else writes.
          'if-match': WHATEVER_STANDS,
          ...(body === undefined ? {} : { 'content-type': file ? 'text/csv' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${refusalWords(text)}`)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
}

function refusalWords(text: string): string {
  try {
    const { detail, fields = [] } = JSON.parse(text) as Problem
    return [detail, ...fields.map(({ path, message }) => `${path}: ${message}`)].join(' ')
  } catch {
    return text
  }
}
