import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { decideOnTheSpot } from '../support/citing.ts'
import { crampedPlaces } from '../support/cramped.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { signedOut } from '../support/signedOut.ts'
import { tabTo, visitors } from '../support/visitor.ts'

describeInBrowser('what anybody may read, and what is kept of who did what', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const quartersOf = (page: Page) =>
    page.getByLabel('Quarter', { exact: true }).locator('option').allTextContents()

  test('a stranger reads the one quarter that is published, at any width, and is offered nothing more', async () => {
    const page = await signedOut(browser(), product.url, '/')
    await page.getByText('Published 24 May 2010, and shown as it stood then.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/scorecards/chief-executives')
    expect(await quartersOf(page)).toEqual(['Q4 2009/10'])
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()).toEqual([
      'Scorecard',
    ])
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Quarter by quarter' }).click()
    await page.locator('table.quarters').waitFor()
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs.filter((href) => href?.startsWith('/groups/'))).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeViolations(page)).toEqual([])
    expect(await crampedPlaces(page)).toEqual([])
    await page.context().close()
  })

  test('a quarter is published by a decision, read without signing in, and withdrawn by another', async () => {
    const page = await visit(`${product.url}/scorecards/chief-executives?quarter=2010-11-q2`)
    await page.getByText('Not published.').waitFor()
    await page.getByRole('button', { name: 'Publish…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'What the public will read' }).waitFor()
    await dialog.getByRole('button', { name: /^Publish/ }).click()
    await expect.poll(() => dialog.textContent()).toContain('No decision is cited.')
    expect(await axeViolations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeViolations(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await dialog.getByLabel(/^Meeting/).selectOption({ index: 1 })
    await dialog.getByLabel(/^Recommendation/).selectOption('A decision not listed: record it here')
    await dialog.getByLabel('Recommendation, as put to the meeting').fill('Publish the second quarter.')
    await dialog.getByLabel('Decision', { exact: true }).selectOption('Agreed')
    await dialog.getByRole('button', { name: /^Publish/ }).click()
    await page.getByText('Q2 2010/11 has been published. Anybody may read it as it stands now.').waitFor()

    const stranger = await signedOut(browser(), product.url, '/')
    await stranger.getByText('Published 29 November 2010, and shown as it stood then.').waitFor()
    expect(await quartersOf(stranger)).toContain('Q2 2010/11')
    await page.getByRole('button', { name: 'Withdraw…' }).click()
    await decideOnTheSpot(dialog, 'Withdraw the second quarter until the police figures are mended.')
    await dialog.getByRole('button', { name: /^Withdraw/ }).click()
    await page.getByText('Q2 2010/11 has been withdrawn. The public reads it no more.').waitFor()
    await stranger.reload()
    await stranger.getByText('Published 24 May 2010, and shown as it stood then.').waitFor()
    expect(await quartersOf(stranger)).toEqual(['Q4 2009/10'])
    await stranger.evaluate(() => window.location.assign('/scorecards/chief-executives?quarter=2010-11-q2'))
    const missing = stranger.getByRole('alert')
    await missing.getByRole('heading', { name: 'The scorecard could not be found' }).waitFor()
    expect(await missing.textContent()).toContain('The scorecard for Q2 2010/11 is not published.')
    expect(await missing.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await stranger.context().close()
  })

  test('by keyboard alone an entry of the log is read and the time sign-ins are kept is changed', async () => {
    const page = await visit(`${product.url}/log`)
    await page.getByText('Sign-ins are kept 12 months; changes are kept for ever.').waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Change how long' }))
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'How long sign-ins are kept' })
    await form.waitFor()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('half a year')
    await page.keyboard.press('Enter')
    await form.getByText('Give a whole number of months.').waitFor()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await axeViolations(page), `${width} wide`).toEqual([])
      expect(await crampedPlaces(page), `${width} wide`).toEqual([])
    }
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('6')
    await page.keyboard.press('Enter')
    await page.getByText('Sign-ins are kept 6 months; changes are kept for ever.').waitFor()
    const newest = page.locator('.log-entry').first()
    await newest
      .locator('.log-sentence')
      .getByText('said that sign-ins are kept in the log for 6 months')
      .waitFor()
    await tabTo(page, newest.locator('summary'))
    await page.keyboard.press('Enter')
    await newest.locator('table').first().waitFor()
    expect(await axeViolations(page, '.log')).toEqual([])
  })
})
