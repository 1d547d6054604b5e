import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { allDrawn, rowOf } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const EMERGENCY_BED_DAYS = 'Emergency bed days'

describeInBrowser('when something is wrong, the page says what, and how to go on', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)

  test('the service stops while a page is open: it is said, nothing old is passed off as new, and it recovers', async () => {
    const stopped = await startProduct({ dataFolder: product.dataFolder, port: 0 })
    const { port } = new URL(stopped.url)
    const page = await visit(stopped.url)
    await allDrawn(page)
    await stopped.stop()
    await page.getByLabel('Quarter', { exact: true }).selectOption('Q1 2010/11')
    const alert = page.getByRole('alert')
    await alert.getByRole('heading', { name: 'The scorecard could not be read' }).waitFor()
    expect(await alert.textContent()).toContain('The service did not answer')
    expect(await rowOf(page, EMERGENCY_BED_DAYS).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])

    const again = await startProduct({ dataFolder: product.dataFolder, port: Number(port) })
    await alert.getByRole('button', { name: 'Try again' }).click()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
    await page.getByText('April to June 2010').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
    await again.stop()
  })

  test('a slow service: still bars where rows will stand, words, and after a while that it is at work', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/scorecards/chief-executives?quarter=2010-11-q1*', async (route) => {
      await held
      await route.continue()
    })
    await page.getByLabel('Quarter', { exact: true }).selectOption('Q1 2010/11')
    await page.getByText('Getting Q1 2010/11').waitFor()
    expect(await page.locator('.waiting > div').count()).toBeGreaterThan(3)
    expect(await rowOf(page, EMERGENCY_BED_DAYS).count()).toBe(0)
    const moving = await page
      .locator('.waiting')
      .evaluate((bars) => bars.getAnimations({ subtree: true }).length)
    expect(moving).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('Still working.').waitFor()
    expect(await page.getByRole('link', { name: 'carry on with Q2 2010/11' }).count()).toBe(1)
    answer()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
    expect(await page.getByText('Still working.').count()).toBe(0)
  })

  test('a wrong address is not guessed at: each thing wrong is named, with the nearest page there is', async () => {
    const page = await visit(`${product.url}/scorecards/chief-executives?quarter=2010-q5&colour=red`)
    await page.getByRole('heading', { name: 'This address cannot be shown', level: 1 }).waitFor()
    await page.getByText('“quarter=2010-q5” is not a financial quarter: write it as 2010-11-q2').waitFor()
    await page.getByText('This page knows nothing of “colour”.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: 'Show it without what is wrong' }).click()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()

    await page.goto(`${product.url}/scorecards/nobodys`)
    await page.getByRole('heading', { name: 'The scorecard could not be read' }).waitFor()
    await page.goto(`${product.url}/indicators/ni-999`)
    await page.getByRole('heading', { name: 'The indicator could not be read' }).waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('ni-999')
    await page.goto(`${product.url}/nowhere`)
    await page.getByText('There is no page at /nowhere.').waitFor()
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
  })
})
