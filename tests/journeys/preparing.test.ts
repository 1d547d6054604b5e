import { afterAll, beforeAll, expect, test } from 'vitest'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { SettingsPage } from '../../src/contract/settings.ts'
import type { StatusPreview } from '../../src/contract/statusRules.ts'
import { type ApiCall, apiCall } from '../../src/server/example/apiCall.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { preparedMorning } from '../support/preparedMorning.ts'
import { cookieAt } from '../support/productSignIn.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, tabTo, visitors } from '../support/visitor.ts'

describeInBrowser('an officer prepares a performance morning', (browser) => {
  let product: RunningProduct
  let meeting: string
  let call: ApiCall
  beforeAll(async () => {
    product = await startProduct()
    call = apiCall((request) => {
      request.headers.set('cookie', cookieAt(product.url))
      return fetch(request)
    }, product.url)
    meeting = (await preparedMorning(call)).id
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(`/meetings/${meeting}/${path}`, product.url)

  test('by keyboard alone: the agenda is reordered, an item of their own added, and recorded; it reads so', async () => {
    const page = await visit(at('prepare'))
    const items = page.locator('.agenda-list > li h3')
    await expect.poll(() => items.count()).toBe(10)
    await page
      .getByText('Agreeing removes L 07 from the chief executives’ scorecard from Q3 2010/11.')
      .waitFor()
    const press = async (name: string) => {
      await tabTo(page, page.getByRole('button', { name }), 200)
      await page.keyboard.press('Enter')
    }
    const up = 'Move “NI 123 Stopping smoking: four-week quitters” up'
    await press(up)
    expect(await items.nth(0).textContent()).toBe('NI 123 Stopping smoking: four-week quitters')
    expect(await hasFocus(page.getByRole('button', { name: up }))).toBe(true)
    await tabTo(page, page.getByLabel('An item of your own'), 200)
    await page.keyboard.type('Welcome from the chair')
    await page.keyboard.press('Enter')
    await expect.poll(() => items.nth(10).textContent()).toBe('Welcome from the chair')
    expect(await axeViolations(page)).toEqual([])
    await press('Record the agenda')
    await page.getByRole('status').filter({ hasText: 'Recorded the agenda.' }).waitFor({ state: 'attached' })

    await page.goto(at('agenda').href)
    const read = page.locator('.agenda-list > li')
    expect(await read.nth(0).textContent()).toContain('09:30')
    expect(await read.nth(0).textContent()).toContain('Turned red since 24 May 2010, from green')
    expect(await read.nth(10).textContent()).toContain('Welcome from the chair')
    expect(await axeViolations(page)).toEqual([])
  })

  test('two officers arrange it at once: the second is shown both orders and chooses', async () => {
    const [one, other] = [await visit(at('prepare')), await visit(at('prepare'))]
    await one
      .getByRole('button', { name: 'Move “NI 8 Adult participation in sport and recreation” up' })
      .click()
    await other
      .getByRole('button', { name: 'Leave out “NI 8 Adult participation in sport and recreation”' })
      .click()
    await other
      .getByText('1 red is not on the agenda: NI 8 Adult participation in sport and recreation.')
      .waitFor()
    await one.getByRole('button', { name: 'Record the agenda' }).click()
    await one.getByRole('status').filter({ hasText: 'Recorded the agenda.' }).waitFor({ state: 'attached' })
    await other.getByRole('button', { name: 'Record the agenda' }).click()
    await other.getByText('Somebody else changed the agenda while you were writing.').waitFor()
    expect(await axeViolations(other)).toEqual([])
    await other.getByRole('button', { name: 'Keep theirs, drop mine' }).click()
    await expect.poll(() => other.getByText('1 red is not on the agenda').count()).toBe(0)
  })

  test('by keyboard alone: another status rule is put forward, with every status it would turn named first', async () => {
    const page = await visit(at('prepare'))
    const form = page.getByRole('form', { name: /^Draft a recommendation to / })
    const go = (name: string) => tabTo(page, form.getByLabel(name, { exact: true }))
    await tabTo(page, page.getByRole('button', { name: 'Draft a recommendation' }), 200)
    await page.keyboard.press('Enter')
    await go('Recommendation, as it is put')
    await page.keyboard.type('Judge every indicator within 20% of its target.')
    await go('Agreeing it changes')
    await page.keyboard.type('Change how')
    await form.getByText('Change the rule, and every status that turns is named here.').waitFor()
    await go('Tolerance')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('20')

    const [standing] = ((await call('GET', figurePaths.settings())) as SettingsPage).statusRules
    const { deadBand, dueDays, dueDaysLonger } = standing!
    const { supposing } = (await call('POST', figurePaths.statusRulePreview(), {
      from: '2010-11-q3',
      terms: { method: 'threeLevels', tolerance: { amount: '20', mode: 'relative' } },
      deadBand,
      dueDays,
      dueDaysLonger,
    })) as StatusPreview
    const turning = supposing?.turns.map(({ reference }) => reference) ?? []
    expect(turning.length).toBeGreaterThan(1)
    const named = form.locator('.turns li b')
    await expect.poll(() => named.allTextContents()).toEqual(turning)
    expect(await axeViolations(page)).toEqual([])

    await tabTo(page, form.getByRole('button', { name: 'Record the recommendation' }))
    await page.keyboard.press('Enter')
    const recorded = page.getByRole('status').filter({ hasText: /^Recorded recommendation 11 to / })
    await recorded.waitFor({ state: 'attached' })
    await page
      .getByText(
        'Agreeing changes how the status of every indicator without a rule of its own is judged, from Q3 2010/11.',
      )
      .waitFor()
  })
})
