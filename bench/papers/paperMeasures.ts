import { createRequire } from 'node:module'
import type { Resvg } from '@resvg/resvg-js'
import { fullSight } from '../../src/domain/permissions/sight.ts'
import { officeStanding } from '../../src/domain/permissions/role.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { type Pack, packIndicators, packSheet } from '../../src/papers/pack.ts'
import { packFormats } from '../../src/papers/paperFormats.ts'
import { pictureSvg, usualPicture } from '../../src/papers/picture/chartPicture.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { makePaper, type PackPaper } from '../../src/server/papers/makePaper.ts'
import { nodePaperTools } from '../../src/server/papers/nodePaperTools.ts'
import { readPack } from '../../src/server/papers/readPack.ts'
import { isRefusal } from '../../src/server/refusal.ts'
import type { Measure } from '../report/measure.ts'
import { fillStore, SCORECARD } from '../stores/scorecardStore.ts'
import { temporaryFolder } from '../stores/storeFolder.ts'
import { median } from '../report/statistics.ts'

const INDICATORS = 60
const AT = isoDate('2010-11-29')
const PACK_WITHIN_SECONDS = 10
const RUNS = 3

/** What it costs to make each file of a scorecard of 60 indicators, and to draw a chart beside the bare rasteriser. */
export async function* paperMeasures(): AsyncGenerator<Measure[]> {
  const folder = await temporaryFolder()
  const database = await openSqlite(folder.file)
  try {
    await fillStore(database, INDICATORS, { figures: true })
    const tools = nodePaperTools(folder.path)
    const asked = (format: PackPaper['format']): PackPaper => ({
      pack: {
        kind: 'scorecard',
        id: SCORECARD,
        scorecardId: null,
        quarter: '2010-11-q2',
        asAt: AT,
        today: AT,
        indicatorIds: null,
        meetingId: null,
      },
      format,
      picture: usualPicture,
      headline: null,
    })
    const reading = { reader: officeStanding, sight: fullSight }
    const pack = await readPack(database, asked('svg').pack, reading)
    if (isRefusal(pack)) throw new Error(pack.detail)
    yield await chartMeasures(pack, tools.png)
    for (const format of packFormats) {
      const seconds: number[] = []
      let bytes = 0
      for (let run = 0; run < RUNS; run++) {
        const began = performance.now()
        const made = await makePaper(database, tools, asked(format), reading)
        if (isRefusal(made)) throw new Error(made.detail)
        seconds.push((performance.now() - began) / 1000)
        bytes = made.bytes.length
      }
      const row = (name: string, unit: Measure['unit'], product: number): Measure => ({
        subject: 'papers',
        name,
        where: `${format}, ${INDICATORS} indicators`,
        unit,
        product,
        bound: null,
      })
      yield [
        { ...row('Made', 's', median(seconds)), aim: { of: 'product', atMost: PACK_WITHIN_SECONDS } },
        row('Made the first time', 's', seconds[0] ?? NaN),
        row('Its size', 'kB', bytes / 1000),
      ]
    }
    yield [
      {
        subject: 'papers',
        name: 'Memory at the end',
        where: 'all of them in one process',
        unit: 'MB',
        product: process.memoryUsage.rss() / 1e6,
        bound: null,
      },
    ]
  } finally {
    await database.close()
    await folder.remove()
  }
}

/** SVG and PNG for each second, PNG beside the rasteriser drawing the same SVG alone. */
async function chartMeasures(pack: Pack, png: ReturnType<typeof nodePaperTools>['png']): Promise<Measure[]> {
  const sheets = packIndicators(pack).map(({ page }) => packSheet(pack, page))
  const began = performance.now()
  const drawn = sheets.flatMap((sheet) => {
    const picture = pictureSvg(sheet, usualPicture)
    return picture.outcome === 'drawn' ? [picture.svg] : []
  })
  const svgSeconds = (performance.now() - began) / 1000
  if (drawn.length < sheets.length)
    throw new Error(`Only ${drawn.length} of ${sheets.length} charts can be drawn.`)
  const ours: number[] = []
  const bare: number[] = []
  const { Resvg: Drawing } = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Resvg }
  for (const svg of drawn) {
    const first = performance.now()
    await png?.(svg, { scale: 2 })
    const second = performance.now()
    new Drawing(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: false } }).render().asPng()
    ours.push(second - first)
    bare.push(performance.now() - second)
  }
  const where = `${drawn.length} charts`
  const rate = (milliseconds: readonly number[]) =>
    (milliseconds.length * 1000) / milliseconds.reduce((sum, each) => sum + each, 0)
  return [
    {
      subject: 'papers',
      name: 'Charts as SVG',
      where,
      unit: 'charts/s',
      product: drawn.length / svgSeconds,
      bound: null,
    },
    {
      subject: 'papers',
      name: 'Charts as PNG, 2400 by 1350; bound: the rasteriser alone, without a typeface',
      where,
      unit: 'charts/s',
      product: rate(ours),
      bound: rate(bare),
    },
  ]
}
