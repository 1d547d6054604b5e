import { Agent, request } from 'node:http'
import { cookieAt } from '../../tests/support/productSignIn.ts'
import { percentile } from '../report/statistics.ts'

export type Load = {
  readonly requests: number
  readonly perSecond: number
  readonly p95Ms: number
  readonly bytes: number
}

type Limits = { readonly connections: number; readonly seconds: number; readonly most: number }

/**
 * Asks for one address over and over on connections kept alive, each asking again when it is answered, until the time
 * is up or `most` answers have come. Any answer but 200 is a fault.
 */
export async function load(url: string, { connections, seconds, most }: Limits): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let asked = 0
  let bytes = 0
  const began = performance.now()
  const until = began + seconds * 1000
  const connection = async () => {
    while (performance.now() < until && asked < most) {
      asked++
      const answer = await get(url, agent)
      latencies.push(answer.ms)
      bytes = answer.bytes
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const elapsed = (performance.now() - began) / 1000
  agent.destroy()
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p95Ms: percentile(latencies, 0.95),
    bytes,
  }
}

/** One request, timed from asking to the last byte; asked again where the server had just closed the connection. */
export function get(
  url: string,
  agent: Agent,
  began = performance.now(),
): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers: { cookie: cookieAt(url) } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - began, bytes })
        else reject(new Error(`${url} answered ${answer.statusCode}`))
      })
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      if (asking.reusedSocket && error.code === 'ECONNRESET') resolve(get(url, agent, began))
      else reject(new Error(`${url} was not answered`, { cause: error }))
    })
    asking.end()
  })
}
