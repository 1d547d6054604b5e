import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_YET, WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { FileReading, ImportMapping, ImportState } from '../../src/contract/imports.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { crampedPlaces } from '../support/cramped.ts'
import { allDrawn } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, tabTo, visitors } from '../support/visitor.ts'

const HEALTHY = '/groups/healthy-harrow'

/** Smoking quitters per 100,000 in Q2 2010/11, as boroughs beside Harrow (151) and its region might report them. */
const ELSEWHERE = `reference,code,area,period,value
NI 123,E09000005,Brent,Q2 2010/11,180
NI 123,E09000002,Barnet,Q2 2010/11,140
NI 123,E09000017,Hillingdon,Q2 2010/11,170
NI 123,E09000009,Ealing,Q2 2010/11,120
NI 123,E12000007,London,Q2 2010/11,990
`
const mapping: ImportMapping = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'column', column: 'code', nameColumn: 'area', all: true },
  period: 'period',
  value: 'value',
}

describeInBrowser('a management group chair reads the group’s page', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)
  const stretch = (page: Page) => page.getByRole('table', { name: /^Stretch targets/ })
  const indicators = (page: Page) => page.getByRole('table', { name: 'The group’s indicators, worst first' })
  const headline = (page: Page) => page.locator('h2.lede')
  const owed = (page: Page) => page.getByRole('region', { name: 'Owed by this group' })

  test('the chair chooses the group once, and its address can be kept', async () => {
    const page = await visit(product.url)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Groups' }).click()
    await page.waitForURL(/\/groups$/)
    await page.getByRole('main').getByRole('link', { name: 'Healthy Harrow' }).click()
    await page.getByRole('heading', { name: 'Healthy Harrow', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe(HEALTHY)
    await expect.poll(() => page.title()).toContain('Healthy Harrow')
  })

  test('the first sentence says what is red, what is in danger and how much is at stake', async () => {
    const page = await visit(at(HEALTHY))
    expect(await headline(page).textContent()).toBe(
      'Two indicators are red and three stretch targets are in danger. £936,000 of reward is at risk; £390,000 more cannot be judged until NI\u00a0136 arrives.',
    )
  })

  test('each stretch target says what it has earned, what it may lose, its chance in a word and the next step', async () => {
    const page = await visit(at(HEALTHY))
    const row = (name: RegExp) => stretch(page).getByRole('row').filter({ hasText: name })
    const bedDays = await row(/Emergency bed days/).innerText()
    for (const words of [
      'Amber',
      '141.6',
      '130.0',
      '58.5%',
      '390,000',
      'Unlikely',
      'reaches 60% and £234,000',
    ])
      expect(bedDays).toContain(words)
    expect(await row(/live independently/).innerText()).toContain('Not known')
    expect(await row(/^Total/).innerText()).toMatch(/234,000\s+936,000\s+\+ 390,000 not known/)
    for (const chance of await stretch(page).locator('tbody td.chance').allInnerTexts())
      expect(chance).toMatch(/^(Unlikely|Too close to call|Likely|Cannot say)\n/)
    await page
      .getByRole('region', { name: 'How reward is worked out' })
      .getByText(
        /in every group, would earn £790,400; £390,000 more cannot be judged yet\. The £790,400 would come in two instalments of £395,200 each\./,
      )
      .waitFor()
    await page.getByText('How each chance is computed').click()
    await page
      .getByText(/^The forecast is .*earlier forecasts made the same way/)
      .first()
      .waitFor()
  })

  test('its indicators stand worst first, each red with the sentence that makes it so', async () => {
    const page = await visit(at(HEALTHY))
    await indicators(page).waitFor()
    const statuses = await indicators(page).locator('tbody .tag').allTextContents()
    expect(statuses).toEqual(['Red', 'Red', 'Amber', 'Late', 'Green', 'Green'])
    await indicators(page).getByText('Red: 18.6% is 3.4 below the target of 22.0').waitFor()
  })

  test('what the group owes is named with its days, and leads to where it is put right', async () => {
    const page = await visit(at(HEALTHY))
    await owed(page).waitFor()
    expect(await owed(page).getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Commentary, 2',
      'Figures awaiting verification, 2',
      'Late figures, 1',
    ])
    const late = owed(page).locator('dl').last()
    expect(await late.innerText()).toMatch(/NI\s136, Council\s+38 days late/)
    await owed(page).getByRole('link', { name: 'NI 8', exact: true }).click()
    await page.getByRole('heading', { name: /^Adult participation in sport/, level: 1 }).waitFor()
    await page.goBack()
    await owed(page).waitFor()
  })

  test('commentary once written is owed no more', async () => {
    const response = await fetch(at(figurePaths.commentary('ni-123')), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: product.cookie, 'if-match': NOTHING_YET },
      body: JSON.stringify({
        quarter: '2010-11-q2',
        text: 'Two advisers left in August; both posts are filled.',
      }),
    })
    expect(response.status).toBe(201)
    const page = await visit(at(HEALTHY))
    await owed(page).getByRole('heading', { name: 'Commentary, 1' }).waitFor()
  })

  test('from the scorecard its heading leads there, and a past date stays the date shown', async () => {
    const page = await visit(at('/scorecards/chief-executives?asAt=2010-05-24'))
    await allDrawn(page)
    await page.getByRole('heading', { name: 'Healthy Harrow', level: 2 }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Healthy Harrow', level: 1 }).waitFor()
    expect(new URL(page.url()).search).toBe('?asAt=2010-05-24')
    await page
      .getByRole('complementary', { name: 'A past date' })
      .getByText(/^Since then: /)
      .waitFor()
    await headline(page).waitFor()
    await page.getByRole('link', { name: 'Back to today' }).click()
    await page.getByRole('complementary', { name: 'A past date' }).waitFor({ state: 'detached' })
  })

  test('[ shows the quarter before, by keyboard, and Tab reaches every indicator', async () => {
    const page = await visit(at(HEALTHY))
    await headline(page).waitFor()
    await page.keyboard.press('[')
    await page.waitForURL(/quarter=2010-11-q1/)
    await page.getByText('April to June 2010').waitFor()
    await tabTo(page, indicators(page).getByRole('link', { name: /Emergency bed days/ }), 120)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Emergency bed days/, level: 1 }).waitFor()
    expect(await hasFocus(page.locator('main'))).toBe(true)
  })

  test('a column says where the group stands among other boroughs once their figures are imported', async () => {
    const page = await visit(at(HEALTHY))
    await indicators(page).waitFor()
    expect(await indicators(page).getByRole('columnheader', { name: 'Among areas' }).count()).toBe(0)
    await importElsewhere(product)
    await page.reload()
    const row = indicators(page).getByRole('row').filter({ hasText: 'four-week quitters' })
    // 180, 170, 151, 140, 120: Harrow is third of five and the median; its region is no borough.
    expect(await row.innerText()).toMatch(/3rd of 5\s+second quarter, median 151/)
  })

  test.for([1440, 1920, 390])('nothing is cramped or barred at %i px', async (width) => {
    const page = await visit(at(HEALTHY), { width })
    await headline(page).waitFor()
    expect(await crampedPlaces(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })

  test('nothing is barred where there is nothing to show', async () => {
    const before = await visit(at(`${HEALTHY}?quarter=2008-09-q1&asAt=2008-04-01`))
    await headline(before).waitFor()
    expect(await axeViolations(before)).toEqual([])
  })

  test('an address of no group says so and leads to the groups there are', async () => {
    const page = await visit(at('/groups/unheard-of'))
    await page.getByText('There is no management group called “unheard-of”.').waitFor()
    await page.getByRole('link', { name: 'Show every management group' }).click()
    await page.getByRole('heading', { name: 'Management groups', level: 1 }).waitFor()
  })
})

async function importElsewhere({ url, cookie }: RunningProduct): Promise<void> {
  const ask = async <T>(method: string, path: string, body?: string, type = 'application/json') => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        cookie,
        'if-match': WHATEVER_STANDS,
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  const settled = async (id: string, stage: ImportState['state']): Promise<ImportState> => {
    const state = await ask<ImportState>('GET', figurePaths.import(id))
    return state.state === stage ? settled(id, stage) : state
  }
  const { uploadId } = await ask<FileReading>(
    'POST',
    figurePaths.uploads('quitters.csv'),
    ELSEWHERE,
    'application/octet-stream',
  )
  const plan = JSON.stringify({ uploadId, mapping, verification: 'verified' })
  const { id } = await ask<ImportState>('POST', figurePaths.imports(), plan)
  const preview = await settled(id, 'reading')
  if (preview.state !== 'ready' || preview.refusedTotal > 0) throw new Error(JSON.stringify(preview))
  await ask('POST', figurePaths.acceptImport(id))
  const accepted = await settled(id, 'accepting')
  if (accepted.state !== 'accepted') throw new Error(JSON.stringify(accepted))
}
