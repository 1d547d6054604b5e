import { createServer, request } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export type CuttingProxy = {
  readonly url: string
  /**
   * The next two answers to requests of this method and path are taken from the service and lost: of the first nothing
   * is passed on, which a browser answers by asking again of its own accord; the second is cut off after its first byte,
   * which only the page can mend.
   */
  loseNextAnswers(method: string, path: RegExp): void
  /** How many answers have been lost. */
  lost(): number
  close(): Promise<void>
}

/** Stands before the service and passes everything on as it is, until it is asked to lose an answer. */
export async function cuttingProxy(to: string): Promise<CuttingProxy> {
  const target = new URL(to)
  let losing = { count: 0, method: '', path: /$^/ }
  let lost = 0
  const server = createServer((asked, answering) => {
    const { method = 'GET', url = '/', headers } = asked
    const isLost = losing.count > 0 && losing.method === method && losing.path.test(url)
    if (isLost) losing.count -= 1
    const passedOn = request(
      { host: target.hostname, port: target.port, method, path: url, headers },
      (answer) => {
        if (!isLost) {
          answering.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(answering)
          return
        }
        // Read to its end first: the service has committed and has said so.
        answer.resume().on('end', () => {
          lost += 1
          if (lost % 2 === 1) return void asked.socket.destroy()
          answering.writeHead(answer.statusCode ?? 502, answer.headers)
          answering.write('{', () => asked.socket.destroy())
        })
      },
    )
    passedOn.on('error', () => asked.socket.destroy())
    asked.pipe(passedOn)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    loseNextAnswers: (method, path) => {
      losing = { count: 2, method, path }
    },
    lost: () => lost,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
