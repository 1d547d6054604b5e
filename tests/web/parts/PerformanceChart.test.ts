import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chartModel } from '../../../src/chart/chartModel.ts'
import { performanceChartSize } from '../../../src/web/parts/performanceChartSize.ts'
import { axeViolations } from '../../support/axe.ts'
import { describeInBrowser } from '../../support/browser.ts'
import { serveFolder, type StaticFolder } from '../../support/staticFolder.ts'
import { chartPages } from './chartPages.ts'

type Name = keyof typeof chartPages
type Written = { readonly words: string; readonly left: number; readonly top: number }

/** Half of what an eye could see: both drawings round to a tenth of a pixel. */
const NEAR = 0.5

describeInBrowser('the studied chart', (browser) => {
  let folder = ''
  let host: StaticFolder
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chart-'))
    await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'silent',
      oxc: { jsx: { runtime: 'automatic' } },
      build: {
        outDir: folder,
        rolldownOptions: {
          input: fileURLToPath(import.meta.resolve('./performanceChartStage.tsx')),
          output: { entryFileNames: 'stage.js', assetFileNames: 'stage.[ext]' },
        },
      },
    })
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><html lang="en-GB"><title>A chart</title><link rel="stylesheet" href="stage.css"><main><h1>A chart</h1><div id="root"></div></main><script type="module" src="stage.js"></script></html>',
    )
    await writeFile(join(folder, '404.html'), 'none')
    host = await serveFolder(folder, '/')
  }, 60_000)
  afterAll(async () => {
    await host.stop()
    await rm(folder, { recursive: true })
  })

  async function chartOf(name: Name, width = 1000): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 700 } })
    const page = await context.newPage()
    await page.goto(`${host.url}#${name}`)
    await page.locator('.chart-static.covered').waitFor({ state: 'attached' })
    return page
  }

  /** Every piece of writing in a drawing, and where it stands. */
  const written = (page: Page, drawing: string): Promise<Written[]> =>
    page.locator(`${drawing} svg`).evaluate((svg) => {
      const frame = svg.getBoundingClientRect()
      return [...svg.querySelectorAll('text')].map((text) => {
        const { left, top } = text.getBoundingClientRect()
        return { words: text.textContent ?? '', left: left - frame.left, top: top - frame.top }
      })
    })

  const inOrder = (all: Written[]) =>
    all.toSorted(
      (one, other) => one.words.localeCompare(other.words) || one.left - other.left || one.top - other.top,
    )

  const pathNumbers = (page: Page, selector: string): Promise<number[][]> =>
    page
      .locator(selector)
      .evaluateAll((paths) =>
        paths.map((path) => (path.getAttribute('d') ?? '').match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []),
      )

  const lineEnds = (page: Page, selector: string): Promise<number[][]> =>
    page
      .locator(selector)
      .evaluateAll((lines) =>
        lines.map((line) => ['x1', 'y1', 'x2', 'y2'].map((end) => Number(line.getAttribute(end)))),
      )

  function expectNear(drawn: readonly number[][], wanted: readonly number[][]) {
    expect(drawn.map((each) => each.length)).toEqual(wanted.map((each) => each.length))
    drawn
      .flat()
      .forEach((value, at) => expect(Math.abs(value - (wanted.flat()[at] ?? Infinity))).toBeLessThan(NEAR))
  }

  const names = Object.keys(chartPages) as Name[]
  test.each(names.flatMap((name) => [1000, 390].map((width) => [name, width] as const)))(
    'Recharts and the static picture of %s show the same figures at %i pixels',
    async (name, width) => {
      const page = await chartOf(name, width)
      const frame = await page.locator('.chart-frame').evaluate((element) => element.clientWidth)
      const model = chartModel(chartPages[name](), performanceChartSize(frame, 16))

      const dots = await page
        .locator('.chart-drawn .recharts-line-dot')
        .evaluateAll((circles) =>
          circles.map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]),
        )
      expectNear(
        dots,
        model.points.map(({ x, y }) => [x, y]),
      )
      const still = await page
        .locator('.chart-static circle')
        .evaluateAll((circles) =>
          circles.map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]),
        )
      expectNear(dots, still)

      const several = model.runs.filter((run) => run.length > 1)
      expectNear(
        await pathNumbers(page, '.chart-drawn .drawn-actual path.recharts-line-curve'),
        several.map((run) => run.flatMap(({ x, y }) => [x, y])),
      )
      const corners = (points: readonly { x: number; y: number }[]) => points.flatMap(({ x, y }) => [x, y])
      expectNear(await pathNumbers(page, '.chart-drawn .drawn-target path'), model.paths.map(corners))
      expectNear(
        await pathNumbers(page, '.chart-drawn .drawn-stretch path'),
        model.stretches.map(({ x1, x2, y }) => [x1, y, x2, y]),
      )
      expectNear(
        await lineEnds(page, '.chart-drawn .drawn-band line'),
        model.bands.flatMap(({ x1, x2, top, bottom, low, high }) => [
          ...(high === null ? [] : [[x1, top, x2, top]]),
          ...(low === null ? [] : [[x1, bottom, x2, bottom]]),
        ]),
      )

      expectNear(
        await lineEnds(page, '.chart-drawn .drawn-limit line'),
        model.usual.flatMap(({ x1, x2, top, bottom, upper, lower }) => [
          ...(upper === null ? [] : [[x1, top, x2, top]]),
          ...(lower === null ? [] : [[x1, bottom, x2, bottom]]),
        ]),
      )
      expectNear(
        await lineEnds(page, '.chart-drawn .drawn-mean line'),
        model.usual.map(({ x1, x2, meanY }) => [x1, meanY, x2, meanY]),
      )
      for (const kind of ['break', 'rebase'] as const) {
        expectNear(
          await lineEnds(page, `.chart-drawn .drawn-${kind} line`),
          model.breaks
            .filter((each) => each.kind === kind)
            .map(({ x }) => [x, model.area.bottom, x, model.area.top]),
        )
      }
      expectNear(
        await pathNumbers(page, '.chart-drawn .drawn-forecast path'),
        model.forecast ? [[model.forecast.x1, model.forecast.y1, model.forecast.x2, model.forecast.y2]] : [],
      )
      const marksOf = (selector: string) =>
        page.locator(selector).evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
      const marks = await marksOf('.chart-drawn path.drawn-mark')
      expect(marks).toHaveLength(
        model.points.filter(({ signal }) => signal !== null).length + (model.forecast ? 1 : 0),
      )
      const inPicture = await marksOf('.chart-static path')
      expect(marks.filter((mark) => !inPicture.includes(mark))).toEqual([])

      const [one, other] = [await written(page, '.chart-drawn'), await written(page, '.chart-static')].map(
        inOrder,
      )
      expect(one?.map(({ words }) => words)).toEqual(other?.map(({ words }) => words))
      one?.forEach(({ words, left, top }, at) => {
        expect(Math.abs(left - (other?.[at]?.left ?? Infinity)), words).toBeLessThan(NEAR)
        expect(Math.abs(top - (other?.[at]?.top ?? Infinity)), words).toBeLessThan(NEAR)
      })
      await page.context().close()
    },
  )

  test('arrow keys, Home and End read the figures out, and the words go when focus does', async () => {
    const page = await chartOf('bedDays')
    const reading = page.locator('.chart-reading output')
    await page.locator('.chart-frame').focus()
    expect(await reading.textContent()).toContain('Q2 2010/11: 141.6 per 1,000, provisional.')
    await page.keyboard.press('ArrowLeft')
    expect(await reading.textContent()).toContain('Q1 2010/11: 147.2 per 1,000.')
    await page.keyboard.press('Home')
    expect(await reading.textContent()).toContain('Q3 2005/06: 166.2 per 1,000.')
    await page.keyboard.press('ArrowLeft')
    expect(await reading.textContent()).toContain('Q3 2005/06')
    await page.keyboard.press('End')
    expect(await reading.textContent()).toContain('Q2 2010/11')
    expect(await page.locator('.chart-cursor text').textContent()).toBe('Q2 2010/11141.6')
    await page.locator('.chart-frame').blur()
    expect(await reading.textContent()).toBe('')
    await page.context().close()
  })

  test('pointing reads the nearest figure', async () => {
    const page = await chartOf('bedDays')
    const dot = await page.locator('.chart-drawn .recharts-line-dot').nth(4).boundingBox()
    await page.mouse.move((dot?.x ?? 0) + 5, 300)
    expect(await page.locator('.chart-reading output').textContent()).toContain('Q3 2006/07: 166.5')
    await page.context().close()
  })

  test('a page that becomes narrow gets the slim chart, and nothing wider than the page', async () => {
    const page = await chartOf('bedDays')
    await page.setViewportSize({ width: 390, height: 700 })
    await expect.poll(() => page.locator('.chart-static svg').getAttribute('height')).toBe('340')
    await expect.poll(() => page.locator('.chart-drawn svg').first().getAttribute('height')).toBe('340')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  test('the picture is there before Recharts is', async () => {
    const context = await browser().newContext({ viewport: { width: 1000, height: 700 } })
    const page = await context.newPage()
    await page.route('**/PerformanceChartDrawing*', (route) => route.abort())
    await page.goto(`${host.url}#bedDays`)
    await page.locator('.chart-static svg').waitFor()
    expect(await page.locator('.chart-static circle').count()).toBe(20)
    await page.locator('.chart-frame').focus()
    expect(await page.locator('.chart-reading output').textContent()).toContain('141.6')
    await context.close()
  })

  test('axe finds nothing, with and without focus', async () => {
    const page = await chartOf('bedDays')
    expect(await axeViolations(page)).toEqual([])
    await page.locator('.chart-frame').focus()
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })
})
