import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, visitors } from '../support/visitor.ts'

/** What the first page may cost before a chart is opened, in bytes over the wire, headers included. */
const BUDGET = { everythingButFonts: 120_000, fonts: 60_000 }

/** Nothing asked for during this long: the page has all it wants. */
const QUIET_MS = 1_000

describeInBrowser('the first page', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  /** The scorecard's first screen, whose scripts come when it is told to answer. */
  const picture = async () => {
    const page = await visit('about:blank')
    const scripts = Promise.withResolvers<void>()
    await page.route('**/*.js', (route) => scripts.promise.then(() => route.continue()))
    const answering = page.goto(new URL('/scorecards/chief-executives', product.url).href)
    await page.locator('[data-first-screen]').waitFor()
    const answer = async () => {
      scripts.resolve()
      await answering
    }
    return { page, answer }
  }

  test('costs at most 120 kB before a chart is opened, and at most 60 kB of fonts', async () => {
    // Whoever asks third is given what was compressed thoroughly.
    for (let visitor = 1; visitor <= 2; visitor++) await bytesOfVisit(browser(), product.url)
    const bytes = await bytesOfVisit(browser(), product.url)
    expect(bytes.everythingButFonts).toBeGreaterThan(1_000)
    expect(bytes.everythingButFonts).toBeLessThanOrEqual(BUDGET.everythingButFonts)
    expect(bytes.fonts).toBeGreaterThan(1_000)
    expect(bytes.fonts).toBeLessThanOrEqual(BUDGET.fonts)
  })

  test('loads its faces and draws in them', async () => {
    const context = await browser().newContext()
    const page = await context.newPage()
    await page.goto(product.url, { waitUntil: 'networkidle' })
    const faces = await page.evaluate(async () => {
      const loaded = [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded')
      return loaded.map(({ family }) => family.replaceAll('"', ''))
    })
    await context.close()
    expect(faces).toEqual(expect.arrayContaining(['Source Sans 3', 'Source Serif 4']))
  })

  test('loses nothing that is typed, focused or clicked while it is still a picture', async () => {
    const { page, answer } = await picture()
    const find = page.getByRole('searchbox', { name: 'Find an indicator' })
    await find.pressSequentially('crime')
    expect(await page.locator('[data-first-screen]').count()).toBe(1)
    await answer()
    await page.getByText(/^\d+ of \d+ shown$/).waitFor()
    expect(await find.inputValue()).toBe('crime')
    expect(await hasFocus(find)).toBe(true)
  })

  test('says so where its program does not arrive, and offers to load it again', async () => {
    const page = await visit('about:blank')
    await page.route('**/*.js', (route) => route.abort())
    const answering = page.goto(new URL('/scorecards/chief-executives', product.url).href)
    const notice = page.getByRole('alert').filter({ hasText: 'program of this page did not arrive' })
    await notice.waitFor()
    expect(await page.locator('[data-first-screen]').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await page.unroute('**/*.js')
    await notice.getByRole('link', { name: 'Load it again' }).click()
    await answering
    await page.getByRole('searchbox', { name: 'Find an indicator' }).waitFor()
    expect(await notice.count()).toBe(0)
  })

  test('opens the dialog that was asked for while it was still a picture', async () => {
    const { page, answer } = await picture()
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await answer()
    await page.getByRole('dialog', { name: 'Add an indicator to the scorecard' }).waitFor()
  })

  test.each(['the mouse', 'the space bar'])(
    'stays a picture for as long as a button of it is pressed by %s, and opens what that asked for',
    async (by) => {
      const { page, answer } = await picture()
      const button = page.getByRole('button', { name: 'Add an indicator' })
      await (by === 'the mouse' ? button.hover() : button.focus())
      await (by === 'the mouse' ? page.mouse.down() : page.keyboard.down('Space'))
      const program = page.waitForResponse(/[/]index-[^/]+[.]js$/)
      const answered = answer()
      await (await program).finished()
      await page.waitForTimeout(QUIET_MS)
      expect(await page.locator('[data-first-screen]').count()).toBe(1)
      await (by === 'the mouse' ? page.mouse.up() : page.keyboard.up('Space'))
      await answered
      await page.getByRole('dialog', { name: 'Add an indicator to the scorecard' }).waitFor()
    },
  )
})

async function bytesOfVisit(browser: Browser, url: string) {
  const context = await browser.newContext()
  const bytes = await bytesReceived(await context.newPage(), url)
  await context.close()
  return bytes
}

async function bytesReceived(
  page: Page,
  url: string,
): Promise<{ everythingButFonts: number; fonts: number }> {
  const bytes = { everythingButFonts: 0, fonts: 0 }
  const finished: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const kind = request.resourceType() === 'font' ? 'fonts' : 'everythingButFonts'
    finished.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) =>
            void (bytes[kind] += responseBodySize + responseHeadersSize),
        ),
    )
  })
  await page.goto(url)
  // It answers now; what its scripts ask for comes after them.
  for (let seen = -1; seen < finished.length; await page.waitForTimeout(QUIET_MS)) seen = finished.length
  await Promise.all(finished)
  return bytes
}
