import { cookieAt } from '../../tests/support/productSignIn.ts'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { chromiumAbsence, chromiumPath } from '../../tests/support/chromiumProgram.ts'
import type { Options } from '../options.ts'
import { startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { SCORECARD } from '../stores/scorecardStore.ts'
import { scorecardStore } from '../stores/storeFolder.ts'
import { measuresOf } from './measuresOf.ts'
import { type Site, type Visits, visit } from './visit.ts'

const SPEEDS = [1, 4]
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
/** From this many indicators on, rows are scrolled through. */
const LONG = 2_000

/** The scorecard page in a browser with nothing cached, beside the hand-written page, visit by visit in turns. */
export async function* pageMeasures(options: Options): AsyncGenerator<Measure[]> {
  if (chromiumPath === null) {
    console.log(`The pages are left out: ${chromiumAbsence}.`)
    return
  }
  execFileSync(process.execPath, ['src/web/build/buildIfStale.ts'], { stdio: 'inherit' })
  const browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: FLAGS })
  try {
    for (const count of options.sizes) yield await atSize(browser, count, options)
  } finally {
    await browser.close()
  }
}

async function atSize(browser: Browser, count: number, { quick }: Options): Promise<Measure[]> {
  const folder = await scorecardStore(count)
  const product = await startProgram('src/server/main.ts', { env: { SCORECARD_DATA: folder.path } })
  const answer = join(folder.path, 'scorecard.json')
  await writeFile(answer, await scorecardOf(product.url))
  const handWritten = await startProgram('bench/handWritten/server.ts', { env: { SCORECARD_ANSWER: answer } })
  const sites: Record<keyof Visits, Site> = {
    product: {
      address: `${product.url}/scorecards/${SCORECARD}`,
      before: `${product.url}/api/health`,
      chart: '.performance-chart .chart-static path',
      liveChart: '.performance-chart .chart-static.covered',
    },
    bound: {
      address: handWritten.url,
      before: `${handWritten.url}/nothing`,
      chart: 'figure path',
      liveChart: 'figure path',
    },
  }
  try {
    const measures: Measure[] = []
    for (const [speed, visits] of await inTurns(browser, sites, {
      rounds: quick ? 3 : 7,
      scrolled: count >= LONG,
    }))
      measures.push(...measuresOf(visits, { count, speed }))
    return measures
  } finally {
    await product.stop()
    await handWritten.stop()
    await folder.remove()
  }
}

/** Both sites at both speeds, in turns, so that whatever else the machine does falls on all alike. The first counts not. */
async function inTurns(
  browser: Browser,
  sites: Record<keyof Visits, Site>,
  { rounds, scrolled }: { rounds: number; scrolled: boolean },
): Promise<Map<number, Visits>> {
  const visits = new Map(SPEEDS.map((speed): [number, Visits] => [speed, { product: [], bound: [] }]))
  for (let round = -1; round < rounds; round++)
    for (const [speed, { product, bound }] of visits)
      for (const [site, made] of round % 2 === 0
        ? ([
            [sites.product, product],
            [sites.bound, bound],
          ] as const)
        : ([
            [sites.bound, bound],
            [sites.product, product],
          ] as const)) {
        const visited = await visit(browser, site, { cpu: speed, scrolled })
        if (round >= 0) made.push(visited)
      }
  return visits
}

async function scorecardOf(url: string): Promise<string> {
  const answer = await fetch(url + apiPaths.scorecard(SCORECARD), { headers: { cookie: cookieAt(url) } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}
