import { cookiesFor } from '../../tests/support/productSignIn.ts'
import type { Browser, Page } from 'playwright-core'
import { installWatcher } from './watcher.ts'
import { watchWire } from './wire.ts'

export type Site = {
  readonly address: string
  /** Something small at the same place, under the same policies: the visit comes from there. */
  readonly before: string
  /** Selects a mark that is there once an indicator's chart is drawn. */
  readonly chart: string
  /** Selects a mark that is there once the chart answers to a pointer and keys. */
  readonly liveChart: string
}

/** Milliseconds, but for the bytes, and the frames that took longer than 20 and 50 ms or showed room without rows. */
export type Visit = {
  readonly bytes: number
  readonly fontBytes: number
  readonly firstPaint: number
  readonly sparklines: number
  readonly idle: number
  readonly blocking: number
  readonly keystrokes: readonly number[]
  readonly rowToChart: number
  readonly rowToLiveChart: number
  readonly scroll: {
    readonly frames: number
    readonly over20: number
    readonly over50: number
    readonly gaps: number
  } | null
}

/** The visits made to the product and to its lower bound. */
export type Visits = { readonly product: Visit[]; readonly bound: Visit[] }

const WINDOW = { width: 1440, height: 900 }
const QUIET_MS = 500
/** A task blocks for what it takes beyond this. */
const LONG_TASK_MS = 50
const TYPED = 'viol'
/** How long a hand rests on a row before it clicks. */
const HAND_MS = 100
const WHEEL_TURNS = 90
const WHEEL_PIXELS = 180
/** A wheel turns on whether or not the page keeps up. */
const WHEEL_TURN_MS = 16

/**
 * One visit with nothing cached, on a processor this many times slower. It comes from another address of the site: in an
 * empty tab a page with a `Cross-Origin-Opener-Policy` needs a second process, which no other page would wait for there.
 */
export async function visit(
  browser: Browser,
  site: Site,
  { cpu, scrolled }: { cpu: number; scrolled: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOW })
  try {
    await context.addCookies(cookiesFor(site.address))
    const page = await context.newPage()
    await page.addInitScript(installWatcher)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.goto(site.before, { waitUntil: 'load' })
    const wire = await watchWire(session)
    await page.goto(site.address, { waitUntil: 'load' })
    await page.waitForFunction(() => window.watcher.sparklines !== null, null, { timeout: 120_000 })
    // A first screen drawn ahead is looked at only: the scripts that make it answer count as well.
    await page.locator('[data-first-screen]').waitFor({ state: 'detached' })
    await wire.quietFor(QUIET_MS)
    await page.evaluate((quiet) => window.watcher.quietFor(quiet), QUIET_MS)
    const opening = { ...wire.received(), ...(await page.evaluate(timesOfOpening, LONG_TASK_MS)) }
    const keystrokes = await typed(page)
    const scroll = scrolled ? await scrolledThrough(page) : null
    return { ...opening, keystrokes, scroll, ...(await chartOpened(page, site)) }
  } finally {
    await context.close()
  }
}

/** Idle: the last end of a long task, an answer or the first screen, after which nothing happened for half a second. */
function timesOfOpening(longTask: number) {
  const { sparklines, firstPaint, longTasks } = window.watcher
  const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const ends = [
    ...longTasks.map(({ start, duration }) => start + duration),
    ...answers.map((each) => each.responseEnd),
  ]
  return {
    firstPaint,
    sparklines: sparklines ?? Number.NaN,
    idle: Math.max(sparklines ?? 0, ...ends),
    blocking: longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - longTask), 0),
  }
}

/** Each letter of a word typed into the find box, to the painted rows; then the box is emptied. */
async function typed(page: Page): Promise<number[]> {
  const box = page.locator('input[type=search]')
  await box.focus()
  await box.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const times: number[] = []
  for (let length = 1; length <= TYPED.length; length++) {
    await page.evaluate((text) => window.watcher.awaitKey(text), TYPED.slice(0, length))
    await page.keyboard.press(TYPED.charAt(length - 1))
    times.push(...(await page.evaluate(() => window.watcher.took())))
  }
  await box.fill('')
  await page.waitForTimeout(QUIET_MS)
  return times
}

async function scrolledThrough(page: Page) {
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2)
  const frames = await page.evaluateHandle(() => window.watcher.frames())
  const turns: Promise<void>[] = []
  for (let turn = 0; turn < WHEEL_TURNS; turn++) {
    turns.push(page.mouse.wheel(0, WHEEL_PIXELS))
    await page.waitForTimeout(WHEEL_TURN_MS)
  }
  await Promise.all(turns)
  // What was put off until the rows stand belongs to the scroll.
  await page.waitForTimeout(QUIET_MS)
  const { between, gaps } = await frames.evaluate((watching) => watching.stop())
  // A slow processor still has turns of the wheel before it, and then rows to draw: the first row would be one of theirs.
  await page.evaluate((quiet) => window.watcher.quietFor(quiet), QUIET_MS)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(QUIET_MS)
  await page.evaluate((quiet) => window.watcher.quietFor(quiet), QUIET_MS)
  return {
    frames: between.length,
    over20: between.filter((each) => each > 20).length,
    over50: between.filter((each) => each > 50).length,
    gaps,
  }
}

/** The first indicator opened by a mouse that comes to its row, rests and clicks. */
async function chartOpened(page: Page, { chart, liveChart }: Site) {
  const link = page.locator('[data-indicator] .name a').first()
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(HAND_MS)
  const box = await link.boundingBox()
  if (!box) throw new Error('The first row has no link')
  for (const mark of [chart, liveChart]) await page.evaluate((each) => window.watcher.awaitClick(each), mark)
  await page.mouse.move(box.x + 4, box.y + box.height / 2, { steps: 3 })
  await page.waitForTimeout(HAND_MS)
  await page.mouse.down()
  await page.mouse.up()
  const [rowToChart = Number.NaN, rowToLiveChart = Number.NaN] = await page.evaluate(() =>
    window.watcher.took(),
  )
  return { rowToChart, rowToLiveChart }
}
