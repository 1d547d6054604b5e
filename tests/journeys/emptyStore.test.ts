import { expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { rowOf } from '../support/scorecardReading.ts'
import { startProduct } from '../support/serverProcess.ts'
import { hasFocus, visitors } from '../support/visitor.ts'

describeInBrowser('a partnership begins with an empty store', (browser) => {
  const visit = visitors(browser)

  test('it is set up, shows an empty scorecard, gains an indicator by decision, and takes its first figure', async () => {
    const product = await startProduct({ empty: true })
    try {
      const page = await visit(product.url)
      await page.getByRole('heading', { name: 'Set up a scorecard', level: 1 }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/set-up')
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('button', { name: 'Set up and open the scorecard' }).click()
      await expect.poll(() => hasFocus(page.getByLabel('Name', { exact: true }))).toBe(true)
      expect(await axeViolations(page)).toEqual([])
      await page.getByLabel('Name', { exact: true }).fill('Camden Partnership')
      await page.getByLabel('Area', { exact: true }).fill('Camden')
      await page.getByLabel('Area code').fill('E09000007')
      await page.getByLabel('Management group 1').fill('Safer Camden')
      await page.getByLabel('Management group 2').fill('Healthy Camden')
      await page.getByLabel('Partner 1').fill('Camden Council')
      await page.getByRole('button', { name: 'Set up and open the scorecard' }).click()
      await page.getByRole('heading', { name: /^No indicator is on this scorecard/ }).waitFor()
      expect(await page.locator('.title .sub').textContent()).toMatch(/, no indicators$/)
      expect(await page.getByRole('banner').textContent()).not.toContain('Illustrative')
      expect(await axeViolations(page)).toEqual([])

      await page.getByRole('button', { name: 'Add an indicator' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'A local indicator of our own' }).click()
      await dialog.getByLabel('Reference').fill('L 1')
      await dialog.getByLabel('Title').fill('Bicycles stolen')
      await dialog.getByLabel('Unit').fill('bicycles')
      await dialog.getByLabel('Which way is better').selectOption('Lower is better')
      await dialog.getByRole('button', { name: 'Define L 1 and continue' }).click()
      await dialog.getByLabel('Management group').selectOption('Safer Camden')
      await dialog.getByLabel('Meeting', { exact: true }).selectOption('A meeting not listed: record it here')
      await dialog.getByLabel('Date held').fill(new Date().toISOString().slice(0, 10))
      await dialog.getByLabel('Title, as in the minutes').fill('Partnership board')
      await dialog.getByLabel('Recommendation, as put to the meeting').fill('Count stolen bicycles.')
      await dialog.getByLabel('Decision', { exact: true }).selectOption('Agreed')
      const last = dialog.getByLabel('First quarter it takes effect')
      const earlier = await last.locator('option').evaluateAll((options) => {
        const chosen = options.findIndex((option) => (option as HTMLOptionElement).selected)
        return (options[chosen + 1] as HTMLOptionElement).value
      })
      await last.selectOption(earlier)
      await dialog.getByRole('button', { name: /^Add from / }).click()
      await dialog.waitFor({ state: 'detached' })
      await rowOf(page, 'Bicycles stolen').getByRole('link').click()
      await page.getByRole('heading', { name: /^Bicycles stolen/, level: 1 }).waitFor()

      await page.getByRole('button', { name: 'Enter a figure' }).click()
      await page.getByLabel('Figure, bicycles').fill('31')
      await page.getByRole('button', { name: 'Record', exact: true }).click()
      await page.locator('.figures-behind tbody tr').filter({ hasText: '31' }).waitFor()
      await page.getByRole('heading', { name: /31/, level: 1 }).waitFor()
      expect(await axeViolations(page)).toEqual([])
    } finally {
      await product.stop()
    }
  })
})
