import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { cookieAt } from '../../tests/support/productSignIn.ts'
import { type Agent, type IncomingMessage, request } from 'node:http'

export type Asked = { readonly status: number; readonly etag: string | undefined; readonly ms: number }

/** One request by one of the crowd, timed to its last byte. What comes back is counted, and kept only when asked for. */
export function ask(
  agent: Agent,
  url: string,
  {
    method = 'GET',
    etag,
    body,
    keep,
  }: { method?: string; etag?: string; body?: unknown; keep?: (text: string) => void } = {},
): Promise<Asked> {
  const began = performance.now()
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const headers: Record<string, string> = {
    cookie: cookieAt(url),
    ...(method === 'GET' ? {} : { 'if-match': WHATEVER_STANDS }),
    ...(keep ? {} : { 'accept-encoding': 'br' }),
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method, headers }, (answer) => {
      let text = ''
      if (keep) answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      else answer.resume()
      answer.on('error', reject)
      answer.on('end', () => {
        keep?.(text)
        resolve({ status: answer.statusCode ?? 0, etag: answer.headers.etag, ms: performance.now() - began })
      })
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // A browser asks again too where the server had just closed a connection that was kept.
      if (method === 'GET' && asking.reusedSocket && error.code === 'ECONNRESET')
        resolve(ask(agent, url, { method, ...(etag && { etag }), ...(keep && { keep }) }))
      else reject(error)
    })
    asking.end(sent)
  })
}

/** Listens as an open page does; calls `moved` for each change after the first word. Gives what ends it. */
export function listen(url: string, moved: () => void, failed: (error: unknown) => void): () => void {
  let known: string | undefined
  let isLeaving = false
  const asking = request(
    url,
    { agent: false, headers: { accept: 'text/event-stream', cookie: cookieAt(url) } },
    (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) failed(new Error(`${url} answered ${answer.statusCode}`))
      answer.setEncoding('utf8').on('data', (part: string) => {
        const revision = /^data: (\d+)$/m.exec(part)?.[1]
        if (revision === undefined || revision === known) return
        if (known !== undefined) moved()
        known = revision
      })
      answer.on('error', (error) => (isLeaving ? undefined : failed(error)))
    },
  )
  asking.on('error', (error) => (isLeaving ? undefined : failed(error)))
  asking.end()
  return () => {
    isLeaving = true
    asking.destroy()
  }
}
