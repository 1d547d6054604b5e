import { once } from 'node:events'
import { createServer } from 'node:http'

/** What an address of the issuer answers: JSON, text as it is, or an address to go on to. */
export type Said = { readonly json: object } | { readonly text: string } | { readonly goTo: string }

/** A service on loopback that answers each path with what a test has it say, and notes what it was asked for. */
export async function startStaticIssuer(said: (path: string) => Said | undefined) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = said(path)
    if (!answer) return void response.writeHead(404).end('{}')
    if ('goTo' in answer) return void response.writeHead(302, { location: answer.goTo }).end()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('text' in answer ? answer.text : JSON.stringify(answer.json))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
