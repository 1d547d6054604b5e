import type { ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

/**
 * What Node itself holds a client to, so that a slow or greedy one keeps a connection and nothing else. The whole of a
 * request may take a quarter of an hour, because 200 MB over a slow line do; its headers may not.
 */
export const nodeLimits: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 900_000,
  connectionsCheckingInterval: 5_000,
}

const answers: Readonly<Record<string, readonly [status: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    `The headers are longer than ${nodeLimits.maxHeaderSize} bytes. Clear this site’s cookies and try again.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive. Send it again.'],
}
const NOT_HTTP = ['400 Bad Request', 'This is not a request that can be understood.'] as const

/** Answers what never becomes a request with a problem too (RFC 9457), and lets go of its connection. */
export function answerBrokenRequests(server: {
  on(event: 'clientError', hear: (error: NodeJS.ErrnoException, socket: Socket) => void): unknown
}): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    const [status, detail] = answers[error.code ?? ''] ?? NOT_HTTP
    const [code = '', ...title] = status.split(' ')
    const body = JSON.stringify({
      type: 'about:blank',
      title: title.join(' '),
      status: Number(code),
      detail,
      code: 'notARequest',
    })
    const headers = [
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      "content-security-policy: default-src 'none'; frame-ancestors 'none'",
      'connection: close',
    ]
    socket.end(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
    return undefined
  })
}
