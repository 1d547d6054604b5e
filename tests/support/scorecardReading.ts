import type { Locator, Page } from 'playwright-core'

/** The figures of a scorecard, whichever way they are shown. */
export const figures = (page: Page): Locator => page.locator('table.sc')

/** An indicator's row among the figures. */
export const rowOf = (page: Page, title: string): Locator =>
  figures(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })

/** Titles of the indicators drawn among the figures, in order, with the word of their status. */
export async function statuses(page: Page): Promise<{ title: string; status: string }[]> {
  return figures(page)
    .locator('tr[data-indicator]')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        title: row.querySelector('.name a')?.textContent ?? '',
        status: row.querySelector('[data-act="why"]')?.textContent ?? '',
      })),
    )
}

/** Once every row of a scorecard of ordinary size is drawn, as it is when the browser has had a quiet moment. */
export async function allDrawn(page: Page): Promise<void> {
  await page.locator('output', { hasText: /shown$/ }).waitFor()
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('output')].find((each) => each.textContent.endsWith('shown'))
    const count = Number(/(\d[\d,]*) (of .*)?shown$/.exec(shown?.textContent ?? '')?.[1]?.replaceAll(',', ''))
    return document.querySelectorAll('table.sc tr[data-key] .name').length === count
  })
}
