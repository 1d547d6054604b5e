import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

describeInBrowser('the partnership and what its indicators mean', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  async function opened(address: string, width = 1440): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(new URL(address, product.url).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  test('a new definition that is a break parts the chart, and no direction is read across it', async () => {
    const page = await opened('/indicators/ni-32')
    await page.getByRole('button', { name: 'Record a new version' }).click()
    const panel = page.getByRole('complementary', { name: 'Record a new version of the definition' })
    const from = panel.getByLabel('In force from')
    await panel.getByLabel('Its figures and those before').selectOption('break')
    expect(await panel.textContent()).toContain('has no direction of travel')
    await panel.getByLabel('Unit').fill('% of cases')
    await panel.getByRole('button', { name: 'Record the new version' }).click()
    await expect.poll(() => from.getAttribute('aria-invalid')).toBe('true')
    await from.fill('2001-04-01')
    await panel.getByRole('button', { name: 'Record the new version' }).click()
    await expect.poll(() => panel.textContent()).toContain('Choose a date after')
    expect(await from.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await panel.getByLabel('Unit').inputValue()).toBe('% of cases')
    expect(await axeViolations(page)).toEqual([])

    await from.fill('2010-07-01')
    await panel.getByRole('button', { name: 'Record the new version' }).click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.status-line-bar').textContent()).toContain('Not comparable')
    const words = await page.getByRole('main').textContent()
    expect(words).toContain('[b] break in the series at Q2 2010/11')
    expect(words).toContain('Version 2, in force since 1 July 2010; the series breaks there.')
    const row = page.locator('.figures-behind tbody tr').filter({ hasText: 'Q2 2010/11' }).first()
    expect(await row.textContent()).toContain('[b] Version 2 of the definition')

    await page.goto(new URL('/indicators/ni-32?asAt=2010-11-28', product.url).href)
    await page.getByText('As it stood on 28 November 2010').first().waitFor()
    expect(await page.getByRole('button', { name: 'Record a new version' }).count()).toBe(0)
    expect(await page.getByRole('main').textContent()).not.toContain('the series breaks there')
    await page.context().close()
  })

  test('an agreement is recorded and leads to the indicators it names', async () => {
    const page = await opened('/partnership')
    await page.getByRole('button', { name: 'Record an agreement' }).click()
    const form = page.getByRole('form', { name: 'Record an agreement' })
    await form.getByLabel('Title, as signed').fill('Harrow Local Area Agreement 2011 to 2014')
    await form.getByLabel('First day').fill('2011-04-01')
    await form.getByLabel('Last day').fill('2014-03-31')
    await form.getByLabel('Signatory 1').fill('Harrow Council')
    await form.getByLabel('Designated indicators').fill('NI 134, NI 999')
    await form.getByRole('checkbox', { name: /pays a reward/ }).check()
    await form.getByLabel(/^Nothing is paid below/).fill('50')
    await form.getByLabel(/^Paid in proportion up to/).fill('100')
    await form.getByLabel('Instalments').fill('3')
    await form.getByLabel('Source of these terms').fill('Annex C of the agreement')
    await form.getByRole('button', { name: 'Record the agreement' }).click()
    await expect.poll(() => form.textContent()).toContain('No indicator is called NI 999.')
    expect(await axeViolations(page)).toEqual([])
    await form.getByLabel('Designated indicators').fill('NI 134')
    await form.getByRole('button', { name: 'Record the agreement' }).click()
    await form.waitFor({ state: 'detached' })
    const agreement = page.locator('section').filter({
      has: page.getByRole('heading', { name: 'Harrow Local Area Agreement 2011 to 2014' }),
    })
    const words = await agreement.textContent()
    expect(words).toContain('Runs from 1 April 2011 to 31 March 2014. Signed by Harrow Council.')
    expect(words).toContain('below 50% of its stretch')
    expect(words).toContain('The total is not recorded. It is paid in three instalments.')
    await agreement.getByRole('link', { name: 'Emergency bed days' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/indicators/ni-134')
    await page.context().close()
  })

  test('a group, a partner and a scorecard join; a name already taken is refused beside it', async () => {
    const page = await opened('/settings')
    const add = async (what: string, field: string, words: string) => {
      const form = page.getByRole('form', { name: `Add a ${what}` })
      if ((await form.count()) === 0) await page.getByRole('button', { name: `Add a ${what}` }).click()
      await form.getByLabel(field, { exact: true }).fill(words)
      return form
    }
    const send = async (form: Awaited<ReturnType<typeof add>>) => {
      await form.getByRole('button', { name: /^Add the/ }).click()
      await form.waitFor({ state: 'detached' })
    }
    const taken = await add('management group', 'Name', 'Safer Harrow')
    await taken.getByRole('button', { name: /^Add the/ }).click()
    await expect
      .poll(() => taken.getByLabel('Name').getAttribute('aria-describedby').then(Boolean))
      .toBe(true)
    expect(await taken.textContent()).toContain('There is already a management group called “Safer Harrow”.')
    await send(await add('management group', 'Name', 'Greener Harrow'))
    await send(await add('partner', 'Name', 'Fire and rescue authority'))
    await page.getByRole('listitem').filter({ hasText: 'Fire and rescue authority' }).waitFor()
    await page.getByRole('link', { name: 'Partnership', exact: true }).click()
    const scorecard = await add('scorecard', 'Title', 'Greener Harrow')
    await scorecard.getByLabel('Which group').selectOption('Greener Harrow')
    await send(scorecard)
    await page.getByRole('link', { name: 'Greener Harrow' }).click()
    await page.getByRole('heading', { name: 'Greener Harrow', level: 1 }).waitFor()
    await page.context().close()
  })

  test.for([1440, 390])('nothing bars the way at %i px, and nothing runs off the side', async (width) => {
    const page = await opened('/partnership', width)
    await page.locator('.named-in-agreement a').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Record an agreement' }).click()
    await page.getByRole('button', { name: 'Add a scorecard' }).click()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.goto(new URL('/indicators/ni-134', product.url).href)
    await page.getByRole('button', { name: 'Record a new version' }).click()
    await page.getByLabel('In force from').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })
})
