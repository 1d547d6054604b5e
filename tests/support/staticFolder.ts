import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

export interface StaticFolder {
  /** Ends in a slash. */
  url: string
  stop: () => Promise<void>
}

/**
 * The files of a folder on loopback under `prefix` ("/partnership/"), as the plainest of hosts serves them: no API, no
 * rewriting of addresses, and for what is not there the folder's 404.html.
 */
export async function serveFolder(folder: string, prefix: string): Promise<StaticFolder> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host')
    const name = normalize(decodeURIComponent(pathname.slice(prefix.length))) || 'index.html'
    const file = name === '.' ? 'index.html' : name
    const found = pathname.startsWith(prefix) && (await readFile(join(folder, file)).catch(() => null))
    const body = found || (await readFile(join(folder, '404.html')))
    const type = TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream'
    response.writeHead(found ? 200 : 404, { 'content-type': type })
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
