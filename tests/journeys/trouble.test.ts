import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorPage } from '../../src/contract/indicators.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { crampedPlaces } from '../support/cramped.ts'
import { cuttingProxy } from '../support/cuttingProxy.ts'
import { allDrawn, rowOf } from '../support/scorecardReading.ts'
import { signedInAt } from '../support/productSignIn.ts'
import { exampleInto, type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, tabTo, visitors } from '../support/visitor.ts'

const EMERGENCY_BED_DAYS = 'Emergency bed days'

const indicatorAt = async (page: Page, id: string) =>
  (await (
    await page.request.get(new URL(`/api/indicators/${id}?quarter=2010-11-q3`, page.url()).href)
  ).json()) as IndicatorPage

describeInBrowser('when something is wrong, the page says what, and how to go on', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)

  test('the service stops while a page is open: it is said, nothing old is passed off as new, and it recovers', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'scorecard-trouble-'))
    await exampleInto(dataFolder)
    const stopped = await startProduct({ dataFolder, port: 0 })
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

    await alert.getByRole('button', { name: 'Try again' }).click()
    await alert.getByRole('heading', { name: 'The scorecard could not be read' }).waitFor()
    const again = await startProduct({ dataFolder, port: Number(port) })
    // By itself, once the service answers.
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
    await page.getByText('April to June 2010').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
    await again.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })

  test('a lost connection: the last figures stay, with the time they were read, and come again by themselves', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    await page.context().setOffline(true)
    await page.getByText(/^Not connected – as of \d\d:\d\d\./).waitFor()
    expect(await rowOf(page, EMERGENCY_BED_DAYS).count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await page.context().setOffline(false)
    await expect.poll(() => page.getByText('Not connected').count()).toBe(0)
  })

  test('an answer lost after the figure was recorded: the page asks again, and the figure is there once', async () => {
    const proxy = await cuttingProxy(product.url)
    signedInAt(proxy.url, product.url)
    const page = await visit(`${proxy.url}/indicators/ni-16`)
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    const form = page.getByRole('complementary', { name: 'Enter or revise a figure' })
    await form.getByLabel('Period').fill('Q3 2010/11')
    await form.getByLabel(/^Figure/).fill('5.4')
    await page.reload()
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    expect(await form.getByLabel(/^Figure/).inputValue()).toBe('5.4')
    proxy.loseNextAnswers('POST', /observations$/)
    await form.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByText('The service does not answer. Trying again').waitFor()
    await page.getByText('Q3 2010/11 has been recorded').waitFor()
    expect(proxy.lost()).toBe(2)
    const { series } = await indicatorAt(page, 'ni-16')
    const quarter = series.find((each) => each.quarter === '2010-11-q3')
    expect([quarter?.observation?.value, quarter?.revisions]).toEqual(['5.4', []])
    await page.context().close()
    await proxy.close()
  })

  test('two people enter the same figure: the second is shown both and what was before, and chooses by keyboard', async () => {
    const address = `${product.url}/indicators/ni-134?quarter=2010-11-q2`
    const [first, second] = [await visit(address), await visit(address, { width: 390, height: 844 })]
    for (const page of [first, second]) await page.getByRole('button', { name: 'Enter a figure' }).click()
    const enter = async (page: Page, value: string) => {
      const form = page.getByRole('complementary', { name: 'Enter or revise a figure' })
      await form.getByLabel('Period').fill('Q2 2010/11')
      await form.getByLabel(/^Figure/).fill(value)
      await form.getByRole('button', { name: 'Record the revision' }).click()
    }
    await enter(first, '140.2')
    await first.getByText('Q2 2010/11 has been recorded').waitFor()
    await enter(second, '139.9')
    const conflict = second.getByRole('region', { name: /^Somebody else changed the figure for Q2 2010\/11/ })
    await conflict.waitFor()
    const told = (await conflict.locator('dl').textContent()) ?? ''
    expect(told).toMatch(/Before141\.6 .*140\.2 .*, written on .*Yours139\.9/)
    expect(await hasFocus(conflict.locator('p').first())).toBe(true)
    expect(await axeViolations(second)).toEqual([])
    expect(await crampedPlaces(second)).toEqual([])
    await tabTo(second, conflict.getByRole('button', { name: 'Record mine as a revision of theirs' }), 3)
    await second.keyboard.press('Enter')
    await second.getByText('Q2 2010/11 has been recorded').waitFor()
    const { series } = await indicatorAt(second, 'ni-134')
    const quarter = series.find((each) => each.quarter === '2010-11-q2')
    expect(quarter?.observation?.value).toBe('139.9')
    expect(quarter?.revisions.map((each) => each.value)).toEqual(['141.6', '140.2'])
  })

  test('two people agree a target: the second is shown both, writes on, and records theirs after it', async () => {
    const address = `${product.url}/indicators/ni-134?quarter=2010-11-q2`
    const [first, second] = [await visit(address), await visit(address)]
    const agreed = async () => (await indicatorAt(second, 'ni-134')).targets.map(({ level }) => level.value)
    const before = await agreed()
    const formOf = (page: Page) => page.getByRole('complementary', { name: 'Set a target' })
    const agree = async (page: Page, level: string) => {
      await formOf(page)
        .getByLabel(/^Level, /)
        .fill(level)
      await formOf(page).getByRole('button', { name: 'Record', exact: true }).click()
    }
    for (const [page, quarter] of [
      [first, 'Q1 2011/12'],
      [second, 'Q2 2011/12'],
    ] as const) {
      await page.getByRole('button', { name: 'Set a target' }).click()
      await formOf(page).getByRole('radio', { name: 'Baseline' }).check()
      await formOf(page).getByLabel('Last quarter').selectOption(quarter)
      await formOf(page).getByLabel('First quarter').selectOption(quarter)
    }
    await agree(first, '151.5')
    await formOf(first).waitFor({ state: 'detached' })
    await agree(second, '152.5')
    const conflict = second.getByRole('region', { name: /^Somebody else changed the targets of NI 134/ })
    await conflict.waitFor()
    expect(await conflict.locator('dl').textContent()).toMatch(/151\.5.*152\.5/)
    await conflict.getByRole('button', { name: 'Edit mine first' }).click()
    await agree(second, '153.5')
    await formOf(second).waitFor({ state: 'detached' })
    expect((await agreed()).toSorted()).toEqual([...before, '151.5', '153.5'].toSorted())
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
    await page.getByRole('heading', { name: 'The scorecard could not be found' }).waitFor()
    await page.goto(`${product.url}/indicators/ni-999`)
    await page.getByRole('heading', { name: 'The indicator could not be found' }).waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('ni-999')
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
    await page.goto(`${product.url}/scorecards/chief-executives?quarter=2030-31-q1`)
    const quarter = page.getByLabel('Quarter', { exact: true })
    await expect.poll(() => quarter.locator('option:checked').textContent()).toBe('Q1 2030/31')
    await page.getByText('No Q1 2030/31 figures yet.').waitFor()
    await page.goto(`${product.url}/nowhere`)
    await page.getByText('There is no page at /nowhere.').waitFor()
    await page.getByRole('link', { name: 'Go to the scorecard' }).click()
    await rowOf(page, EMERGENCY_BED_DAYS).waitFor()
  })
})
