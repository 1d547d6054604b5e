import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { cite, decideOnTheSpot, MORNING, REMOVAL } from '../support/citing.ts'
import { allDrawn, rowOf, statuses } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, tabTo, visitors } from '../support/visitor.ts'

const REDUNDANCIES = 'Redundancies notified by employers'
const Q3 = '/scorecards/chief-executives?quarter=2010-11-q3'
const Q2 = '/scorecards/chief-executives?quarter=2010-11-q2'

/** One partnership's story, in the order it happens: each test goes on from the one before. */
describeInBrowser('indicators leave, return, join and move by recorded decisions', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)
  const dialog = (page: Page) => page.getByRole('dialog')
  const said = (page: Page, words: string) =>
    page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })
  const isOn = async (page: Page, path: string, title: string) => {
    await page.goto(at(path).href)
    await allDrawn(page)
    return (await rowOf(page, title).count()) === 1
  }
  const askFor = async (page: Page, reference: string, choice: string) => {
    await page.getByRole('button', { name: `Change ${reference}: move or remove` }).click()
    await page.getByRole('menuitem', { name: choice }).click()
    await dialog(page).waitFor()
  }

  test('without a decision nothing is removed: the refusal stands beside the field, and the API refuses too', async () => {
    const page = await visit(at(Q3))
    await askFor(page, 'L 07', 'Remove from this scorecard…')
    await dialog(page).getByRole('button', { name: 'Remove from Q3 2010/11' }).click()
    const meeting = dialog(page).getByLabel(/^Meeting/)
    await expect.poll(() => meeting.getAttribute('aria-invalid')).toBe('true')
    expect(await hasFocus(meeting)).toBe(true)
    const problem = await meeting.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${problem}"]`).textContent()).toBe(
      'Choose the meeting that agreed it, or record one.',
    )
    expect(await dialog(page).getByRole('alert').textContent()).toBe(
      'L 07 has not been removed. No decision is cited. ' +
        'Choose the meeting and recommendation that agreed it, then try again.',
    )
    const answer = await page.request.post(at('/api/scorecards/chief-executives/membership').href, {
      data: { change: 'left', indicatorId: 'l-07', from: '2010-11-q3' },
    })
    expect(answer.status()).toBe(422)
    expect(await isOn(page, Q3, REDUNDANCIES)).toBe(true)
  })

  test('a decision that was deferred, or only answered, cannot be chosen, and the list says why', async () => {
    const page = await visit(at('/meetings'))
    await page
      .getByRole('button', { name: `Add a recommendation to ${MORNING.slice(0, -18)}` })
      .first()
      .click()
    const putting = page.getByRole('form', { name: /^Record a recommendation/ })
    await putting.getByLabel('Recommendation, as put to the meeting').fill('Remove the waste indicator.')
    await putting.getByRole('button', { name: 'Record the recommendation' }).click()
    await page.getByRole('button', { name: 'Record the decision on recommendation 17' }).click()
    const deciding = page.getByRole('form', { name: 'Record the decision on Remove the waste indicator.' })
    await deciding.getByLabel('Decision', { exact: true }).selectOption('Deferred')
    await deciding.getByRole('button', { name: 'Record the decision' }).click()
    await said(page, 'Recorded the decision.')

    await page.goto(at(Q3).href)
    await askFor(page, 'NI 192', 'Remove from this scorecard…')
    await dialog(page).getByLabel('Meeting', { exact: true }).selectOption(MORNING)
    const options = dialog(page).getByLabel('Recommendation', { exact: true }).locator('option')
    const deferred = options.filter({ hasText: '17. Remove the waste indicator. (was deferred)' })
    expect(await deferred.isDisabled()).toBe(true)
    expect(await options.filter({ hasText: '3. NHS Harrow to forward' }).isDisabled()).toBe(true)
    expect(await options.filter({ hasText: REMOVAL }).isDisabled()).toBe(false)
    expect(await dialog(page).textContent()).toContain('7 cannot be chosen: only a decision agreed')
  })

  test('redundancies is removed from Q3 by the decision of 29 November 2010, by keyboard alone', async () => {
    const page = await visit(at(Q3))
    const { keyboard } = page
    await allDrawn(page)
    await keyboard.press('/')
    await keyboard.type('redundancies')
    await page.getByRole('status').filter({ hasText: '1 of 32 shown' }).waitFor()
    await tabTo(page, rowOf(page, REDUNDANCIES).getByRole('button').first())
    await tabTo(page, page.getByRole('button', { name: 'Change L 07: move or remove' }))
    await keyboard.press('Enter')
    await expect.poll(() => hasFocus(page.getByRole('menuitem', { name: /^Move to/ }))).toBe(true)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await tabTo(page, dialog(page).getByLabel('Meeting', { exact: true }))
    await keyboard.type(MORNING)
    await tabTo(page, dialog(page).getByLabel('Recommendation', { exact: true }))
    await keyboard.type('7. Remove')
    const minute = dialog(page).locator('.minute')
    await expect.poll(() => minute.textContent()).toContain('Remove the redundancies indicator')
    const preview = dialog(page).getByRole('table', { name: 'Before and after the change' })
    expect(
      await preview
        .getByRole('row', { name: 'Indicators on the scorecard' })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['32', '31'])
    await tabTo(page, dialog(page).getByLabel('Reason, for the public record'))
    await keyboard.type('Back at the level usual before the recession')
    await tabTo(page, dialog(page).getByRole('button', { name: 'Remove from Q3 2010/11' }))
    await keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await said(page, 'Removed from Q3 2010/11. It still shows in Q2.')
    await expect.poll(() => rowOf(page, REDUNDANCIES).count()).toBe(0)
    await keyboard.press('Escape')
    await page.getByRole('status').filter({ hasText: 'All 31 shown' }).waitFor()
    await keyboard.press('[')
    await page.getByText('July to September 2010').waitFor()
    await page.getByRole('status').filter({ hasText: 'All 32 shown' }).waitFor()
    await rowOf(page, REDUNDANCIES).waitFor()
  })

  test('Q2 still shows it, Q3 does not, and as at 28 November it is there in both', async () => {
    const page = await visit(at('/'))
    expect(await isOn(page, Q2, REDUNDANCIES)).toBe(true)
    expect(await isOn(page, Q3, REDUNDANCIES)).toBe(false)
    await page.getByLabel('As it stood on').selectOption('Another date…')
    await page.getByLabel('Date', { exact: true }).fill('2010-11-28')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('As it stood on 28 November 2010.', { exact: true }).waitFor()
    await rowOf(page, REDUNDANCIES).waitFor()
    expect(new URL(page.url()).search).toBe('?quarter=2010-11-q3&asAt=2010-11-28')
    expect(await isOn(page, `${Q2}&asAt=2010-11-28`, REDUNDANCIES)).toBe(true)
  })

  test('its page keeps every figure and says in a line when it left, by what decision and why', async () => {
    const page = await visit(at('/indicators/l-07?scorecard=chief-executives'))
    const line = page.getByRole('listitem').filter({ hasText: 'Left after Q2 2010/11' })
    await line.waitFor()
    await line.getByText('Meeting and wording').click()
    const words = await line.textContent()
    expect(words).toContain('29 November 2010')
    expect(words).toContain('Remove the redundancies indicator from the HCE scorecard.')
    expect(words).toContain('Back at the level usual before the recession')
    await page.getByRole('button', { name: 'Show all 20 quarters' }).click()
    expect(await page.locator('.figures-behind tbody tr').count()).toBe(20)
  })

  test('it returns by another decision, recorded on the spot at a meeting recorded on the spot', async () => {
    const page = await visit(at(Q3))
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await dialog(page).getByRole('button', { name: 'Indicators already defined here' }).click()
    await dialog(page).getByRole('button', { name: 'Choose L 07' }).click()
    await dialog(page).getByLabel('Management group').selectOption('Sustainable development and enterprise')
    await dialog(page)
      .getByLabel('Meeting', { exact: true })
      .selectOption('A meeting not listed: record it here')
    await dialog(page).getByLabel('Kind of meeting').selectOption('Management group')
    await dialog(page).getByLabel('Date held').fill('2010-11-29')
    await dialog(page).getByLabel('Title, as in the minutes').fill('Enterprise management group')
    await dialog(page).getByLabel('Recommendation, as put to the meeting').fill('Keep redundancies in sight.')
    await dialog(page).getByLabel('Decision', { exact: true }).selectOption('Agreed')
    expect(await dialog(page).textContent()).toContain('Every quarter before Q3 2010/11, as it is shown now.')
    await dialog(page).getByRole('button', { name: 'Add from Q3 2010/11' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await rowOf(page, REDUNDANCIES).waitFor()

    await page.goto(at('/indicators/l-07').href)
    await page.getByRole('listitem').filter({ hasText: 'Left after Q2 2010/11' }).waitFor()
    const joined = page.getByRole('listitem').filter({ hasText: 'Joined from Q3 2010/11' })
    await joined.getByText('Meeting and wording').click()
    expect(await joined.textContent()).toContain('Keep redundancies in sight.')
    await page.goto(at('/meetings').href)
    await page.getByRole('heading', { name: 'Enterprise management group', level: 2 }).waitFor()
  })

  test('NI 195 joins from the catalogue, a field nobody had checked corrected first', async () => {
    const page = await visit(at(Q3))
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await dialog(page).getByLabel('Find a National Indicator').fill('195')
    await dialog(page).getByRole('button', { name: 'Choose NI 195', exact: true }).click()
    await dialog(page).getByText('Not checked against the handbook:').waitFor()
    await dialog(page).getByLabel('Title (not checked)').fill('Streets below the standard of cleanliness')
    await dialog(page)
      .getByLabel(/^Which way is better/)
      .selectOption('Lower is better')
    await dialog(page)
      .getByLabel(/^How often/)
      .selectOption('Quarterly')
    await dialog(page)
      .getByLabel(/^What a figure covers/)
      .selectOption('What happened in the period')
    await dialog(page).getByRole('button', { name: 'Define NI 195 and continue' }).click()
    await dialog(page).getByLabel('Management group').selectOption('Sustainable development and enterprise')
    await decideOnTheSpot(dialog(page), 'Show street cleanliness.')
    await dialog(page).getByRole('button', { name: 'Add from Q3 2010/11' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const row = rowOf(page, 'Streets below the standard of cleanliness')
    await row.waitFor()
    expect(await row.textContent()).toContain('No figure')
    expect(await isOn(page, Q2, 'Streets below the standard of cleanliness')).toBe(false)
  })

  test('a local indicator is defined, refused while it lacks its unit, and joins', async () => {
    const page = await visit(at(Q3))
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await dialog(page).getByRole('button', { name: 'A local indicator of our own' }).click()
    await dialog(page).getByLabel('Reference').fill('L 40')
    await dialog(page).getByLabel('Title').fill('Homes warmed by a grant')
    await dialog(page).getByLabel('Which way is better').selectOption('Higher is better')
    await dialog(page).getByRole('button', { name: 'Define L 40 and continue' }).click()
    await expect.poll(() => hasFocus(dialog(page).getByLabel('Unit'))).toBe(true)
    await dialog(page).getByLabel('Unit').fill('homes')
    await dialog(page).getByRole('button', { name: 'Define L 40 and continue' }).click()
    await dialog(page).getByLabel('Management group').selectOption('Community cohesion')
    await cite(
      dialog(page),
      '13. Partners to provide comment on the draft Affordable Warmth Strategy once released in January.',
    )
    await dialog(page).getByRole('button', { name: 'Add from Q3 2010/11' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await rowOf(page, 'Homes warmed by a grant').waitFor()
  })

  test('an indicator moves to another group from Q3; Q2 keeps it where it was', async () => {
    const page = await visit(at(Q3))
    await askFor(page, 'L 40', 'Move to another group…')
    await dialog(page).getByRole('button', { name: 'Move from Q3 2010/11' }).click()
    await expect.poll(() => dialog(page).textContent()).toContain('Choose the group it moves to.')
    await dialog(page).getByLabel('Move from Community cohesion to').selectOption('Healthy Harrow')
    await decideOnTheSpot(dialog(page), 'Healthy Harrow to answer for warm homes.')
    await dialog(page).getByRole('button', { name: 'Move from Q3 2010/11' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByLabel('Management group').selectOption('Healthy Harrow')
    await rowOf(page, 'Homes warmed by a grant').waitFor()
  })

  test('rows that arrive while a button is pressed move nothing until it is let go', async () => {
    const page = await visit(at(Q3), { height: 2400 })
    const shown = (words: RegExp) => page.getByText(words).waitFor()
    const whole = Promise.withResolvers<void>()
    const isWhole = ({ pathname }: URL) => pathname === '/api/scorecards/chief-executives'
    await page.route(isWhole, (route) => whole.promise.then(() => route.continue()))
    await page.reload()
    await shown(/^The first 28 of \d+/)
    await page.getByRole('button', { name: 'Add an indicator' }).hover()
    await page.mouse.down()
    const arrived = page.waitForResponse((response) => isWhole(new URL(response.url())))
    whole.resolve()
    await (await arrived).finished()
    await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame)
    })
    await shown(/^The first 28 of \d+/)
    await page.mouse.up()
    await dialog(page).waitFor()
    await shown(/^All \d+ shown$/)
  })

  test('the agreed order changes by decision, from Q3 and not before', async () => {
    const page = await visit(at(`${Q3}&order=agreed&group=safer-harrow`))
    await allDrawn(page)
    const titles = async () => (await statuses(page)).map(({ title }) => title)
    const before = await titles()
    await page.getByRole('button', { name: 'Change the order' }).click()
    const second = dialog(page).getByRole('listitem').nth(1)
    const reference = await second.locator('.ref').textContent()
    await dialog(page)
      .getByRole('button', { name: `Move ${reference} up` })
      .click()
    await expect.poll(() => dialog(page).textContent()).toContain(`${reference} is 1 of 6 in its group.`)
    await decideOnTheSpot(dialog(page), 'Read violence before burglary.')
    await dialog(page).getByRole('button', { name: 'Change the order from Q3 2010/11' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const [first, next, ...others] = before
    await expect.poll(titles).toEqual([next, first, ...others])
    await page.goto(at(`${Q2}&order=agreed&group=safer-harrow`).href)
    await allDrawn(page)
    expect(await titles()).toEqual(before)
  })
})
