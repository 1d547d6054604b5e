import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

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
