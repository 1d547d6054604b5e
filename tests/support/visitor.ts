import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'

export type Opening = {
  readonly width?: number
  readonly height?: number
  readonly options?: BrowserContextOptions
}

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
  return async (address, { width = 1440, height = 900, options = {} } = {}) => {
    const context = await browser().newContext({
      viewport: { width, height },
      acceptDownloads: true,
      ...options,
    })
    leave.push(() => context.close())
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => faults.push(error.message))
    await noteWhatIsRefused(page, faults)
    await page.goto(address instanceof URL ? address.href : address)
    return page
  }
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
