import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { allDrawn, rowOf } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const EDITING = /^(Change |Add an|Enter|Revise|Set a target|Write|Edit|Remove|Record)/

describeInBrowser('the scorecard as it was known', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const band = (page: Page) => page.getByRole('complementary', { name: 'A past date' })

  test('24 May 2010 is marked as past, offers no editing, and lists what has been recorded since', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    expect(await page.getByRole('button', { name: EDITING }).count()).toBeGreaterThan(30)
    await page
      .getByLabel('As it stood on')
      .selectOption('24 May 2010, Harrow Chief Executives, performance morning')
    await band(page).getByText('As it stood on 24 May 2010.', { exact: true }).waitFor()
    await allDrawn(page)
    expect(await page.getByRole('button', { name: EDITING }).count()).toBe(0)
    expect(await band(page).textContent()).toContain('31 indicators, 4 red. Nothing can be edited here.')
    const since = band(page).getByText(/^Since then: /)
    expect(await since.textContent()).toMatch(/\d+ figures, 2 revisions of figures, .*decisions/)
    await since.click()
    const revised = band(page).getByRole('listitem').filter({ hasText: 'NI 16' })
    expect(await revised.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ \w+ 2010: NI 16 .*revised/i)]),
    )

    await rowOf(page, 'Emergency bed days').getByRole('link').click()
    await page.getByRole('heading', { name: /^Emergency bed days/, level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('asAt')).toBe('2010-05-24')
    await band(page).getByText('As it stood on 24 May 2010.', { exact: true }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('154.1')
    expect(await page.getByRole('button', { name: EDITING }).count()).toBe(0)
    await band(page).getByRole('link', { name: 'Back to today' }).click()
    await page.getByRole('heading', { name: /141\.6/, level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Enter a figure' }).waitFor()
  })

  test('what changed since the last morning is one page of sentences, each leading to its record', async () => {
    const page = await visit(product.url)
    await page.getByRole('link', { name: 'Read what changed, in sentences' }).click()
    await page.getByRole('heading', { name: 'What changed since 24 May 2010', level: 1 }).waitFor()
    await page
      .getByText(
        /^Since 24 May 2010 one action is overdue, 21 actions are done, twelve statuses turned \(three to red\)/,
      )
      .waitFor()
    expect(await axeViolations(page)).toEqual([])
    const sentences = page.locator('.changes-of li')
    const count = await sentences.count()
    expect(count).toBeGreaterThan(20)
    expect(await sentences.filter({ has: page.getByRole('link') }).count()).toBe(count)

    await page.getByRole('link', { name: 'NI 16 Serious acquisitive crime rate' }).click()
    await page.getByRole('heading', { name: 'Revisions of figures' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('history')

    await page.goto(`${product.url}/scorecards/chief-executives/changes?asAt=2010-05-24`)
    await page.getByText('There is no earlier performance morning to compare with.').waitFor()
    await page.getByLabel('Since').selectOption('1 July 2009, Harrow Chief Executives')
    await page.getByRole('heading', { name: 'What changed since 1 July 2009', level: 1 }).waitFor()
  })

  test('the API refuses to write into the past, too', async () => {
    const page = await visit(product.url)
    const sent = { period: 'Q2 2010/11', value: '9', absence: null, knownOn: '2030-01-01' }
    const answer = await page.request.post(`${product.url}/api/indicators/ni-134/observations`, {
      headers: { 'if-match': WHATEVER_STANDS },
      data: sent,
    })
    expect(answer.status()).toBe(422)
  })

  test('the example’s today moves forward: a new quarter begins, and the day it was can still be seen', async () => {
    const page = await visit(product.url)
    await page.getByRole('button', { name: '29 November 2010' }).click()
    await page.getByLabel('Move the example’s today to').fill('2011-01-20')
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('button', { name: '20 January 2011' }).waitFor()
    const named = page.getByLabel('As it stood on').locator('option')
    await expect.poll(() => named.first().textContent()).toBe('Today, 20 January 2011')
    expect(await named.nth(1).textContent()).toBe(
      '29 November 2010, Harrow Chief Executives, performance morning',
    )
    await page.getByLabel('Quarter', { exact: true }).selectOption('Q4 2010/11')
    await page.getByText('January to March 2011').waitFor()
    await page.goto(`${product.url}/scorecards/chief-executives?asAt=2010-11-29`)
    await band(page).getByText('As it stood on 29 November 2010.', { exact: true }).waitFor()
    await page.getByText('July to September 2010').waitFor()
    await page.getByText('Six indicators are red.').waitFor()
  })
})
