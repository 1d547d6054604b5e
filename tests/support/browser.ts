import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { chromiumAbsence, chromiumPath } from './chromiumProgram.ts'
import { cookiesFor } from './productSignIn.ts'

/**
 * Quiet and alike on every machine: nothing is fetched, updated or synchronised behind a test's back. No page lives long
 * enough to earn back what the engine would spend on making its scripts faster.
 */
const FLAGS = [
  '--js-flags=--no-opt --no-maglev',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`There is ${chromiumAbsence}`)
  const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    context.on('page', actOnlyOnceItAnswers)
    return context
  }
  return browser
}

/**
 * A page drawn before its scripts run is looked at first; a person's next act finds it answering. Whoever goes to a product
 * under test is signed in there. Cookies know no ports, so a page is given those of the product it goes to.
 */
function actOnlyOnceItAnswers(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const answers = () => page.locator('[data-first-screen]').waitFor({ state: 'detached' })
  page.goto = async (...asked) => {
    await page.context().addCookies(cookiesFor(asked[0]))
    const response = await goto(...asked)
    await answers()
    return response
  }
  page.reload = async (...asked) => {
    const response = await reload(...asked)
    await answers()
    return response
  }
}

/**
 * A suite in one real browser, closed after it. `browser` may be asked from a hook or a test; open pages
 * with `browser().newContext()`, so that no test sees another's state. Where there is no Chromium the suite
 * is skipped, and its name says how to get it.
 */
export function describeInBrowser(title: string, suite: (browser: () => Browser) => void): void {
  if (chromiumAbsence !== null) {
    describe.skip(`${title} (${chromiumAbsence})`, () => suite(unopened))
    return
  }
  describe(title, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await launchBrowser()
    }, 60_000)
    afterAll(() => browser?.close())
    suite(() => browser ?? unopened())
  })
}

function unopened(): never {
  throw new Error('Ask for the browser from a hook or a test')
}
