import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'

export type Opening = {
  readonly width?: number
  readonly height?: number
  readonly options?: BrowserContextOptions
}

const FIRST_SIZE = { width: 1440, height: 900 }

const REFUSED = 'The policy refused'

/** Runs in the page, before anything of its own. */
function tellOfViolations(words: string): void {
  document.addEventListener('securitypolicyviolation', (refused) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = refused
    console.warn(`${words} ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`)
  })
}

/** Adds to `faults` whatever the content security policy of the page refuses, from the next address on. */
export async function noteWhatIsRefused(page: Page, faults: string[]): Promise<void> {
  page.on('console', (said) => said.text().startsWith(REFUSED) && faults.push(said.text()))
  await page.addInitScript(tellOfViolations, REFUSED)
}

/**
 * Opens addresses as different people would, each in a browser profile of its own that goes after the test. A fault
 * that any of their pages throws fails the test, and so does anything that its content security policy refuses.
 */
export function visitors(
  browser: () => Browser,
): (address: string | URL, opening?: Opening) => Promise<Page> {
  const leave: (() => Promise<void>)[] = []
  const faults: string[] = []
  afterEach(async () => {
    await Promise.all(leave.splice(0).map((close) => close()))
    expect(faults.splice(0)).toEqual([])
  })
  return async (address, opening = {}) => {
    const page = await newcomer(browser(), opening, faults)
    leave.push(() => page.context().close())
    await page.goto(address instanceof URL ? address.href : address)
    return page
  }
}

/**
 * As `visitors`, for looking at many addresses: one page goes from each to the next, so that the browser compiles our
 * program once. At every address it keeps nothing of the one before, has its first size again, and answers by the network.
 */
export function oneVisitor(browser: () => Browser): (address: string) => Promise<Page> {
  let page: Page | undefined
  const faults: string[] = []
  afterEach(() => expect(faults.splice(0)).toEqual([]))
  afterAll(() => page?.context().close())
  return async (address) => {
    if (!page) {
      page = await newcomer(browser(), {}, faults)
      await page.addInitScript(forgetEverything)
    }
    await page.unrouteAll()
    await page.setViewportSize(FIRST_SIZE)
    await page.goto(address)
    return page
  }
}

/** Runs in the page, before anything of its own. */
function forgetEverything(): void {
  localStorage.clear()
  sessionStorage.clear()
}

/** A page in a browser profile of its own; what it throws or its policy refuses is added to `faults`. */
async function newcomer(browser: Browser, opening: Opening, faults: string[]): Promise<Page> {
  const { width = FIRST_SIZE.width, height = FIRST_SIZE.height, options = {} } = opening
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await noteWhatIsRefused(page, faults)
  return page
}

/** Presses Tab, as a person without a mouse does, until this has the focus; gives up after `most` presses. */
export async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  await wanted.first().waitFor()
  for (let presses = 0; presses < most; presses++) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} presses of Tab did not lead to ${wanted}`)
}

export const hasFocus = (wanted: Locator): Promise<boolean> =>
  wanted.evaluateAll((found) => found.some((each) => each === document.activeElement))
