import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figureWords } from '../../../src/domain/indicators/figureWords.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { type Pack, packIndicators } from '../../../src/papers/pack.ts'
import { performanceReport } from '../../../src/papers/report/performanceReport.ts'
import { heading, paragraph, text, type ReportDocument } from '../../../src/papers/report/reportDocument.ts'
import { pdfOf } from '../../../src/server/papers/typesetter.ts'
import { examplePack } from '../../support/examplePack.ts'
import { pdfAbsence, pdfInfo, pdfText } from '../../support/pdfPrograms.ts'

const folder = mkdtempSync(join(tmpdir(), 'faces-'))
afterAll(() => rmSync(folder, { recursive: true }))

let pack: Pack
let pdf: Uint8Array
beforeAll(async () => {
  pack = await examplePack()
  pdf = await pdfOf(performanceReport(pack, 'Item 4'), folder)
})

const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const plain = (words: string): string => words.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

describe('a board paper as PDF', () => {
  test('claims PDF/UA-1, is tagged, and has its title, language and the as-at date', () => {
    const file = raw(pdf)
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(file).toContain('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>')
    expect(file).toMatch(/\/Lang \(en-GB\)/)
    expect(file).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
    expect(file).toContain('Performance report, July to September 2010</rdf:li>')
    expect(file).toContain('2010-11-29T00:00:00Z</xmp:CreateDate>')
  })

  test('has a bookmark for each heading, embeds every face with what its signs stand for, and has nothing to tab to', () => {
    const file = raw(pdf)
    expect(file.match(/\/Type \/Outlines/g)).toHaveLength(1)
    expect(file).toContain('/Title (The six reds)')
    expect(file).not.toContain('/Annots')
    const fonts = file.match(/\/Type \/FontDescriptor/g) ?? []
    expect(fonts.length).toBeGreaterThan(2)
    expect(file.match(/\/FontFile[23]? \d+ 0 R/g)).toHaveLength(fonts.length)
    expect(file.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(fonts.length)
  })

  test('the same paper is the same bytes', async () => {
    expect(Buffer.compare(await pdfOf(performanceReport(pack, 'Item 4'), folder), pdf)).toBe(0)
  })

  test.skipIf(pdfAbsence !== '')('says every figure, target and stretch target of the API’s pages', () => {
    const words = plain(pdfText(pdf))
    const said = packIndicators(pack).map(({ row }) => {
      const shown = (value: string | null | undefined) => (value ? figureWords(value, row.decimals) : '')
      const figures = [shown(row.latest), shown(row.target?.value), shown(row.stretch)].filter(Boolean)
      return `${plain(row.reference)}, ${row.unit}, ${row.latestPeriod}${row.marks ? ` [${row.marks}]` : ''} ${figures.join(' ')}`
    })
    expect(said).toHaveLength(32)
    expect(said.filter((each) => !words.includes(each))).toEqual([])
    for (const { row } of packIndicators(pack).filter((each) => each.row.status.status === 'red'))
      expect(words).toContain(plain(row.reason.replace(/^Red: /, '')))
  })

  test.skipIf(pdfAbsence !== '')('is read in the order it is meant to be', () => {
    const words = plain(pdfText(pdf))
    const order = [
      'Performance report, July to September 2010',
      'Six of 32 indicators are red.',
      'The six reds',
      'NI 32 Repeat incidents',
      'Recommendations and decisions',
      'Every indicator, Q2 2010/11',
      'Safer Harrow: 2 red',
      'Stretch targets and reward',
      'Notes',
    ].map((part) => words.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(words.match(/As it stood on 29 November 2010\./g)).toHaveLength(4)
    expect(words).toContain('Item 4, page 4 of 4')
  })

  test.skipIf(pdfAbsence !== '')(
    'has headings in order, tables with header cells, and words for every picture',
    () => {
      const tags = pdfInfo(pdf, '-struct')
      const levels = [...tags.matchAll(/^ *H(\d)/gm)].map(([, level]) => Number(level))
      expect(levels).toEqual([1, 2, 2, 2, 2, 2])
      const count = (tag: string) => (tags.match(new RegExp(`^ *${tag}\\b`, 'gm')) ?? []).length
      expect(count('Table')).toBe(5)
      expect(count('THead')).toBeGreaterThanOrEqual(5)
      expect(count('TH')).toBe(3 + 5 + 3 + 8 + pack.groups.length + 6)
      expect(tags.match(/\/Scope \/Column/g)).toHaveLength(count('TH'))
      expect(count('Figure')).toBe(pack.groups.length + 6 + 32)
      expect(raw(pdf).match(/\/Alt \(|\/Alt </g)).toHaveLength(count('Figure'))
    },
  )

  test.skipIf(pdfAbsence !== '')('nothing in a title is read as markup or code', async () => {
    const titles = [
      '#let x = 1',
      '$x$ @a <b> [c]',
      '*d* _e_ `f` // g',
      'a \\ "b" \\u{41}',
      '= H',
      '#read("/etc/passwd")',
    ]
    const document: ReportDocument = {
      title: titles.join(' '),
      organisation: titles[0]!,
      asAt: isoDate('2010-11-29'),
      head: { left: 'head', right: '' },
      foot: 'foot',
      blocks: [heading(1, 'Titles'), ...titles.map((title) => paragraph('plain', text(title)))],
    }
    const words = pdfText(await pdfOf(document, folder)).split('\n')
    expect(words.filter((line) => titles.includes(line))).toEqual(titles)
  })
})
