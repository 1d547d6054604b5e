import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { describeInBrowser } from '../support/browser.ts'
import { allDrawn } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const SCORECARD = '/scorecards/chief-executives'

describeInBrowser('a page open on a projector', (browser) => {
  let product: RunningProduct
  let written = 0
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)
  const note = (page: Page) => page.getByText(/^Figures updated \d\d:\d\d$/)

  const elsewhere = async (method: string, path: string, body: unknown) => {
    const answer = await fetch(at(path), {
      method,
      headers: {
        'content-type': 'application/json',
        cookie: product.cookie,
        'if-match': WHATEVER_STANDS,
      },
      body: JSON.stringify(body),
    })
    expect(answer.ok, await answer.text()).toBe(true)
  }
  const anIndicator = async () => {
    const answer = await fetch(at(apiPaths.indicators()), { headers: { cookie: product.cookie } })
    const [first] = (await answer.json()) as { id: string; title: string }[]
    if (!first) throw new Error('The example has no indicator')
    return first
  }
  const comment = async (id: string) => {
    const text = `Said at the meeting, ${++written}`
    await elsewhere('POST', figurePaths.commentary(id), { quarter: '2010-11-q2', text })
    return text
  }
  /** The page listens: what is recorded from now on reaches it. */
  const listening = (page: Page) =>
    page.waitForResponse((answer) => answer.url().endsWith(apiPaths.changes()))

  test('shows what has been recorded elsewhere without a reload, where the reader was', async () => {
    const { id } = await anIndicator()
    const page = await visit(at(`/indicators/${id}`))
    await listening(page)
    const link = page.getByRole('link', { name: 'Meetings' })
    await link.focus()
    const words = await comment(id)
    await page.getByText(words).first().waitFor()
    await note(page).waitFor()
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('leaves a form that is being filled in as it is', async () => {
    const { id } = await anIndicator()
    const page = await visit(at(`/indicators/${id}`))
    await listening(page)
    await page.getByRole('button', { name: 'Edit the commentary for Q2 2010/11' }).first().click()
    const field = page.locator('form textarea').last()
    await field.fill('Being typed')
    await comment(id)
    await note(page).waitFor()
    expect(await field.inputValue()).toBe('Being typed')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('keeps its rows where they were, and what is looked for', async () => {
    const { id } = await anIndicator()
    const page = await visit(at(SCORECARD))
    await allDrawn(page)
    await listening(page)
    await page.getByRole('searchbox').fill('smok')
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ of \d+ shown/ })
      .waitFor()
    const row = page.locator('[data-indicator]').first()
    const top = await row.boundingBox()
    const asked = page.waitForResponse((answer) =>
      answer.url().includes(apiPaths.scorecard('chief-executives')),
    )
    await comment(id)
    await (await asked).finished()
    expect(await page.getByRole('searchbox').inputValue()).toBe('smok')
    expect(await row.boundingBox()).toEqual(top)
  })

  test('of a past date stays still', async () => {
    const { id } = await anIndicator()
    const page = await visit(at(`${SCORECARD}?asAt=2010-10-01`))
    await listening(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await comment(id)
    await page.waitForTimeout(1_500)
    expect(asked).toEqual([])
    expect(await note(page).count()).toBe(0)
  })
})

test('a page left open does not keep the service from ending', async () => {
  const product = await startProduct()
  const stream = await fetch(new URL(apiPaths.changes(), product.url), {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br' },
  })
  expect(stream.headers.get('content-encoding')).toBeNull()
  const said = stream.text()
  await product.stop()
  expect(await said).toMatch(/^retry: \d+\nid: \d+\ndata: \d+\n\n$/)
})
