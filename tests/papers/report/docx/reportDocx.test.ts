import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import validate from '@ooxml-tools/validate'
import { Resvg } from '@resvg/resvg-js'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { figureWords } from '../../../../src/domain/indicators/figureWords.ts'
import { type Pack, packIndicators } from '../../../../src/papers/pack.ts'
import { reportDocx } from '../../../../src/papers/report/docx/reportDocx.ts'
import { performanceReport } from '../../../../src/papers/report/performanceReport.ts'
import { link, paragraph } from '../../../../src/papers/report/reportDocument.ts'
import { examplePack } from '../../../support/examplePack.ts'
import { officeAbsence, officeProgram } from '../../../support/officeProgram.ts'
import { pdfAbsence, pdfText } from '../../../support/pdfPrograms.ts'

/** Pixels without words: nothing here looks at them. */
const picture = async (svg: string): Promise<Uint8Array> =>
  new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng())

let pack: Pack
let docx: Uint8Array
let parts: Record<string, Uint8Array>
beforeAll(async () => {
  const whole = await examplePack()
  const open = whole.meeting!.recommendations.map((each) =>
    each.number === 16 ? { ...each, decision: null } : each,
  )
  pack = { ...whole, meeting: { ...whole.meeting!, recommendations: open } }
  docx = await reportDocx(performanceReport(pack, 'Item 4'), picture)
  parts = unzipSync(docx)
})

const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
/** The words of each table row, cells parted by "|"; spaces that only align are left out. */
const rowsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
      .map(([cell]) =>
        [...cell.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
          .map(([each]) =>
            [...each.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)]
              .map(([run]) => run.replace(/^<[^>]*>/, ''))
              .join(''),
          )
          .join(' '),
      )
      .map((words) =>
        words
          .replaceAll('\u00a0', ' ')
          .replaceAll(/[\u2007\u2008]/g, '')
          .trim(),
      )
      .join('|'),
  )

describe('a board paper as a Word document', () => {
  test('is valid Office Open XML', async () => {
    expect(await validate(docx as never, 'docx')).toEqual([])
  }, 60_000)

  test('says every figure, target and stretch target of the API’s pages', () => {
    const rows = rowsOf(part('word/document.xml'))
    const said = packIndicators(pack).map(({ row }) => {
      const shown = (value: string | null | undefined) => (value ? figureWords(value, row.decimals) : '')
      const period = `${row.latestPeriod}${row.marks ? ` [${row.marks}]` : ''}`
      return `${row.statusWord}|${row.title} ${row.reference}, ${row.unit}, ${period}|${shown(row.latest)}|${shown(row.target?.value)}|${shown(row.stretch)}|`
    })
    expect(said).toHaveLength(32)
    expect(said.filter((each) => !rows.some((row) => row.startsWith(each)))).toEqual([])
  })

  test('has real headings, header rows that repeat, words for every chart and boxes to tick', () => {
    const xml = part('word/document.xml')
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(5)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)!.length)
    const drawings = xml.match(/<wp:docPr .*?(?:\/>|<\/wp:docPr>)/gs) ?? []
    const untold = drawings.filter((each) => !/descr="[^"]+"/.test(each) && !each.includes('decorative'))
    expect(drawings.length).toBeGreaterThan(38 + 5)
    expect(untold).toEqual([])
    expect(xml.match(/<w14:checkbox>/g)).toHaveLength(4)
  })

  test('has its title, its language, and at the foot the as-at date and the page', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Performance report, July to September 2010</dc:title>',
    )
    expect(part('word/styles.xml')).toContain('w:val="en-GB"')
    const foot = Object.keys(parts)
      .filter((path) => /^word\/footer\d+\.xml$/.test(path))
      .map(part)
      .join('')
    expect(foot).toContain('As it stood on 29 November 2010.')
    expect(foot).toMatch(/PAGE.*NUMPAGES/s)
  })

  test('the same paper is the same bytes', async () => {
    expect(Buffer.compare(await reportDocx(performanceReport(pack, 'Item 4'), picture), docx)).toBe(0)
  })

  test('its links go where they say, and are the same bytes each time', async () => {
    const places = ['https://partnership.example/minutes', 'https://partnership.example/register?due=late']
    const report = performanceReport(pack, 'Item 4')
    const linked = { ...report, blocks: [paragraph('plain', ...places.map((each) => link('Here', each)))] }
    const made = await reportDocx(linked, picture)
    expect(Buffer.compare(await reportDocx(linked, picture), made)).toBe(0)
    expect(await validate(made as never, 'docx')).toEqual([])
    const { 'word/document.xml': words, 'word/_rels/document.xml.rels': relations } = unzipSync(made)
    const targets = new Map(
      [...strFromU8(relations!).matchAll(/ Id="([^"]+)"[^>]* Target="([^"]+)"/g)].map(([, id, target]) => [
        id,
        target,
      ]),
    )
    const links = [...strFromU8(words!).matchAll(/<w:hyperlink[^>]* r:id="([^"]+)"/g)]
    expect(links.map(([, id]) => targets.get(id))).toEqual(places)
  })

  test.skipIf(officeAbsence !== '' || pdfAbsence !== '')(
    'opens in an office, which finds every heading and the last note',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'paper-'))
      try {
        writeFileSync(join(folder, 'paper.docx'), docx)
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
        spawnSync(officeProgram ?? '', [
          profile,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'paper.docx'),
        ])
        expect(existsSync(join(folder, 'paper.pdf'))).toBe(true)
        const words = pdfText(new Uint8Array(readFileSync(join(folder, 'paper.pdf')))).replaceAll(/\s+/g, ' ')
        for (const said of [
          'The six reds',
          'Recommendations, with room for the decision',
          'Planning returns (PS1 and PS2)',
        ])
          expect(words).toContain(said)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    120_000,
  )
})
