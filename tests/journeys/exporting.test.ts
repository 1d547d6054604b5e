import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

describeInBrowser('a view leaves as a file', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const opened = async (path: string, width = 1440) => {
    const page = await visit(`${product.url}${path}`, { width })
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor()
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const saved = async (page: Page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  test('by keyboard alone: E, arrows, Enter; the workbook opens with the scorecard’s figures', async () => {
    const page = await opened('/scorecards/chief-executives?quarter=2010-11-q2')
    await page.keyboard.press('e')
    await dialog(page).getByRole('radio', { name: /PDF/ }).focus()
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown')
    expect(await dialog(page).getByRole('radio', { name: 'Workbook: Excel' }).isChecked()).toBe(true)
    const { name, bytes } = await saved(page)
    expect(name).toMatch(/^harrow-.*-2010-11-q2-as-at-2010-11-29-workbook\.xlsx$/)
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toContain('xl/workbook.xml')
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'))
    expect(sheets.map(([, sheet]) => strFromU8(sheet)).join('')).toContain('<v>510</v>')
    expect(await dialog(page).getByRole('status').textContent()).toContain('handed to your browser')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test('only what is ticked; nothing ticked makes nothing, and long work can be cancelled', async () => {
    const page = await opened('/scorecards/chief-executives?quarter=2010-11-q2', 390)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog(page)
      .getByRole('radio', { name: /Every chart/ })
      .check()
    await dialog(page).getByLabel('Which indicators').selectOption('chosen')
    await expect.poll(() => dialog(page).textContent()).toContain('Tick at least one indicator.')
    expect(await axeViolations(page)).toEqual([])
    await dialog(page).getByRole('checkbox', { name: /^L 03/ }).check()
    await dialog(page).getByRole('button', { name: 'Make the file' }).focus()
    const { bytes } = await saved(page)
    expect(Object.keys(unzipSync(bytes)).every((name) => name.startsWith('harrow-l03-'))).toBe(true)

    await dialog(page).getByLabel('Which indicators').selectOption('all')
    await dialog(page).getByRole('button', { name: 'Make the file' }).click()
    await dialog(page)
      .getByText('Reading the indicators')
      .or(dialog(page).getByText('Drawing the charts'))
      .waitFor()
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect
      .poll(() => dialog(page).getByRole('status').textContent())
      .toBe('Cancelled. No file was made.')
  })

  test('a lost connection says so and loses nothing; a paper issued can be had again, byte for byte', async () => {
    const page = await opened('/groups/safer-harrow?quarter=2010-11-q2')
    await page.keyboard.press('e')
    await page.route('**/export?**', (route) => route.abort())
    await dialog(page).getByRole('button', { name: 'Make the file' }).click()
    await expect.poll(() => dialog(page).getByRole('alert').textContent()).toContain('The file was not made.')
    await page.unroute('**/export?**')
    const [made] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name: 'Make the file' }).click(),
    ])
    const pdf = await readFile(await made.path())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

    await dialog(page).getByRole('button', { name: 'Issue it whole, as PDF' }).click()
    const link = dialog(page).getByRole('link', { name: 'Q2 2010/11, PDF' })
    await link.waitFor()
    const [again] = await Promise.all([page.waitForEvent('download'), link.click()])
    const kept = await readFile(await again.path())
    const hash = createHash('sha256').update(kept).digest('hex')
    expect(await dialog(page).getByRole('listitem').textContent()).toContain(hash.slice(0, 12))
    expect(await axeViolations(page)).toEqual([])
  })
})
