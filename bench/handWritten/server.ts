/** Serves the hand-written page as the product serves its own: the same server, everything compressed beforehand. */
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { ScorecardPage } from '../../src/contract/scorecards.ts'
import { handWrittenSite } from './site.ts'

const page = JSON.parse(await readFile(process.env.SCORECARD_ANSWER ?? '', 'utf8')) as ScorecardPage
const answers = new Map(
  [...(await handWrittenSite(page))].map(([path, { type, body }]) => {
    const isText = typeof body === 'string'
    const headers = { 'content-type': type, ...(isText && { 'content-encoding': 'br' }) }
    return [path, { headers, bytes: new Uint8Array(isText ? brotliCompressSync(body) : body) }]
  }),
)

const app = new Hono()
app.get('*', (c) => {
  const answer = answers.get(c.req.path)
  return answer ? new Response(answer.bytes, { headers: answer.headers }) : c.notFound()
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  console.log(`The hand-written page is ready at http://127.0.0.1:${port}`)
})
process.on('SIGTERM', () => process.exit(0))
