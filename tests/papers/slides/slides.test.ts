import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import validate from '@ooxml-tools/validate'
import { strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Pack, packIndicators, packReds, packSheet } from '../../../src/papers/pack.ts'
import { slidesPptx } from '../../../src/papers/slides/slides.ts'
import { quarterLabel } from '../../../src/domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../src/domain/time/quarterFromSlug.ts'
import { examplePack } from '../../support/examplePack.ts'
import { officeAbsence, officeProgram } from '../../support/officeProgram.ts'
import { alternativesOf, type ChartRead, deckReading, textsOf, titleOf } from './deckReading.ts'
import { nastyPack, NASTY } from '../nastyPack.ts'

let pack: Pack
let bytes: Uint8Array
let deck: ReturnType<typeof deckReading>

beforeAll(async () => {
  pack = await examplePack()
  bytes = await slidesPptx(pack)
  deck = deckReading(bytes)
}, 120_000)

/** The title and the slide of reds come first. */
const BEFORE = 2
const slideOf = (at: number): number => BEFORE + 1 + at
const near = (chart: ChartRead, name: string, quarter: string): string | undefined =>
  chart.series
    .filter((each) => each.name === name || each.name === `${name}, other levels`)
    .map(({ values }) => values.get(chart.categories.indexOf(quarter)))
    .find((value) => value !== undefined)

describe('slides', () => {
  it('are a title, the reds and one slide for each indicator', () => {
    expect(deck.count).toBe(BEFORE + packIndicators(pack).length)
  })

  it('open with whose scorecard, which quarter, as at when, how many stand where, and that it is illustrative', () => {
    const words = textsOf(deck.slide(1)).join('\n')
    for (const said of [
      'Harrow Strategic Partnership',
      'Chief executives’ scorecard',
      'Q2\u00a02010/11, July to September 2010. As it stood on 29 November 2010. Illustrative.',
      'Six of 32 indicators are red.',
      '6 red',
      '7 amber',
      '14 green',
      '5 not rated',
    ]) {
      expect(words).toContain(said)
    }
  })

  it('name every red with its reason, and never leave one out however many there are', async () => {
    const words = textsOf(deck.slide(2)).join('\n').replaceAll('\u00a0', ' ')
    const reds = packReds(pack)
    expect(reds).toHaveLength(6)
    for (const { row } of reds) {
      expect(words).toContain(`${row.reference} ${row.title}`)
      expect(words).toContain(row.reason)
    }

    const all = packIndicators(pack).map((each) => ({
      ...each,
      row: { ...each.row, overridden: null, status: { status: 'red' as const } },
    }))
    const many = deckReading(
      await slidesPptx({
        ...pack,
        groups: [{ ...pack.groups[0]!, indicators: all }],
        counts: { ...pack.counts, red: 32 },
      }),
    )
    const named = Array.from({ length: many.count - all.length - 1 }, (_, at) =>
      textsOf(many.slide(2 + at)).join('\n'),
    )
    expect(named.length).toBeGreaterThan(3)
    for (const { row } of all) {
      expect(named.join('\n').replaceAll('\u00a0', ' ')).toContain(`${row.reference} ${row.title}`)
    }
  })

  it('keep a long name within its place, in smaller letters, and say of an empty scorecard that it is', async () => {
    const title = 'Chief executives and partnership board performance scorecard'
    const sizeOf = (xml: string, place: string) => {
      const shape = xml.split('<p:sp>').find((each) => each.includes(`type="${place}"`))
      return Number(/ sz="(\d+)"/.exec(shape ?? '')?.[1]) / 100
    }
    const named = deckReading(await slidesPptx({ ...pack, subject: { ...pack.subject, title } }))
    expect(sizeOf(deck.slide(1), 'ctrTitle')).toBe(40)
    expect(sizeOf(deck.slide(1), 'ftr')).toBe(10)
    // Two lines of 26 points are 0.87 of the 0.95 inches above the quarter; of 40 points, 1.3.
    expect(sizeOf(named.slide(1), 'ctrTitle')).toBe(26)
    expect(sizeOf(named.slide(1), 'ftr')).toBe(9)

    const none = { red: 0, amber: 0, green: 0, notRated: 0, notRatedFor: [] }
    const empty = deckReading(await slidesPptx({ ...pack, groups: [], counts: none, meeting: null }))
    expect(textsOf(empty.slide(1)).join(' ')).toContain('No indicator stands on this scorecard.')
  })

  it('say of each chart where its own axis starts, however much room its words leave it', async () => {
    const title = 'Proportion of vulnerable people who sustain independent lives'
    const groups = pack.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map(({ row, page }) => ({
        row,
        page: { ...page, definition: { ...page.definition, title } },
      })),
    }))
    let told = 0
    for (const each of [deck, deckReading(await slidesPptx({ ...pack, groups }))])
      for (let number = 1; number <= each.count; number++) {
        const words = textsOf(each.slide(number)).join(' ').replaceAll(',', '')
        const [, start] = /Vertical axis starts at £?(-?[\d.]+?)%?\. /.exec(words) ?? []
        if (start === undefined) continue
        const xml = strFromU8(each.parts[`ppt/charts/chart${number}.xml`]!)
        expect([number, Number(/<c:min val="([^"]+)"/.exec(xml)?.[1])]).toEqual([number, Number(start)])
        told += 1
      }
    expect(told).toBeGreaterThan(40)
  })

  it('draw the API’s figures, each as it was given, in the chart and in the workbook behind it', () => {
    let compared = 0
    packIndicators(pack).forEach(({ page }, at) => {
      const chart = deck.chart(slideOf(at))
      const given = page.series.filter(({ quarter }) => quarter <= page.quarter && page.annual === false)
      for (const { quarter, observation, target, stretch } of given) {
        const label = quarterLabel(quarterFromSlug(quarter))
        for (const [name, value] of [
          ['Actual', observation?.value],
          ['Target', target?.value],
        ] as const) {
          const drawn = near(chart, name, label)
          if (value === null || value === undefined) expect(drawn).toBeUndefined()
          else
            expect(drawn, `${page.reference} ${name} ${label}`).toMatch(
              new RegExp(`^${value.replace('.', '\\.')}\\.?0*$`),
            )
          compared += 1
        }
        if (stretch !== null) expect(near(chart, 'Stretch target', label)).toBe(stretch)
      }
      const actual = chart.series[0]!
      const observed = page.series.flatMap(({ quarter, observation }) =>
        quarter <= page.quarter && observation && observation.value !== null
          ? [Number(observation.value)]
          : [],
      )
      expect([...actual.values.values()].map(Number), page.reference).toEqual(observed)
    })
    expect(compared).toBeGreaterThan(600)
  })

  it('keep in the workbook, as numbers, exactly what the chart draws', () => {
    for (const at of packIndicators(pack).keys()) {
      const { series, cells, numeric, categories } = deck.chart(slideOf(at))
      for (const { name, column, values } of series) {
        expect(cells.get(`${column}1`)).toBe(name)
        for (const place of categories.keys()) {
          expect(cells.get(`${column}${place + 2}`)).toBe(values.get(place))
          if (values.has(place)) expect(numeric).toContain(`${column}${place + 2}`)
        }
      }
    }
  })

  it('step from one target to the next without a slope between them', () => {
    const at = packIndicators(pack).findIndex(({ row }) => row.reference === 'NI 134')
    const targets = deck.chart(slideOf(at)).series.filter(({ name }) => name.startsWith('Target'))
    expect(targets.map(({ name }) => name)).toEqual(['Target', 'Target, other levels'])
    for (const { values } of targets) {
      for (const [place, value] of values) expect(values.get(place + 1) ?? value).toBe(value)
    }
  })

  it('say in real titles, notes and alternative texts what a listener and a screen reader need', () => {
    packIndicators(pack).forEach((indicator, at) => {
      const { page, row } = indicator
      const slide = deck.slide(slideOf(at))
      const sheet = packSheet(pack, page)
      expect(titleOf(slide).replaceAll('\u00a0', ' ')).toBe(sheet.headline)
      expect(alternativesOf(slide)).toHaveLength(1)
      expect(alternativesOf(slide)[0]).toContain(sheet.headline)
      const notes = deck.notes(slideOf(at)).join('\n')
      expect(notes).toContain(page.reason)
      expect(notes).toContain(page.process.variationSentence.slice(-40))
      if (page.commentary[0]) expect(notes).toContain(page.commentary[0].text)
      const words = textsOf(slide).join('\n').replaceAll('\u00a0', ' ')
      expect(words).toContain(row.statusWord)
      expect(words).toContain('As it stood on 29 November 2010. Source: ')
    })
    expect(Object.values(deck.parts).length).toBeGreaterThan(0)
    expect(deck.slide(3)).not.toContain('<a:rPr lang="en-US"')
  })

  it('are the same bytes of the same pack, whenever they are made', async () => {
    expect(Buffer.compare(Buffer.from(await slidesPptx(pack)), Buffer.from(bytes))).toBe(0)
  })

  it('are valid by the Open XML schemas, and so are the workbooks within and a deck of nasty words', async () => {
    expect(await validate(bytes, 'pptx')).toEqual([])
    expect(await validate(deck.parts['ppt/embeddings/figures3.xlsx']!, 'xlsx')).toEqual([])
    const nasty = await slidesPptx(nastyPack(pack))
    expect(await validate(nasty, 'pptx')).toEqual([])
    expect(textsOf(deckReading(nasty).slide(1)).join('')).toContain(NASTY.replace('\n', ''))
  }, 120_000)

  it.skipIf(officeProgram === null)(
    `open in LibreOffice, a page a slide${officeAbsence && ` (${officeAbsence})`}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'slides-'))
      try {
        const file = join(folder, 'deck.pptx')
        writeFileSync(file, bytes)
        const profile = pathToFileURL(join(folder, 'profile')).href
        execFileSync(
          officeProgram!,
          ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, file],
          { stdio: 'ignore', timeout: 120_000 },
        )
        const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.count)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    150_000,
  )
})
