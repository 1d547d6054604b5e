import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

describeInBrowser('a partnership starts from an empty store', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct({ empty: true })
  })
  afterAll(() => product.stop())

  test('set-up asks for what it needs, keeps what is written and opens an empty scorecard', async () => {
    const context = await browser().newContext({ viewport: { width: 1440, height: 960 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(product.url)
    await page.getByRole('heading', { name: 'Set up a scorecard' }).waitFor()
    expect(await axeViolations(page)).toEqual([])

    await page.getByRole('button', { name: 'Set up and open the scorecard' }).click()
    const name = page.getByLabel('Name', { exact: true })
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByText('Name at least one management group.').waitFor()
    expect(await axeViolations(page)).toEqual([])

    await name.fill('Riverside Strategic Partnership')
    await page.getByLabel('Area', { exact: true }).fill('Riverside')
    await page.getByLabel('Area code').fill('E09000099')
    await page.getByLabel('Management group 1').fill('Safer Riverside')
    await page.reload()
    expect(await page.getByLabel('Area code').inputValue()).toBe('E09000099')
    await page.getByLabel('Partner 1').fill('Riverside Council')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Chief executives’ scorecard' }).waitFor()
    await page.getByRole('button', { name: 'Add an indicator' }).waitFor()
    expect(await page.getByRole('link', { name: 'Import figures' }).count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await context.close()
  })

  test('a meeting, a recommendation and its decision are recorded as the minutes set them out', async () => {
    const context = await browser().newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(new URL('/meetings', product.url).href)
    await page.getByText('No meeting has been recorded.').waitFor()
    await page.getByRole('button', { name: 'Record a meeting' }).click()
    await page.getByRole('button', { name: 'Record the meeting' }).click()
    const date = page.getByLabel('Date held')
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true)
    await date.fill('2026-03-02')
    await page.getByLabel('Title, as in the minutes').fill('Partnership Board')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Record the meeting' }).click()
    await page.getByRole('button', { name: 'Add a recommendation' }).click()
    await page.getByLabel('Recommendation, as put to the meeting').fill('Review every target by March.')
    await page.getByRole('button', { name: 'Record the recommendation' }).click()
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByLabel('Decision', { exact: true }).selectOption('Deferred')
    await page.getByLabel('Words of the decision').fill('Deferred to the June meeting.')
    await page.getByRole('button', { name: 'Record the decision', exact: true }).last().click()
    await page.getByText('Recorded the decision.').waitFor()
    const minutes = page.getByRole('table', { name: 'Recommendations and decisions of Partnership Board' })
    expect(await minutes.textContent()).toContain('Deferred to the June meeting.')
    expect(await axeViolations(page)).toEqual([])
    await context.close()
  })
})
