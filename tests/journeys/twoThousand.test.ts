import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore, SCORECARD } from '../../bench/stores/scorecardStore.ts'
import { OPENING } from '../../src/contract/apiPaths.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { figures } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { hasFocus, visitors } from '../support/visitor.ts'

const COUNT = 2000
const ROWS = 'table.sc tr[data-indicator]'

describeInBrowser('two thousand indicators on one scorecard', (browser) => {
  let product: RunningProduct
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorecard-two-thousand-'))
    const database = await openSqlite(join(folder, 'scorecard.sqlite'))
    await fillStore(database, COUNT, { figures: true })
    await database.close()
    product = await startProduct({ dataFolder: folder })
  }, 120_000)
  afterAll(async () => {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const visit = visitors(browser)
  const opened = async () => {
    const page = await visit(`${product.url}/scorecards/${SCORECARD}`)
    await page
      .getByRole('status')
      .filter({ hasText: `The first ${OPENING.rows} of 2,000; the rest follow as you scroll` })
      .waitFor()
    return page
  }

  test('the rest of the rows are read once somebody scrolls, not before', async () => {
    const page = await opened()
    const whole = () =>
      page.evaluate(
        (path) =>
          performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === path)
            .length,
        `/api/scorecards/${SCORECARD}`,
      )
    await page.waitForLoadState('networkidle')
    await page.mouse.move(700, 600)
    await page.locator(ROWS).first().waitFor()
    expect(await whole()).toBe(0)
    await page.mouse.wheel(0, 200)
    await page.getByRole('status').filter({ hasText: 'All 2,000 shown' }).waitFor()
    expect(await whole()).toBe(1)
  })

  test('whoever scrolls while the page is still a picture is read the rest of the rows', async () => {
    const page = await visit('about:blank')
    const scripts = Promise.withResolvers<void>()
    await page.route('**/*.js', (route) => scripts.promise.then(() => route.continue()))
    const answering = page.goto(`${product.url}/scorecards/${SCORECARD}`)
    await page.locator('[data-first-screen]').waitFor()
    await page.mouse.move(700, 600)
    await page.mouse.wheel(0, 200)
    await page.waitForFunction(() => window.scrollY > 0)
    scripts.resolve()
    await answering
    await page.getByRole('status').filter({ hasText: 'All 2,000 shown' }).waitFor({ timeout: 10_000 })
  })

  test('only the rows near the screen are drawn, wherever one scrolls', async () => {
    const page = await opened()
    const drawn = () => page.locator(ROWS).count()
    await expect.poll(drawn).toBeGreaterThan(5)
    expect(await drawn()).toBeLessThan(200)
    expect(Number(await figures(page).getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(COUNT)
    await page.waitForFunction(() => document.body.scrollHeight > 50_000)
    await page.keyboard.press('End')
    await page.waitForFunction((rows) => {
      const last = [...document.querySelectorAll(rows)].at(-1)
      return last !== undefined && last.getBoundingClientRect().top < innerHeight
    }, ROWS)
    expect(await drawn()).toBeLessThan(200)
    await page.mouse.wheel(0, -20_000)
    await page.waitForFunction((rows) => {
      const middle = document.elementsFromPoint(400, innerHeight / 2)
      return middle.some((each) => each.closest(rows))
    }, ROWS)
    expect(await drawn()).toBeLessThan(200)
  })

  test('rows that fly past are drawn in words; once they stand each is whole, and as high as it was', async () => {
    const page = await opened()
    await page.mouse.move(700, 600)
    await page.mouse.wheel(0, 200)
    await page.getByRole('status').filter({ hasText: 'All 2,000 shown' }).waitFor()
    const flown = await page.evaluate(flyUntilWords)
    expect(flown.length).toBeGreaterThan(0)
    await page.waitForFunction(allWhole)
    const high = await page.evaluate(
      heightsOf,
      flown.map(({ id }) => id),
    )
    // Beyond the screen, where the window ends depends on the heights of the rows before.
    const there = high.filter(({ height }) => height > 0)
    expect(there.length).toBeGreaterThan(8)
    expect(there).toEqual(flown.filter(({ id }) => there.some((row) => row.id === id)))
  })

  test('on a narrow screen, where a picture makes a row higher, rows that fly past are whole', async () => {
    const page = await opened()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.mouse.move(195, 600)
    await page.mouse.wheel(0, 200)
    await page.getByRole('status').filter({ hasText: 'All 2,000 shown' }).waitFor()
    await expect(page.evaluate(flyUntilWords)).rejects.toThrow('Every row was whole')
  })

  test('the worst twelve reds are named, and R names every one', async () => {
    const page = await opened()
    const headline = (await page.locator('#reds-heading').textContent()) ?? ''
    await page.getByText('These are the worst 12.').waitFor()
    await page.keyboard.press('r')
    const all = page.getByRole('dialog')
    await all.waitFor()
    const reds = Number(/(\d[\d,]*)/.exec(headline)?.[1]?.replaceAll(',', ''))
    expect(reds).toBeGreaterThan(100)
    await expect.poll(() => all.getByRole('rowheader').count()).toBe(reds)
  })

  test('Ctrl F goes to the find box, which looks through all of them', async () => {
    const page = await opened()
    const title = await page.evaluate(async (path) => {
      const { rows } = (await (await fetch(path)).json()) as { rows: { reference: string }[] }
      return rows.at(-1)?.reference ?? ''
    }, `/api/scorecards/${SCORECARD}`)
    await page.keyboard.press('Control+f')
    expect(await hasFocus(page.getByRole('searchbox'))).toBe(true)
    await page.keyboard.type(title)
    await page
      .getByRole('status')
      .filter({ hasText: / of 2,000 shown$/ })
      .waitFor()
    await page
      .locator(ROWS)
      .filter({ hasText: title.replaceAll(' ', '\u00a0') })
      .first()
      .waitFor()
    expect(await page.locator(ROWS).count()).toBeLessThan(200)
    expect(await axeViolations(page)).toEqual([])
  })

  test('paper holds every row and names every red', async () => {
    const page = await opened()
    const counted = await page.evaluate(async (path) => {
      const { rows, reds } = (await (await fetch(path)).json()) as { rows: unknown[]; reds: unknown[] }
      return { rows: rows.length, reds: reds.length }
    }, `/api/scorecards/${SCORECARD}`)
    await page.emulateMedia({ media: 'print' })
    // A browser prints what is drawn by the end of this event.
    const drawn = await page.evaluate((rows) => {
      window.dispatchEvent(new Event('beforeprint'))
      return document.querySelectorAll(rows).length
    }, ROWS)
    expect([drawn, counted.rows]).toEqual([COUNT, COUNT])
    expect(await page.locator('table.reds tbody tr').count()).toBe(counted.reds)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => page.locator(ROWS).count()).toBeLessThan(200)
  })
})

/** Scrolls a screen a frame until rows without pictures are on the screen: those rows and their heights. */
async function flyUntilWords(): Promise<{ id: string; height: number }[]> {
  for (let frame = 0; frame < 30; frame++) {
    window.scrollBy(0, window.innerHeight)
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const rows = [...document.querySelectorAll<HTMLElement>('table.sc tr[data-indicator]')]
    const words = rows.filter((row) => !row.querySelector('.sp svg'))
    if (words.length > 0)
      return words.map((row) => ({
        id: row.dataset.indicator ?? '',
        height: row.getBoundingClientRect().height,
      }))
  }
  throw new Error('Every row was whole')
}

const allWhole = () =>
  [...document.querySelectorAll('table.sc tr[data-indicator]')].every((row) =>
    row.querySelector('.sp svg, .dir svg'),
  )

function heightsOf(ids: readonly string[]): { id: string; height: number }[] {
  return ids.map((id) => ({
    id,
    height: document.querySelector(`tr[data-indicator="${id}"]`)?.getBoundingClientRect().height ?? 0,
  }))
}
