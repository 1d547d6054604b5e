import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_YET } from '../../src/contract/etags.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { decideOnTheSpot, MORNING } from '../support/citing.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

describeInBrowser('what statuses are judged by is changed by decision, and shown before', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  async function opened(address: string, width = 1440): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(new URL(address, product.url).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const statusOn = async (page: Page, query: string) => {
    await page.goto(new URL(`/scorecards/chief-executives?${query}&find=L+03`, product.url).href)
    const row = page.locator('table.sc tbody tr').filter({ hasText: 'Thefts of and from vehicles' })
    return row.locator('.tag').first().textContent()
  }

  /** As `decideOnTheSpot`, while the fields of the decision are still marked as needed. */
  async function decideAfterRefusal(form: Locator, recommendation: string): Promise<void> {
    await form.getByLabel(/^Meeting/).selectOption(MORNING)
    await form.getByLabel(/^Recommendation/).selectOption('A decision not listed: record it here')
    await form.getByLabel('Recommendation, as put to the meeting').fill(recommendation)
    await form.getByLabel('Decision', { exact: true }).selectOption('Agreed')
  }

  test('a wider tolerance is cited, names what it turns, and holds from its quarter and its day on', async () => {
    const page = await opened('/settings')
    // 510 against the target of 480, as in Q2: a miss of 6.3%, more than the partnership's 5%.
    const entered = await page.request.post(new URL('/api/indicators/l-03/observations', product.url).href, {
      headers: { 'if-match': NOTHING_YET },
      data: { period: 'Q3 2010/11', value: '510', absence: null, knownOn: '2010-11-20' },
    })
    expect(entered.status()).toBe(201)
    await page.getByRole('button', { name: 'Give an indicator a rule of its own' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Indicator', { exact: true }).selectOption('L 03 Thefts of and from vehicles')
    const tolerance = dialog.getByLabel('Tolerance', { exact: true })
    await tolerance.fill('-1')
    await expect.poll(() => tolerance.getAttribute('aria-invalid')).toBe('true')
    expect(await dialog.textContent()).toContain('Give nought or a positive number.')
    await tolerance.fill('10')
    await dialog.getByText('From Q3 2010/11 one status turns.').waitFor()
    const turn = dialog.locator('.turns li')
    expect(await turn.textContent()).toContain('L 03 Thefts of and from vehicles')
    expect(await turn.locator('.tag').allTextContents()).toEqual(['Red', 'Amber'])
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Set from Q3 2010/11' }).click()
    await expect.poll(() => dialog.textContent()).toContain('No decision is cited.')
    await decideAfterRefusal(dialog, 'Judge thefts of and from vehicles within 10%.')
    await dialog.getByRole('button', { name: 'Set from Q3 2010/11' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Indicators with a rule of their own').waitFor()
    expect(await page.getByRole('main').textContent()).toContain('amber missed by up to 10% of target')

    expect(await statusOn(page, 'quarter=2010-11-q3')).toBe('Amber')
    expect(await statusOn(page, 'quarter=2010-11-q2')).toBe('Red')
    expect(await statusOn(page, 'quarter=2010-11-q3&asAt=2010-11-28')).toBe('Red')
    await page.goto(new URL('/settings?asAt=2010-11-28', product.url).href)
    await page.getByText('Nothing can be edited here.').waitFor()
    expect(await page.getByText('Indicators with a rule of their own').count()).toBe(0)
    expect(
      await page.getByRole('button', { name: /^(Change|Give|Override|Begin|Add|Rename|Set)/ }).count(),
    ).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test('bands out of order are refused beside the band, before anything is sent', async () => {
    const page = await opened('/settings')
    await page.getByRole('button', { name: 'Change the rule' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('How the status is given').selectOption('Five levels, high green to high red')
    await dialog.getByText('Low green').first().waitFor()
    const amber = dialog.getByLabel('Amber from')
    await amber.fill('0')
    await expect.poll(() => amber.getAttribute('aria-invalid')).toBe('true')
    expect(await dialog.textContent()).toContain('Give -5 or less.')
    await amber.fill('')
    expect(await dialog.textContent()).toContain('Complete the rule')
    await dialog.getByRole('button', { name: /^Set from/ }).click()
    await expect.poll(() => amber.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.context().close()
  })

  test('two people set the rule at once: the second is shown both rules and the one before, and chooses', async () => {
    const pages = [await opened('/settings'), await opened('/settings', 390)] as const
    const write = async (page: Page, tolerance: string) => {
      await page.getByRole('button', { name: 'Change the rule' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Tolerance', { exact: true }).fill(tolerance)
      await decideOnTheSpot(dialog, `Judge within ${tolerance}%.`)
      return dialog
    }
    const [first, second] = [await write(pages[0], '6'), await write(pages[1], '7')]
    await first.getByRole('button', { name: /^Set from/ }).click()
    await first.waitFor({ state: 'detached' })
    await second.getByRole('button', { name: /^Set from/ }).click()
    const conflict = second.getByRole('region', { name: /^Somebody else changed the partnership’s rule/ })
    const told = (await conflict.locator('dl').textContent()) ?? ''
    expect(told).toMatch(/Before.*up to 5%.*Theirs.*up to 6%.*written on.*Yours.*up to 7%/)
    expect(await axeViolations(pages[1])).toEqual([])
    await conflict.getByRole('button', { name: 'Record mine after theirs' }).click()
    await second.waitFor({ state: 'detached' })
    await pages[1].getByText('amber missed by up to 7% of target').first().waitFor()
    for (const page of pages) await page.context().close()
  })

  test('an override needs a name, a reason and an end, and stands beside the rule’s own verdict', async () => {
    const page = await opened('/settings')
    await page.getByRole('button', { name: 'Override a status' }).click()
    const form = page.getByRole('form', { name: 'Override a status' })
    await form
      .getByLabel('Indicator', { exact: true })
      .selectOption('NI 123 Stopping smoking: four-week quitters')
    await form.getByLabel('Status given').selectOption('Amber')
    await form.getByRole('button', { name: 'Record the override' }).click()
    const said = async () => form.textContent()
    await expect.poll(said).toContain('Say who answers for it')
    expect(await said()).toContain('Give the reason.')
    expect(await said()).toContain('Choose the last quarter it holds for.')
    expect(await axeViolations(page)).toEqual([])
    await form.getByLabel('Who answers for it').fill('Chair, Healthy Harrow')
    await form.getByLabel('Reason, for the public record').fill('Two clinics report late.')
    await form.getByLabel('Last quarter').selectOption('Q3 2010/11')
    await form.getByRole('button', { name: 'Record the override' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('row').filter({ hasText: 'Two clinics report late.' }).waitFor()
    await page.goto(new URL('/indicators/ni-123?quarter=2010-11-q2', product.url).href)
    const bar = page.locator('.status-line-bar')
    await bar.getByText('Amber by override of Chair, Healthy Harrow until Q3 2010/11').waitFor()
    expect(await bar.locator('.tag').first().textContent()).toBe('Red')
    expect(await bar.textContent()).toContain('Computed: Red.')
    expect(await axeViolations(page)).toEqual([])
    await page.goto(new URL('/indicators/ni-123?quarter=2010-11-q1', product.url).href)
    await bar.waitFor()
    expect(await bar.textContent()).not.toContain('override')

    await page.goto(new URL('/settings', product.url).href)
    await page.getByRole('button', { name: /^End it early.*NI 123/ }).click()
    const ending = page.getByRole('form', { name: 'End the override of NI 123' })
    await ending.getByLabel('Reason').fill('The clinics have reported.')
    await ending.getByLabel('First quarter it no longer holds for').selectOption('Q3 2010/11')
    await ending.getByRole('button', { name: 'End it' }).click()
    await ending.waitFor({ state: 'detached' })
    await page.getByText('Q2 2010/11, not to Q3 2010/11 as given').waitFor()
    await page.context().close()
  })

  test('a year’s profile is one change with one decision, previewed quarter by quarter', async () => {
    const page = await opened('/settings?indicator=ni-134')
    await page.getByRole('button', { name: 'Enter a year’s profile' }).click()
    const form = page.getByRole('form', { name: 'A year’s profile' })
    await form.getByRole('button', { name: 'Record the profile' }).click()
    await expect.poll(() => form.textContent()).toContain('Give at least one quarter its level.')
    for (const [at, level] of ['144', '144', '142', '138'].entries())
      await form.getByLabel(`Q${at + 1}, per 1,000`).fill(level)
    await form.getByText(/^From Q1 2010\/11 two statuses turn/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await form.getByRole('button', { name: 'Record the profile' }).click()
    await expect.poll(() => form.textContent()).toContain('No decision is cited.')
    await decideAfterRefusal(form, 'Profile the bed days target.')
    await form.getByRole('button', { name: 'Record the profile' }).click()
    await form.waitFor({ state: 'detached' })
    const targets = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Targets and profiles' }) })
    const lines = targets.getByRole('row').filter({ hasText: '29 November 2010' })
    await expect.poll(() => lines.count()).toBe(4)
    await page.context().close()
  })

  test('a group is renamed by decision; one with indicators is not closed, and says which are in the way', async () => {
    const page = await opened('/settings')
    await page.getByRole('button', { name: 'Rename Community cohesion' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('New name').fill('Safer Harrow')
    await decideOnTheSpot(dialog, 'Rename the group.')
    await dialog.getByRole('button', { name: /^Rename from/ }).click()
    await expect.poll(() => dialog.textContent()).toContain('There is already a management group called')
    await dialog.getByLabel('New name').fill('Communities together')
    await dialog.getByRole('button', { name: /^Rename from/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Called Communities together from Q3 2010/11, by decision').waitFor()
    await page.getByRole('button', { name: 'Close Communities together' }).click()
    await decideOnTheSpot(dialog, 'Close the group.')
    await dialog.getByRole('button', { name: /^Close from/ }).click()
    await expect
      .poll(() => dialog.textContent())
      .toContain('Move them to another group, or remove them, first.')
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test.for([390, 1440, 1920])(
    'nothing bars the way at %i px, and nothing runs off the side',
    async (width) => {
      const page = await opened('/settings?indicator=ni-134', width)
      await page.getByRole('button', { name: 'Enter a year’s profile' }).click()
      await page.getByRole('button', { name: 'Override a status' }).click()
      expect(await overflow(page)).toBe(0)
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('button', { name: 'Begin a range afresh' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByLabel('Meeting').waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: 'Change the rule' }).count()).toBe(0)
      await page.context().close()
    },
  )
})

describeInBrowser('a partnership without meetings or indicators', (browser) => {
  test('sets its rule by a decision of a meeting recorded there and then', async () => {
    const product = await startProduct({ empty: true })
    const page = await (await browser().newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    page.setDefaultTimeout(15_000)
    const set = await page.request.post(new URL('/api/partnership', product.url).href, {
      headers: { cookie: product.cookie },
      data: {
        name: 'Riverside Strategic Partnership',
        area: { code: 'E09000099', name: 'Riverside' },
        businessDate: '2010-11-29',
        managementGroups: [{ name: 'Safer Riverside' }],
        partners: [],
        scorecard: { title: 'Chief executives’ scorecard' },
      },
    })
    expect(set.status()).toBe(201)
    await page.goto(new URL('/settings', product.url).href)
    await page.getByText('No indicator has been defined.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Change the rule' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tolerance', { exact: true }).fill('8')
    await dialog
      .getByText('there is no indicator to judge')
      .or(dialog.getByText('Had it held'))
      .first()
      .waitFor()
    await dialog.getByLabel('Meeting', { exact: true }).selectOption('A meeting not listed: record it here')
    await dialog.getByLabel('Title, as in the minutes').fill('Partnership Board')
    await dialog.getByLabel('Date held').fill('2010-11-22')
    await dialog.getByLabel('Recommendation, as put to the meeting').fill('Judge within 8%.')
    await dialog.getByLabel('Decision', { exact: true }).selectOption('Agreed')
    await dialog.getByRole('button', { name: /^Set from/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Decided by Partnership Board, 22 November 2010.').waitFor()
    await page.context().close()
    await product.stop()
  })
})
