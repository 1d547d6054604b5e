import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { scorecardHtml } from '../../src/papers/oneFile/oneFile.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { examplePack } from '../support/examplePack.ts'

describeInBrowser('The scorecard in one file, opened from a disk with no network', (browser) => {
  let folder: string
  let address: string
  let context: BrowserContext
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'one-file-'))
    const file = join(folder, 'scorecard.html')
    writeFileSync(file, scorecardHtml(await examplePack()))
    address = pathToFileURL(file).href
  }, 60_000)
  afterEach(() => context.close())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function opened(width: number): Promise<{ page: Page; said: string[]; asked: string[] }> {
    context = await browser().newContext({ viewport: { width, height: 900 }, offline: true })
    const page = await context.newPage()
    const said: string[] = []
    const asked: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address)
    return { page, said, asked }
  }

  it.each([1440, 390])(
    'at %i pixels breaks no rule of accessibility, asks for nothing and scrolls one way',
    async (width) => {
      const { page, said, asked } = await opened(width)
      expect(asked).toEqual([address])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      // A search shows every kind of part there is, and one group's charts instead of all.
      await page.locator('#find-words').fill('healthy harrow')
      await page.locator('#outside').waitFor()
      await page.locator('details.figures:visible').first().locator('summary').click()
      expect(await axeViolations(page)).toEqual([])
      expect(said).toEqual([])
    },
  )

  it('finds an indicator by keyboard alone, and names the reds that the search leaves out', async () => {
    const { page } = await opened(1440)
    expect(await page.locator('#shown').textContent()).toBe('All 32 shown')
    await page.locator('#find-words').focus()
    await page.keyboard.type('thefts')
    expect(await page.locator('#shown').textContent()).toBe('1 of 32 shown')
    const outside = page.locator('#outside')
    expect(await outside.locator('b').textContent()).toBe('5 reds are outside this search:')
    expect(await outside.getByRole('link').filter({ visible: true }).allTextContents()).toEqual([
      'NI\u00a032 Repeat incidents of domestic violence',
      'NI\u00a0187 Fuel poverty: low energy rating, on benefits',
      'NI\u00a08 Adult participation in sport and recreation',
      'NI\u00a059 Initial assessments within 7 working days',
      'NI\u00a0123 Stopping smoking: four-week quitters',
    ])
    expect(await page.locator('article:visible').count()).toBe(1)

    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thefts of and from vehicles')
    await page.keyboard.press('Enter')
    await page.locator('article:target').getByRole('heading', { level: 3 }).waitFor()

    await page.locator('#find-words').focus()
    await page.keyboard.press('Escape')
    expect(await page.locator('#shown').textContent()).toBe('All 32 shown')
    expect(await outside.isVisible()).toBe(false)
  })
})
