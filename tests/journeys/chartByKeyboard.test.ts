import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { tabTo, visitors } from '../support/visitor.ts'

type TableRow = { readonly period: string; readonly actual: string; readonly status: string }

describeInBrowser('a chart is read without eyes or mouse', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)

  async function opened(id: string) {
    const page = await visit(`${product.url}/indicators/${id}`)
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    return page
  }

  test.each(['ni-134', 'l-03', 'ni-192', 'ni-16'])(
    'the arrow keys read every figure of %s as its table has it, newest to oldest and back',
    async (id) => {
      const page = await opened(id)
      const rows = await tableRows(page)
      const chart = page.getByRole('application')
      await tabTo(page, chart)
      const reading = page.locator('.chart-reading').getByRole('status')
      for (const [at, { period, actual, status }] of rows.entries()) {
        if (at > 0) await page.keyboard.press('ArrowLeft')
        await expect.poll(() => reading.textContent()).toContain(`${period}: ${actual}`)
        expect(await reading.textContent()).toContain(`${status}.`)
      }
      const oldest = rows.at(-1)
      await page.keyboard.press('ArrowLeft')
      expect(await reading.textContent()).toContain(`${oldest?.period}: ${oldest?.actual}`)
      await page.keyboard.press('End')
      await expect.poll(() => reading.textContent()).toContain(`${rows[0]?.period}: ${rows[0]?.actual}`)
      await page.keyboard.press('Home')
      await expect.poll(() => reading.textContent()).toContain(`${oldest?.period}: ${oldest?.actual}`)
    },
  )

  test('it says which figures are outside what is usual, and one step past the latest is the forecast', async () => {
    const page = await opened('l-03')
    await tabTo(page, page.getByRole('application'))
    const reading = page.locator('.chart-reading').getByRole('status')
    await expect.poll(() => reading.textContent()).toContain('Inside its usual range.')
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => reading.textContent())
      .toMatch(/^Q4 2010\/11: forecast \d+ offences\. Target 480\./)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => reading.textContent()).toContain('Outside its usual range, worse.')
  })

  test.each(['ni-134', 'l-03', 'ni-192'])(
    'the points painted for %s stand at the figures of its table, on the axis printed beside them',
    async (id) => {
      const page = await opened(id)
      const rows = (await tableRows(page)).toReversed()
      const { points, ticks } = await paintedPoints(page)
      const [low, high] = [ticks[0], ticks.at(-1)]
      if (!low || !high) throw new Error('The axis has no figures')
      const valueAt = (y: number) => low.value + ((low.y - y) / (low.y - high.y)) * (high.value - low.value)
      const onePixel = Math.abs((high.value - low.value) / (low.y - high.y))
      expect(points.length).toBe(rows.length)
      for (const [at, { actual }] of rows.entries())
        expect(Math.abs(valueAt(points[at]?.y ?? Number.NaN) - numberOf(actual))).toBeLessThan(onePixel)
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b))
    },
  )
})

/** Every row of the table behind the chart that holds a figure, newest first. */
async function tableRows(page: Page): Promise<TableRow[]> {
  const rows = await page.locator('.figures-behind tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      period: row.querySelector('th')?.textContent ?? '',
      actual: row.querySelector('td')?.firstChild?.textContent ?? '',
      status: row.querySelector('.tag')?.textContent ?? '',
    })),
  )
  expect(rows.length).toBeGreaterThan(3)
  return rows
}

const numberOf = (words: string): number => Number(words.replaceAll(',', ''))

/** Where Recharts has painted its points, left to right, and the figures of the vertical axis, lowest first. */
async function paintedPoints(page: Page) {
  return page.locator('.chart-drawn').evaluate((drawn) => {
    const middle = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    const points = [...drawn.querySelectorAll('circle.recharts-line-dot')].map(middle)
    const ticks = [...drawn.querySelectorAll('.recharts-cartesian-grid-horizontal line')].map(middle)
    const values = [...drawn.querySelectorAll('.recharts-cartesian-axis-tick-value')].map((text) =>
      Number(text.textContent?.replaceAll(/[,%£]/g, '')),
    )
    return {
      points: points.toSorted((a, b) => a.x - b.x),
      ticks: ticks
        .toSorted((a, b) => b.y - a.y)
        .map(({ y }, at) => ({ y, value: values.toSorted((a, b) => a - b)[at] ?? Number.NaN })),
    }
  })
}
