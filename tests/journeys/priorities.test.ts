import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { startProduct, type RunningProduct } from '../support/serverProcess.ts'

describeInBrowser('the partnership’s priorities', (browser) => {
  let product: RunningProduct
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    product = await startProduct()
    context = await browser().newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
  }, 60_000)
  afterAll(async () => {
    await context.close()
    await product.stop()
  })

  const block = (title: string) => page.getByRole('region', { name: title })
  const at = (path: string) => page.goto(`${product.url}${path}`)

  test('name every milestone that has slipped and every red, at any width', async () => {
    await at('/priorities')
    await page
      .getByRole('heading', { name: 'Four milestones have slipped, on three of five priorities' })
      .waitFor()
    const climate = block('Climate change')
    await climate
      .getByText('was due on 31 October 2010 from Harrow Council and is under way, not done.')
      .waitFor()
    await climate.getByRole('link', { name: /^NI 187/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('show on a past date what was known then, and nothing to write with', async () => {
    await at('/priorities/community-cohesion?asAt=2010-05-24')
    await page.getByText('As it stood on 24 May 2010.').first().waitFor()
    await page.getByText('None of three milestones is done.').waitFor()
    expect(await page.getByText('Milestone slipped').count()).toBe(0)
    expect(await page.getByRole('button', { name: /Record|Move|Add|Link|Unlink|Revise|Close/ }).count()).toBe(
      0,
    )
  })

  test('are kept by keyboard alone: a milestone done, and a quarter’s progress written', async () => {
    await at('/priorities/community-cohesion')
    const row = page.getByRole('row', { name: /^Partners respond to the council/ })
    await row.getByRole('button', { name: /^Record the state/ }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Done')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Every partner has answered.')
    expect(await axeViolations(page, 'main')).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Two of three milestones are done.').waitFor()
    await row.getByText('Done. Every partner has answered.').waitFor()
    await page.getByRole('form', { name: /^Record how far it has come/ }).waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Record progress' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('The plan has every answer.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Q3 2010/11', exact: true }).waitFor()
    await page.getByText('The plan has every answer.').first().waitFor()
  })

  test('show somebody who was overtaken both versions of what they write', async () => {
    await at('/priorities/total-place')
    await page.getByRole('button', { name: 'Record progress' }).click()
    await page.getByLabel('Progress in Q3 2010/11').fill('Mine.')
    const other = await context.newPage()
    await other.goto(`${product.url}/priorities/total-place`)
    await other.getByRole('button', { name: 'Record progress' }).click()
    await other.getByLabel('Progress in Q3 2010/11').fill('Theirs.')
    await other.getByRole('button', { name: 'Record the progress' }).click()
    await other.getByText('Theirs.').first().waitFor()
    await other.close()
    await page.getByRole('button', { name: 'Record the progress' }).click()
    await page.getByText('Somebody else changed the progress for Q3 2010/11').waitFor()
    await page.getByRole('button', { name: 'Record mine as a revision of theirs' }).click()
    await page.getByText('What it said before').waitFor()
  })

  test('join by a decision, and say so when there is none', async () => {
    await at('/priorities')
    await page.getByRole('button', { name: 'Add a priority' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Safeguarding')
    await dialog.getByRole('button', { name: 'Add the priority' }).click()
    await dialog.getByText('The priority has not been added.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByLabel('Meeting').selectOption({ index: 1 })
    await dialog.getByLabel('Recommendation').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Add the priority' }).click()
    await block('Safeguarding').getByText('No milestone has been agreed.').waitFor()
  })
})
