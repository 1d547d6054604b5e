import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { crampedPlaces } from '../support/cramped.ts'
import { allDrawn, figures, rowOf, statuses } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, tabTo, visitors } from '../support/visitor.ts'

const REPEAT_INCIDENTS = 'Repeat incidents of domestic violence'
const THEFTS = 'Thefts of and from vehicles'

describeInBrowser('a chief executive reads the scorecard', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)

  test('the bare address shows the scorecard, and the strip names every indicator that is red', async () => {
    const page = await visit(product.url)
    await page.getByRole('heading', { name: 'Chief executives’ scorecard', level: 1 }).waitFor()
    await allDrawn(page)
    const red = (await statuses(page)).filter(({ status }) => status === 'Red').map(({ title }) => title)
    expect(red.length).toBeGreaterThan(3)
    const strip = page.getByRole('table', { name: 'Every red indicator, by name' })
    expect(await strip.getByRole('link').count()).toBe(red.length)
    for (const title of red) expect(await strip.getByRole('link', { name: title }).count()).toBe(1)
    expect(
      await page.getByRole('region', { name: 'Summary' }).getByRole('heading').first().textContent(),
    ).toBe('Six indicators are red.')
  })

  test('a filter may hide a red from the table, never from sight', async () => {
    const page = await visit(product.url)
    await page.getByLabel('Lead partner').selectOption('Met Police')
    await page.getByRole('button', { name: 'Amber 7' }).click()
    await page.getByRole('status').filter({ hasText: 'of 32 shown' }).waitFor()
    await rowOf(page, REPEAT_INCIDENTS).waitFor({ state: 'detached' })
    expect((await statuses(page)).map(({ status }) => status)).toEqual(['Amber', 'Amber'])
    const outside = page.getByText('6 reds are outside this filter:').locator('..')
    expect(await outside.getByRole('link').count()).toBe(6)
    expect(await outside.getByRole('link', { name: `NI 32 ${REPEAT_INCIDENTS}` }).count()).toBe(1)
    expect(await page.getByText('Six indicators are red.').count()).toBe(1)

    await page.getByRole('button', { name: 'Show them' }).click()
    await rowOf(page, REPEAT_INCIDENTS).waitFor()
  })

  test('the reason for a status is read with ↓ and ↑, Enter opens the indicator and Esc leads back', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    const status = (title: string) => rowOf(page, title).getByRole('button', { name: 'Red' })
    const reason = page.getByRole('region', { name: 'Why this status' }).getByRole('status')
    await page.keyboard.press('/')
    await expect.poll(() => hasFocus(page.getByRole('searchbox'))).toBe(true)
    await tabTo(page, status(REPEAT_INCIDENTS))
    await expect.poll(() => reason.textContent()).toMatch(/^NI\s32\. .*34.*28/)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => reason.textContent()).toMatch(/^L\s03\. .*510.*480/)
    expect(await hasFocus(status(THEFTS))).toBe(true)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => reason.textContent()).toMatch(/^NI\s32\. /)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: new RegExp(`^${REPEAT_INCIDENTS}`), level: 1 }).waitFor()
    await page.keyboard.press('Escape')
    await rowOf(page, REPEAT_INCIDENTS).waitFor()
  })

  test('single keys change the quarter, find, choose the date, list themselves and clear the filter', async () => {
    const page = await visit(product.url)
    const quarter = page.getByLabel('Quarter', { exact: true })
    const shown = () => quarter.locator('option:checked').textContent()
    await expect.poll(shown).toBe('Q2 2010/11')
    await page.keyboard.press('[')
    await expect.poll(shown).toBe('Q1 2010/11')
    await page.getByText('April to June 2010').waitFor()
    await page.keyboard.press(']')
    await page.getByText('July to September 2010').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.keyboard.press('a')
    await expect.poll(() => hasFocus(page.getByLabel('As it stood on'))).toBe(true)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Shift+?')
    const keys = page.getByRole('dialog', { name: 'Keys on this page' })
    await keys.getByRole('rowheader', { name: '[' }).waitFor()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await page.keyboard.type('waste')
    await page.getByRole('status').filter({ hasText: '1 of 32 shown' }).waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?find=waste')
    await page.keyboard.press('ArrowDown')
    expect(await hasFocus(page.locator('[data-indicator] [data-act="why"]'))).toBe(true)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('status').filter({ hasText: 'All 32 shown' }).waitFor()
  })

  test('a copied address shows a colleague the same filters, quarter, date and figures', async () => {
    const page = await visit(product.url)
    await page.getByLabel('As it stood on').selectOption('2010-05-24')
    await page.getByText('As it stood on 24 May 2010.', { exact: true }).waitFor()
    await page.getByLabel('Quarter', { exact: true }).selectOption('Q3 2009/10')
    await page.getByText('October to December 2009').waitFor()
    await page.getByLabel('Lead partner').selectOption('Met Police')
    await page.getByLabel('Order').selectOption('Title')
    await page.getByRole('searchbox').fill('rate')
    await expect.poll(() => page.url()).toContain('find=rate')
    expect(page.url().replace(product.url, '')).toBe(
      '/scorecards/chief-executives?quarter=2009-10-q3&asAt=2010-05-24&lead=met-police&find=rate&order=title',
    )
    await allDrawn(page)

    const colleague = await visit(page.url())
    await allDrawn(colleague)
    const groups = await colleague.locator('[data-indicator] .name .in-group').allInnerTexts()
    expect(groups.length).toBeGreaterThan(0)
    expect(groups).toEqual((await statuses(colleague)).map(() => 'Safer Harrow'))
    expect(await colleague.locator('main').ariaSnapshot()).toBe(await page.locator('main').ariaSnapshot())
  })

  test('rows that are copied come apart into cells', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const [first, second] = [rowOf(page, REPEAT_INCIDENTS), rowOf(page, THEFTS)]
    const reach = async (row: Locator, side: 'left' | 'right') => {
      const box = (await row.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      return [box.x + (side === 'left' ? 110 : 1_080), box.y + box.height / 2] as const
    }
    await page.mouse.move(...(await reach(first, 'left')))
    await page.mouse.down()
    await page.mouse.move(...(await reach(second, 'right')), { steps: 5 })
    await page.mouse.up()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Control+c')
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`${REPEAT_INCIDENTS}\tMet Police\t34\tQ2 2010/11\t%\t28\t25\tWorse by 2`)
    expect(lines[1]).toMatch(/^Red\tL\u00a003\tThefts of and from vehicles\tMet Police\t510\t/)
  })

  test('quarter by quarter, every indicator has a mark for each of twenty quarters, in words too', async () => {
    const page = await visit(product.url)
    await page.getByRole('button', { name: 'Quarter by quarter' }).click()
    await page.locator('table.quarters').waitFor()
    await allDrawn(page)
    expect(new URL(page.url()).search).toBe('?view=quarters')
    const row = rowOf(page, REPEAT_INCIDENTS)
    expect(await row.getByRole('cell').count()).toBe(21)
    const words = await row.getByRole('cell').allTextContents()
    expect(words.at(-1)).toBe('Red')
    expect(words).toContain('Green')
    expect(await figures(page).locator('tr[data-key] .name a').count()).toBe(32)
    expect(await page.getByText('Six indicators are red.').count()).toBe(1)
  })

  test.each([
    { width: 390, height: 844 },
    { width: 901, height: 800 },
    { width: 1024, height: 768 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ])('at $width pixels nothing is cut off, nothing overlaps and nothing scrolls sideways', async (screen) => {
    const page = await visit(product.url, screen)
    await allDrawn(page)
    expect(await crampedPlaces(page)).toEqual([])
    await page.goto(at('/scorecards/chief-executives?status=amber&lead=met-police').href)
    await allDrawn(page)
    expect(await crampedPlaces(page)).toEqual([])
    await page.goto(at('/scorecards/chief-executives?asAt=2010-05-24').href)
    await allDrawn(page)
    expect(await crampedPlaces(page)).toEqual([])
    await page.goto(at('/scorecards/chief-executives?view=quarters').href)
    await allDrawn(page)
    expect(await crampedPlaces(page)).toEqual([])
    await page.goto(at('/indicators/ni-134?scorecard=chief-executives').href)
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    expect(await crampedPlaces(page)).toEqual([])
    await page.goto(at('/meetings').href)
    await page.getByRole('table').first().waitFor()
    expect(await crampedPlaces(page)).toEqual([])
  })

  test.for([
    [901, 'screen'],
    [1024, 'screen'],
    [1440, 'screen'],
    [1920, 'screen'],
    [1040, 'print'],
  ] as const)('at %i pixels on %s, figures stand under the head of their column', async ([width, media]) => {
    const page = await visit(product.url, { width })
    await allDrawn(page)
    await page.emulateMedia({ media })
    const starts = async (cells: Locator) => {
      const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()))
      return boxes.map((box) => Math.round(box?.x ?? Number.NaN))
    }
    const heads = await starts(figures(page).getByRole('columnheader').filter({ visible: true }))
    const row = rowOf(page, REPEAT_INCIDENTS)
    const cells = await starts(row.locator(':is(td, th):not(.whyc)'))
    expect(heads.slice(media === 'print' ? 1 : 0)).toEqual(cells)
    expect(new Set(cells).size).toBeGreaterThan(8)
  })
})
