import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_YET } from '../../src/contract/etags.ts'
import { describeInBrowser } from '../support/browser.ts'
import { decideOnTheSpot } from '../support/citing.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

describeInBrowser('an analyst keeps an indicator’s record', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const opened = async (id: string) => {
    const page = await visit(`${product.url}/indicators/${id}`)
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    return page
  }
  const figuresRow = (page: Page, period: string) =>
    page.locator('.figures-behind').getByRole('row').filter({ hasText: period }).first()
  const panel = (page: Page, name: string) => page.getByRole('complementary', { name })

  test('a first figure is entered, then revised: [r], and both figures with both dates in the history', async () => {
    const page = await opened('l-03')
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    const form = panel(page, 'Enter or revise a figure')
    await form.getByLabel('Period').fill('Q3 2010/11')
    await form.getByLabel('Figure, offences').fill('1,207')
    await form.getByLabel('Date published or reported').fill('2010-11-26')
    await form.getByRole('button', { name: 'Record', exact: true }).click()
    await form.waitFor({ state: 'detached' })

    await page.goto(`${product.url}/indicators/l-03?quarter=2010-11-q3`)
    await expect.poll(() => figuresRow(page, 'Q3 2010/11').textContent()).toContain('1,207')
    await page.getByRole('button', { name: 'Revise Q3 2010/11' }).click()
    await expect.poll(() => form.textContent()).toContain('Revises 1,207 offences, provisional')
    await form.getByLabel('Figure, offences').fill('498')
    await form.getByLabel('Note: why it is revised').fill('Counted twice')
    await form.getByLabel('Verified').check()
    await form.getByRole('button', { name: 'Record the revision' }).click()
    await form.waitFor({ state: 'detached' })

    await expect.poll(() => figuresRow(page, 'Q3 2010/11').textContent()).toContain('498')
    expect(await figuresRow(page, 'Q3 2010/11').textContent()).toMatch(
      /\[r\] revised from 1,207 on 29 Nov 2010\..*Counted twice/,
    )
    const revised = page
      .getByRole('table', { name: 'Revisions of figures, newest first' })
      .getByRole('row', { name: 'Q3 2010/11' })
    expect(await revised.getByRole('cell').allTextContents()).toEqual([
      '1,207 [p]',
      '498',
      '29 November 2010',
      'Administrator (demonstration)',
      'Counted twice',
    ])
    await page.goto(`${product.url}/indicators/l-03?quarter=2010-11-q3&asAt=2010-11-28`)
    await expect.poll(() => figuresRow(page, 'Q3 2010/11').textContent()).toContain('1,207')
  })

  test('a period that may be read two ways is refused, with both readings', async () => {
    const page = await opened('ni-16')
    await page.getByRole('button', { name: 'Enter a figure' }).click()
    const form = panel(page, 'Enter or revise a figure')
    await form.getByLabel('Period').fill('Q3 2010')
    await form.getByLabel(/^Figure/).fill('5.1')
    await form.getByRole('button', { name: 'Record', exact: true }).click()
    await expect.poll(() => form.getByLabel('Period').getAttribute('aria-invalid')).toBe('true')
    expect(await form.textContent()).toContain(
      'It could be 2010/11 Q3, or 2010/11 Q2 (calendar quarter 3 of 2010), or 2009/10 Q3.',
    )
  })

  test('two people write commentary at once: both texts stand, and the second chooses', async () => {
    const page = await opened('ni-154')
    await page.getByRole('button', { name: 'Write commentary for Q2 2010/11' }).click()
    const text = page.getByRole('textbox', { name: 'Commentary for Q2 2010/11' })
    await text.fill('Two sites are delayed.')
    const theirs = await page.request.post(`${product.url}/api/indicators/ni-154/commentary`, {
      headers: { 'if-match': NOTHING_YET },
      data: { quarter: '2010-11-q2', text: 'One site is delayed.', partnerId: null },
    })
    expect(theirs.ok()).toBe(true)
    await page.getByRole('button', { name: 'Record commentary' }).click()
    const conflict = page.getByRole('region', { name: /^Somebody else changed the commentary/ })
    await conflict.getByText('“One site is delayed.”').waitFor()
    expect(await conflict.textContent()).toContain('“Two sites are delayed.”')
    expect(await text.inputValue()).toBe('Two sites are delayed.')
    await conflict.getByRole('button', { name: 'Record mine as a revision of theirs' }).click()
    await page.getByRole('article').filter({ hasText: 'Two sites are delayed.' }).waitFor()

    await page.getByRole('button', { name: 'Edit the commentary for Q2 2010/11' }).click()
    await text.fill('Both sites have started.')
    await page.getByRole('button', { name: 'Record commentary' }).click()
    await page.getByRole('article').filter({ hasText: 'Both sites have started.' }).waitFor()
    const { commentary } = (await (
      await page.request.get(`${product.url}/api/indicators/ni-154`)
    ).json()) as { commentary: { quarter: string; text: string }[] }
    const kept = commentary.filter(({ quarter }) => quarter === '2010-11-q2').map((each) => each.text)
    expect(kept.toSorted()).toEqual([
      'Both sites have started.',
      'One site is delayed.',
      'Two sites are delayed.',
    ])
  })

  test('an agreed target changes by a decision; the old one stays in the record', async () => {
    const page = await opened('ni-134')
    await page.getByRole('button', { name: 'Set a target' }).click()
    const form = panel(page, 'Set a target')
    await form.getByLabel('Level, per 1,000').fill('142')
    await form.getByText('Target for 2010/11 is already agreed at 138.0.').waitFor()
    await decideOnTheSpot(form, 'Set the emergency bed days target at 142.')
    await form.getByRole('button', { name: 'Record', exact: true }).click()
    await form.waitFor({ state: 'detached' })
    await page
      .getByRole('heading', { name: /141\.6, below the usual range, now below target/, level: 1 })
      .waitFor()
    expect(await figuresRow(page, 'Q2 2010/11').getByRole('cell').nth(3).textContent()).toContain('Green')
    const history = page.getByRole('table', { name: 'Baselines, targets and stretch targets, newest first' })
    const levels = history.getByRole('row').filter({ hasText: /^2010\/11Target/ })
    expect(await levels.count()).toBe(2)
    expect(await levels.first().textContent()).toContain('142.029 November 2010Administrator (demonstration)')
    expect(await levels.last().textContent()).toContain('138.01 April 2008')
  })

  test('what leaves as SVG, PNG and CSV says what it is and holds the figures of the table', async () => {
    const page = await opened('ni-192')
    const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const table = await page.locator('.figures-behind tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        period: row.querySelector('th')?.textContent ?? '',
        actual: row.querySelector('td')?.firstChild?.textContent ?? '',
        status: row.querySelector('.tag')?.textContent ?? '',
      })),
    )
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByAltText(/^Preview/).waitFor()
    const saved = async (format: RegExp) => {
      await page.getByRole('radio', { name: format }).check()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      return readFile(await download.path())
    }
    const svg = wordsOf((await saved(/SVG/)).toString())
    for (const words of [headline, 'NI 192', '%', 'Target', 'Stretch', 'Source', '29 November 2010'])
      expect(svg).toContain(words)
    expect(svg).toContain('Illustrative targets.')
    expect(svg).toMatch(/Red|Amber|Green/)
    const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(sizeOf(await saved(/PNG/))).toEqual([2400, 1350])
    await page.getByRole('radio', { name: 'Screen' }).check()
    expect(sizeOf(await saved(/PNG/))).toEqual([1200, 675])

    const rows: Record<string, string>[] = parse(await saved(/CSV/), { columns: true, bom: true })
    expect(rows.every((row) => row['As at'] === '2010-11-29' && row['Illustrative'] === 'targets only')).toBe(
      true,
    )
    expect(new Set(rows.map((row) => `${row['Reference']}, ${row['Unit']}`))).toEqual(new Set(['NI 192, %']))
    const drawn = rows.filter((row) => row['Actual'] !== '').toReversed()
    expect(
      drawn.map((row) => ({ period: row['Period'], actual: row['Actual'], status: row['Status'] })),
    ).toEqual(table)
    expect(drawn.length).toBeGreaterThan(3)
    expect(rows.some((row) => row['Target'] !== '' && row['Stretch target'] !== '')).toBe(true)
  })
})

/** An SVG's words, a line broken over several pieces of text joined again. */
const wordsOf = (svg: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&apos;|&#39;/g, '’')
