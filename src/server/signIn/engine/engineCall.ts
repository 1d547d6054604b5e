import type { Engine } from './engine.ts'

export type EngineAnswer<T> =
  | { readonly ok: true; readonly body: T; readonly location: string | null }
  | { readonly ok: false; readonly code: string }

/**
 * Calls better-auth as a function and passes its cookies on. A refusal of its own comes back as its code, which no
 * answer of ours repeats; what is not a refusal is thrown.
 */
export async function engineCall<T>(call: Promise<unknown>, reply: Headers): Promise<EngineAnswer<T>> {
  const response = (await call) as Response
  if (response.status >= 500)
    throw new Error(`better-auth answered ${response.status}: ${await response.text()}`)
  for (const cookie of response.headers.getSetCookie()) reply.append('set-cookie', cookie)
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  if (response.status < 400) return { ok: true, body: body as T, location: response.headers.get('location') }
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
  return { ok: false, code }
}

/** What a call needs of a request: its cookies, its origin and its device. */
export function engineHeaders(request: Request): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

export type EngineSource = () => Engine
