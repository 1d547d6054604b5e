import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

/** Each test takes an indicator of its own, so that none depends on what another recorded. */
describeInBrowser('the indicator page', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  async function opened(address: string, width = 1440): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 900 }, acceptDownloads: true })
    const page = await context.newPage()
    await page.goto(new URL(address, product.url).href)
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    return page
  }
  const row = (page: Page, period: string) =>
    page.locator('.figures-behind tbody tr').filter({ hasText: period })
  const entry = (page: Page) => page.getByRole('complementary', { name: 'Enter or revise a figure' })

  test('a revision stands in the table with what it revised, and the chart reads it out', async () => {
    const page = await opened('/indicators/ni-134')
    await page.getByRole('button', { name: 'Revise Q1 2010/11' }).click()
    await expect.poll(() => entry(page).textContent()).toContain('Revises 147.2 per 1,000, verified')
    await page.getByLabel('Figure, per 1,000').fill('146.9')
    await page.getByLabel('Note: why it is revised').fill('Late discharges counted')
    await page.getByRole('button', { name: 'Record the revision' }).click()
    await expect.poll(() => row(page, 'Q1 2010/11').first().textContent()).toContain('146.9')
    expect(await row(page, 'Q1 2010/11').first().textContent()).toContain(
      '[r] revised from 147.2 on 29 Nov 2010',
    )
    // 146.9 and 141.6.
    expect(await page.locator('.year-end').textContent()).toContain(
      'The year so far: 288.5 per 1,000, Q1 and Q2 2010/11 added up.',
    )
    await page.locator('.chart-frame').focus()
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => page.locator('.chart-reading output').textContent())
      .toContain('Q1 2010/11: 146.9 per 1,000, provisional, revised.')
    await page.context().close()
  })

  test('two people revise one figure: the second sees the first and chooses', async () => {
    const [first, second] = [await opened('/indicators/l-03'), await opened('/indicators/l-03')]
    for (const [page, figure] of [
      [first, '512'],
      [second, '515'],
    ] as const) {
      await page.getByRole('button', { name: 'Enter a figure' }).click()
      await page.getByLabel('Figure, offences').fill(figure)
    }
    await first.getByRole('button', { name: 'Record the revision' }).click()
    await entry(first).waitFor({ state: 'detached' })
    await second.getByRole('button', { name: 'Record the revision' }).click()
    const notice = second.getByRole('region', { name: /^Somebody else changed/ })
    await notice.waitFor()
    expect(await notice.textContent()).toContain('512')
    expect(await axeViolations(second)).toEqual([])
    await second.getByRole('button', { name: 'Record mine as a revision of theirs' }).click()
    await expect.poll(() => row(second, 'Q2 2010/11').first().textContent()).toContain('revised from 512')
    await first.context().close()
    await second.context().close()
  })

  test('an unclear period is refused with its readings; nothing typed is lost, not even by a lost connection', async () => {
    const page = await opened('/indicators/ni-16')
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    await page.getByLabel('Period').fill('2009')
    await page.getByLabel(/^Figure/).fill('5.1')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await expect.poll(() => page.getByLabel('Period').getAttribute('aria-invalid')).toBe('true')
    expect(await entry(page).textContent()).toContain('Write it in full')
    await page.route('**/observations', (route) => route.abort())
    await page.getByLabel('Period').fill('Q3 2010/11')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await expect.poll(() => entry(page).textContent()).toContain('Nothing you wrote is lost')
    await page.reload()
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    expect(await page.getByLabel(/^Figure/).inputValue()).toBe('5.1')
    await page.context().close()
  })

  test('a target already agreed is not changed without a decision', async () => {
    const page = await opened('/indicators/ni-130')
    await page.getByRole('button', { name: 'Set a target' }).click()
    await page.getByLabel(/^Level/).fill('24')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    const panel = page.getByRole('complementary', { name: 'Set a target' })
    await expect
      .poll(() => panel.textContent())
      .toContain('Target for 2010/11 has not been recorded. No decision is cited.')
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test('what is refused of a target is said until it is corrected', async () => {
    const page = await opened('/indicators/ni-130')
    await page.getByRole('button', { name: 'Set a target' }).click()
    const panel = page.getByRole('complementary', { name: 'Set a target' })
    await panel.getByRole('radio', { name: 'Stretch target' }).check()
    await panel.getByLabel(/^Level/).fill('30')
    await panel.getByLabel('Date agreed').fill('2010-12-24')
    await panel.getByRole('button', { name: 'Record', exact: true }).click()
    const refused = panel.getByText('has not been recorded')
    await refused.waitFor()
    await panel.getByLabel('Date agreed').fill('2010-11-26')
    await refused.waitFor({ state: 'detached' })
    expect(await panel.locator('[aria-invalid="true"]').count()).toBe(0)
    await page.context().close()
  })

  test('commentary is written and edited in place', async () => {
    const page = await opened('/indicators/ni-154')
    await page.getByRole('button', { name: 'Write commentary for Q2 2010/11' }).click()
    await page.getByLabel('Commentary for Q2 2010/11').fill('Two sites are delayed.')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Record commentary' }).click()
    await page.getByText('Two sites are delayed.').waitFor()
    await page.getByRole('button', { name: 'Edit the commentary for Q2 2010/11' }).click()
    await page.getByLabel('Commentary for Q2 2010/11').fill('One site is delayed.')
    await page.getByRole('button', { name: 'Record commentary' }).click()
    await page.getByText('One site is delayed.').waitFor()
    expect(await page.getByText('Two sites are delayed.').count()).toBe(0)
    await page.context().close()
  })

  test('the chart leaves as a picture that carries its own typefaces, and as figures', async () => {
    const page = await opened('/indicators/ni-192')
    await page.keyboard.press('e')
    await page.getByAltText(/^Preview/).waitFor()
    const saved = async (format: RegExp) => {
      await page.getByRole('radio', { name: format }).check()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
    }
    const svg = await saved(/SVG/)
    expect(svg.name).toMatch(/^harrow-ni192-.*-2010-11-q2-as-at-2010-11-29\.svg$/)
    expect(svg.content.toString()).toContain('src:url(data:font/woff2;base64,')
    expect(svg.content.toString()).toContain('As it stood on 29 November 2010')
    expect(svg.content.toString()).toContain('Illustrative targets.')
    const png = await saved(/PNG/)
    expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([2400, 1350])
    await page.getByRole('radio', { name: /paper/ }).check()
    await page.getByRole('radio', { name: 'Black and white' }).check()
    await page.getByRole('radio', { name: /Print/ }).check()
    const print = await saved(/PNG/)
    expect([print.content.readUInt32BE(16), print.content.readUInt32BE(20)]).toEqual([2008, 1406])
    expect(await axeViolations(page)).toEqual([])
    const csv = await saved(/CSV/)
    expect(csv.content.toString()).toContain('Reference,Indicator,Unit,Quarter')
    await page.getByLabel('Headline').fill('')
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe('Not ready to publish. It lacks its headline.')
    await page.context().close()
  })

  test('J and K go through the scorecard, T to the figures, Esc back', async () => {
    const page = await opened('/indicators/ni-134?scorecard=chief-executives')
    const place = () => new URL(page.url()).pathname
    await page.locator('.step-through a').first().waitFor()
    await page.keyboard.press('t')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'The figures behind the chart',
    )
    await page.keyboard.press('j')
    await expect.poll(place).not.toBe('/indicators/ni-134')
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    await page.keyboard.press('k')
    await expect.poll(place).toBe('/indicators/ni-134')
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await expect.poll(place).toBe('/scorecards/chief-executives')
    await page.context().close()
  })

  test('a status as its source printed it stands beside the one computed, never in its place', async () => {
    const page = await opened('/indicators/ni-16')
    await page.getByRole('button', { name: 'Record a published status' }).click()
    const panel = page.getByRole('complementary', { name: 'Record a published status' })
    await panel.getByRole('button', { name: 'Record as published' }).click()
    await expect.poll(() => panel.textContent()).toContain('Write the status as its source printed it.')
    expect(await panel.textContent()).toContain('Name the paper that printed it.')
    expect(await axeViolations(page)).toEqual([])
    await panel.getByLabel('Status, in the source’s own words').fill('On track')
    await panel.getByRole('textbox', { name: 'Source', exact: true }).fill('Scorecard paper, item 4')
    await panel.getByLabel('Date published').fill('2010-11-12')
    await panel.getByRole('button', { name: 'Record as published' }).click()
    await panel.waitFor({ state: 'detached' })
    const bar = page.locator('.status-line-bar')
    await bar.getByText('As published: On track (Scorecard paper, item 4, 12 November 2010).').waitFor()
    expect(await bar.locator('.tag').first().textContent()).toBe('Amber')
    const listed = page.getByRole('table', { name: 'Statuses as their sources printed them, newest first' })
    expect(await listed.locator('tbody tr').innerText()).toMatch(
      /Q2 2010\/11\s+On track\s+Scorecard paper, item 4\s+12 November 2010\s+.*entered late, on 29 November 2010/,
    )
    await page.context().close()
  })

  test('what is usual, and how likely the year end is, stand in words; the working is one click away', async () => {
    const page = await opened('/indicators/l-03')
    const bar = page.locator('.status-line-bar')
    expect(await bar.textContent()).toContain('Usual range')
    expect(await page.locator('.reason-words').textContent()).toContain(
      'Red, and inside its usual range: one quarter’s move may be chance.',
    )
    const yearEnd = page.locator('.year-end')
    expect(await yearEnd.getByRole('heading').textContent()).toBe('How likely is the target?')
    expect(await yearEnd.textContent()).toMatch(
      /Target 480: needs a fall of .* by Q4; .*\. (Unlikely|Too close to call|Likely)\./,
    )
    expect(await yearEnd.locator('p').allTextContents()).not.toContainEqual(
      expect.stringMatching(/\d% chance/),
    )
    await yearEnd.getByText('How it is computed').click()
    await yearEnd.getByText(/earlier forecasts made the same way/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test('the chart without its usual range has an address of its own, and leaves the page so', async () => {
    const page = await opened('/indicators/ni-134')
    const limits = page.locator('.chart-drawn .drawn-limit')
    expect(await limits.count()).toBe(2)
    await page.getByRole('checkbox', { name: 'Usual range' }).uncheck()
    await expect.poll(() => limits.count()).toBe(0)
    expect(new URL(page.url()).search).toBe('?without=usual-range')
    await page.reload()
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    expect(await limits.count()).toBe(0)
    await page.getByRole('button', { name: 'Export' }).click()
    const preview = await page.getByAltText(/^Preview/).getAttribute('src')
    expect(decodeURIComponent(preview ?? '')).toContain('Forecast')
    expect(decodeURIComponent(preview ?? '')).not.toContain('Usual range, ')
    await page.getByRole('checkbox', { name: 'Usual range' }).check()
    await expect.poll(() => limits.count()).toBe(2)
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  test('on a past date nothing can be entered, and every state passes axe at 390 pixels', async () => {
    const page = await opened('/indicators/ni-134?asAt=2010-05-24', 390)
    expect(await page.getByRole('button', { name: /Enter a figure|Set a target|Revise|Edit/ }).count()).toBe(
      0,
    )
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('154.1')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByAltText(/^Preview/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.context().close()
  })
})
