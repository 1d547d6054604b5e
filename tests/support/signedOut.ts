import type { Browser, Page } from 'playwright-core'

/** A page of the product for somebody not signed in. Not through `goto`, which signs every page in as the administrator. */
export async function signedOut(browser: Browser, url: string, path: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(new URL('/api', url).href)
  await context.clearCookies()
  await page.evaluate((to) => window.location.assign(to), path)
  await page.waitForURL(({ pathname }) => pathname !== '/api')
  return page
}
