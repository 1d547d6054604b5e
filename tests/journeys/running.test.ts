import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { describeInBrowser } from '../support/browser.ts'
import { cite, REMOVAL } from '../support/citing.ts'
import { describeOnPostgres } from '../support/postgres.ts'
import { allDrawn, rowOf } from '../support/scorecardReading.ts'
import { type ProductOptions, type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const REDUNDANCIES = 'Redundancies notified by employers'
const Q3 = '/scorecards/chief-executives?quarter=2010-11-q3'

describeInBrowser('what is recorded outlives the service', (browser) => {
  describe('on SQLite', () => {
    let dataFolder: string
    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'scorecard-kept-'))
    })
    afterAll(() => rm(dataFolder, { recursive: true, force: true }))
    outlives(browser, 'sqlite', () => ({ dataFolder }))
  })
  describeOnPostgres('on PostgreSQL', (databaseUrl) => {
    outlives(browser, 'postgres', () => ({ databaseUrl: databaseUrl() }))
  })
})

function outlives(browser: () => Browser, kind: string, options: () => ProductOptions): void {
  const visit = visitors(browser)

  test('the example is loaded once; a removal is still there after the service has been stopped and started', async () => {
    const first = await startProduct(options())
    const page = await visit(`${first.url}${Q3}`)
    await rowOf(page, REDUNDANCIES).waitFor()
    const before = await health(page, first)
    expect(before).toMatchObject({ running: true, database: kind })
    await page.getByRole('button', { name: 'Change L 07: move or remove' }).click()
    await page.getByRole('menuitem', { name: 'Remove from this scorecard…' }).click()
    const dialog = page.getByRole('dialog')
    await cite(dialog, REMOVAL)
    await dialog.getByRole('button', { name: 'Remove from Q3 2010/11' }).click()
    await rowOf(page, REDUNDANCIES).waitFor({ state: 'detached' })
    await page.context().close()
    await first.stop()

    const second = await startProduct(options())
    const later = await visit(`${second.url}${Q3}`)
    await allDrawn(later)
    expect(await rowOf(later, REDUNDANCIES).count()).toBe(0)
    expect(await rowOf(later, 'Stopping smoking: four-week quitters').count()).toBe(1)
    await later.goto(`${second.url}/scorecards/chief-executives?quarter=2010-11-q2`)
    await rowOf(later, REDUNDANCIES).waitFor()
    expect(await health(later, second)).toEqual({ ...before, checkedAt: expect.any(String) })
    await later.context().close()
    await second.stop()
  })
}

const health = async (page: Page, { url }: RunningProduct) =>
  (await page.request.get(`${url}/api/health`)).json() as Promise<{ checkedAt: string }>

describe('the service answers this computer only, and finishes what it has begun', () => {
  let product: RunningProduct
  let isStopped = false
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => (isStopped ? undefined : product.stop()))

  const ask = async (headers: Record<string, string>, path = '/api/health') => {
    const sent = request(new URL(path, product.url), { headers: { connection: 'close', ...headers } })
    sent.end()
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    answer.resume()
    await once(answer, 'end')
    return answer
  }

  test('a name pointed at this computer, another site and a proxy are each refused', async () => {
    expect((await ask({})).statusCode).toBe(200)
    expect((await ask({ host: 'scorecard.example' })).statusCode).toBe(403)
    expect((await ask({ host: 'scorecard.example' }, '/')).statusCode).toBe(403)
    expect((await ask({ origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(403)
  })

  test('every page and answer carries the headers that keep a browser from being talked into harm', async () => {
    for (const path of ['/scorecards/chief-executives', '/api/health', '/api']) {
      const { headers } = await ask({}, path)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toMatch(/^(DENY|SAMEORIGIN)$/)
      expect(headers['referrer-policy']).toBeDefined()
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  test('SIGTERM in the middle of a request: it is answered, and then the service ends by itself', async () => {
    const body = JSON.stringify({ date: '2010-12-01' })
    const sent = request(new URL('/api/partnership/business-date', product.url), {
      method: 'PUT',
      headers: {
        cookie: product.cookie,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'if-match': WHATEVER_STANDS,
      },
    })
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>
    const [socket] = (await once(sent, 'socket')) as [Socket]
    if (socket.connecting) await once(socket, 'connect')
    sent.write(body.slice(0, 5))
    // Another connection is answered only after the first has been taken up.
    await ask({})
    isStopped = true
    const stopping = product.stop()
    sent.end(body.slice(5))
    const [answer] = await answered
    expect(answer.statusCode).toBe(200)
    answer.resume()
    await once(answer, 'end')
    await stopping
  })
})
