import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { serveFolder, type StaticFolder } from '../support/staticFolder.ts'
import { noteWhatIsRefused } from '../support/visitor.ts'

const FOLDER = '/partnership/'
const MORNING = 'Harrow Chief Executives, performance morning, 29 November 2010'
const REMOVAL = '7. Remove the redundancies indicator from the HCE scorecard.'

/** Each page begins with the whole program and its store: three seconds, with 2,000 indicators on a busy machine fifteen. */
const LOADED_WITHIN_MS = 60_000

describeInBrowser('the demonstration, from a folder of a static host', (browser) => {
  let built: string
  let host: StaticFolder
  let context: BrowserContext
  let page: Page
  let wrong: string[]
  beforeAll(async () => {
    built = await mkdtemp(join(tmpdir(), 'scorecard-demo-'))
    buildDemo(built)
    host = await serveFolder(built, FOLDER)
  })
  afterAll(async () => {
    await host.stop()
    await rm(built, { recursive: true, force: true })
  })
  beforeEach(async () => {
    context = await browser().newContext()
    page = await context.newPage()
    page.setDefaultTimeout(LOADED_WITHIN_MS)
    wrong = []
    page.on('pageerror', (error) => wrong.push(error.message))
    await noteWhatIsRefused(page, wrong)
  })
  afterEach(() => context.close())

  const open = (address = '') => page.goto(`${host.url}${address}`)
  const row = (title: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) })
  const redundancies = () => row('Redundancies notified by employers')

  test('shows the example’s scorecard, says what it is, and leads to an indicator', async () => {
    await open()
    await page.getByRole('heading', { name: 'Chief executives’ scorecard', level: 1 }).waitFor()
    await row('Repeat incidents of domestic violence').first().waitFor()
    expect(new URL(page.url()).pathname).toBe(`${FOLDER}scorecards/chief-executives`)
    const note = await page.getByRole('complementary', { name: 'Demonstration' }).textContent()
    expect(note).toContain('what you change lasts until the page is reloaded')
    await row('Repeat incidents of domestic violence').last().getByRole('link').click()
    await page.getByRole('heading', { name: /^Repeat incidents of domestic violence/, level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`${FOLDER}indicators/ni-32`)
    expect(wrong).toEqual([])
  })

  test('an indicator removed by its decision is gone from Q3, and back when the page is reloaded', async () => {
    await open('scorecards/chief-executives?quarter=2010-11-q3')
    await page.getByRole('button', { name: 'Change L 07: move or remove' }).click()
    await page.getByRole('menuitem', { name: 'Remove from this scorecard…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Meeting', { exact: true }).selectOption(MORNING)
    await dialog.getByLabel('Recommendation', { exact: true }).selectOption(REMOVAL)
    await dialog.getByRole('button', { name: 'Remove from Q3 2010/11' }).click()
    await dialog.waitFor({ state: 'detached' })
    await redundancies().waitFor({ state: 'detached' })
    expect(await row('Stopping smoking').count()).toBeGreaterThan(0)

    await page.reload()
    await redundancies().waitFor()
    expect(wrong).toEqual([])
  })

  describe('when something fails, or is otherwise than usual', () => {
    test('lostConnection: what was being saved is kept on the screen, with the reason', async () => {
      await open('scorecards/chief-executives?quarter=2010-11-q3&scenario=lostConnection')
      await page.getByRole('button', { name: 'Change L 07: move or remove' }).click()
      await page.getByRole('menuitem', { name: 'Remove from this scorecard…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason, for the public record').fill('No longer collected')
      await dialog.getByLabel('Meeting', { exact: true }).selectOption(MORNING)
      await dialog.getByLabel('Recommendation', { exact: true }).selectOption(REMOVAL)
      await dialog.getByRole('button', { name: 'Remove from Q3 2010/11' }).click()
      await dialog.getByRole('alert').waitFor()
      expect(await dialog.getByLabel('Reason, for the public record').inputValue()).toBe(
        'No longer collected',
      )
    })

    test('serverFault: the page says that the scorecard could not be read', async () => {
      await open('?scenario=serverFault')
      await page.getByText('5ce0a410').first().waitFor()
    })

    test('emptyStore: the set-up is what is offered, with no barrier that axe can find', async () => {
      await open('?scenario=emptyStore')
      await page.waitForURL(`${host.url}set-up`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await axeViolations(page)).toEqual([])
    })

    test('twoThousandIndicators: all 2,000 are counted', async () => {
      await open('?scenario=twoThousandIndicators')
      await page.getByText('2,000 indicators in five management groups').waitFor()
    })

    test('slowConnection: the page says that it is getting the partnership', async () => {
      await open('?scenario=slowConnection')
      await page.getByText('Getting the partnership.').waitFor()
      await row('Repeat incidents of domestic violence').first().waitFor()
    })

    test('a scenario nobody wrote is named, with those there are', async () => {
      await open('?scenario=flood')
      await page.getByText('There is no scenario called “flood”').waitFor()
    })
  })
})

test('the product’s own build has nothing of the demonstration', async () => {
  const names = await readdir('dist', { recursive: true })
  expect(names.filter((name) => /mockServiceWorker|\.(wasm|store)$|404/.test(name))).toEqual([])
  const scripts = names.filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map((name) => readFile(join('dist', name), 'utf8')))
  expect(texts.length).toBeGreaterThan(0)
  expect(scripts.filter((_, index) => /\bMSW\b|sqlite3/.test(texts[index] ?? ''))).toEqual([])
})

function buildDemo(outDir: string): void {
  const { NODE_ENV: _testing, VITEST: _runner, ...env } = process.env
  const options = ['--mode', 'demo', '--base', FOLDER, '--outDir', outDir, '--logLevel', 'error']
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...options], { env })
}
