import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerBrokenRequests, nodeLimits } from '../../../src/server/edge/nodeLimits.ts'

let server: Server
beforeAll(async () => {
  const quick = { ...nodeLimits, headersTimeout: 60, requestTimeout: 120, connectionsCheckingInterval: 20 }
  server = createServer(quick, (_request, response) => void response.end('done'))
  answerBrokenRequests(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close())

async function answerTo(sent: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(sent)
  return text(socket)
}

test.each([
  ['headers that never end', 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ', 408],
  [
    'headers longer than any browser sends',
    `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ['an address longer than that', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
  ['what is not HTTP', 'Good morning.\r\n\r\n', 400],
  [
    'two lengths of one body',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
    400,
  ],
])('%s is answered with a problem, and the connection let go', async (_what, sent, status) => {
  const [head = '', body = ''] = (await answerTo(sent)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(head).toContain('content-type: application/problem+json')
  const problem = JSON.parse(body) as { status: number; detail: string }
  expect(problem.status).toBe(status)
  expect(problem.detail).not.toBe('')
})
