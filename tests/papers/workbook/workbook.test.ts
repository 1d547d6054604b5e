import { beforeAll, describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { plainFigure } from '../../../src/domain/indicators/figureWords.ts'
import { type Pack, packIndicators } from '../../../src/papers/pack.ts'
import { workbookOds, workbookXlsx } from '../../../src/papers/workbook/workbook.ts'
import { shorthandMeanings } from '../../../src/papers/words/shorthand.ts'
import { examplePack } from '../../support/examplePack.ts'
import { readOds } from './readOds.ts'
import { readXlsx } from './readXlsx.ts'
import { type CellRead, type SheetRead, tableRows, type WorkbookRead, written } from './workbookRead.ts'

const formats = {
  XLSX: { write: workbookXlsx, read: readXlsx },
  ODS: { write: workbookOds, read: readOds },
}

let pack: Pack
beforeAll(async () => {
  pack = await examplePack()
})

describe.each(Object.entries(formats))('the workbook as %s', (_, { write, read }) => {
  let book: WorkbookRead
  beforeAll(async () => {
    book = read(await write(pack))
  })
  const sheet = (name: string): SheetRead => {
    const found = book.sheets.find((each) => each.name === name)
    if (!found) throw new Error(`No sheet ${name}`)
    return found
  }

  test('the same view makes the same bytes', async () => {
    expect(Buffer.from(await write(pack)).equals(Buffer.from(await write(pack)))).toBe(true)
  })

  test('every figure, target and limit of every page is a number with the digits recorded, and nothing else is', () => {
    const rows = tableRows(sheet('Figures'))
    let compared = 0
    for (const { page } of packIndicators(pack)) {
      const own = new Map(
        rows
          .filter((row) => written(row.get('Reference')) === page.reference)
          .map((row) => [written(row.get('Quarter')), row]),
      )
      for (const { quarter, observation, target } of page.series) {
        const row = own.get(label(quarter))
        const after = quarter > page.quarter
        const actual = after ? null : (observation?.value ?? null)
        same(row?.get('Actual'), actual, page.definition.decimals)
        same(row?.get('Target [note 3]'), target?.value ?? null, page.definition.decimals)
        same(row?.get('Target from'), target?.low ?? null, page.definition.decimals)
        same(row?.get('Target to'), target?.high ?? null, page.definition.decimals)
        if (actual !== null) compared += 1
      }
    }
    expect(compared).toBeGreaterThan(300)
    expect(rows.filter((row) => row.get('Actual')?.is === 'number')).toHaveLength(compared)
  })

  test('the scorecard says of each indicator what its row says', () => {
    const rows = tableRows(sheet('Scorecard'))
    expect(rows).toHaveLength(packIndicators(pack).length)
    for (const [at, { row, page }] of packIndicators(pack).entries()) {
      const cells = rows[at]
      expect(written(cells?.get('Reference'))).toBe(row.reference)
      expect(written(cells?.get('Status [note 1]'))).toBe(row.statusWord)
      expect(written(cells?.get('Reason'))).toBe(row.reason)
      expect(written(cells?.get('Indicator'))).toBe(page.definition.title)
      same(cells?.get('Latest figure'), row.latest, row.decimals)
      same(cells?.get('Target [note 3]'), row.target?.value ?? null, row.decimals)
      same(cells?.get('Stretch target'), row.stretch, row.decimals)
    }
  })

  test('each decision is there with its date, and what is recommended still', () => {
    const rows = tableRows(sheet('Decisions'))
    const decisions = new Map(
      packIndicators(pack).flatMap(({ page }) =>
        page.decisions.map(({ decision }) => [decision.id, decision]),
      ),
    )
    for (const { meetingDate, recommendation } of decisions.values())
      expect(
        rows.some(
          (row) =>
            row.get('Meeting date')?.is === 'date' &&
            written(row.get('Meeting date')) === meetingDate &&
            (recommendation === '' || written(row.get('Recommendation')) === recommendation),
        ),
      ).toBe(true)
    const open = pack.meeting?.recommendations.filter(({ decision }) => decision === null) ?? []
    expect(rows.filter((row) => written(row.get('Outcome')) === 'Not decided yet')).toHaveLength(open.length)
  })

  describe('Analysis Function checklist', () => {
    test('tables are marked up: one a sheet, named once, one heading row with unique text', () => {
      const tables = book.sheets.flatMap(({ tables: each }) => each)
      expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length)
      for (const { name, tables: own, headings, hasHeadingRow, rows } of book.sheets) {
        if (name === 'Cover' || name === 'Charts') continue
        expect([name, own.length, hasHeadingRow]).toEqual([name, 1, true])
        expect([name, new Set(headings).size]).toEqual([name, headings.length])
        const first = Number(/(\d+):/.exec(own[0]?.range ?? '')?.[1])
        expect(rows[first - 1]?.map(written)).toEqual([...headings])
        expect(headings.every((heading) => heading.trim() !== '')).toBe(true)
        expect(Number(/(\d+)$/.exec(own[0]?.range ?? '')?.[1])).toBe(rows.length)
      }
    })

    test('no cell is merged, hidden, split or nested; there is no filter, frozen pane, header, footer, image or macro', () => {
      for (const [name, part] of Object.entries(book.parts)) {
        if (!/sheet\d+\.xml$|content\.xml$|styles\.xml$/.test(name)) continue
        expect(part).not.toMatch(/mergeCell|number-columns-spanned|number-rows-spanned|sub-table/)
        expect(part).not.toMatch(/hidden="1"|visibility="collapse"|<autoFilter|<table:filter|<pane|SplitMode/)
        expect(part).not.toMatch(/<headerFooter|style:header style:display="true"|<style:header>/)
        expect(part).not.toMatch(/<draw:image|<pic:|<xdr:pic/)
      }
      expect(Object.keys(book.parts).filter((name) => /vba|macro|Basic|media/i.test(name))).toEqual([])
    })

    test('no row or column is blank, and an empty cell stands only where the sheet explains it', () => {
      for (const { name, rows } of book.sheets) {
        for (const row of rows) expect(row.some((cell) => cell !== null && cell.written !== '')).toBe(true)
        if (name === 'Chart data') {
          expect(
            rows
              .slice(1, 4)
              .map(([line]) => written(line))
              .join(' '),
          ).toContain('A cell is empty where')
          continue
        }
        const table = book.sheets.find((each) => each.name === name)
        for (const row of table ? tableRows(table) : [])
          for (const [heading, cell] of row)
            expect([name, heading, written(cell)]).not.toEqual([name, heading, ''])
      }
    })

    test('title in A1, table at the left edge, cursor in A1, the first sheet shown', () => {
      expect(book.activeSheet).toBe('Cover')
      for (const { name, rows, tables, cursor } of book.sheets) {
        expect([name, rows[0]?.filter(Boolean).length, cursor]).toEqual([name, 1, 'A1'])
        expect(written(rows[0]?.[0])).not.toBe('')
        for (const { range } of tables) expect(range).toMatch(/^('[^']+'\.)?A\d+:/)
      }
      const titles = book.sheets.map(({ rows }) => written(rows[0]?.[0]))
      expect(new Set(titles).size).toBe(titles.length)
    })

    test('sheet names are unique, short enough for Excel, and no sheet is blank', () => {
      const names = book.sheets.map(({ name }) => name)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/)
      expect(names).toEqual([
        'Cover',
        'Contents',
        'Notes',
        'Shorthand',
        'Scorecard',
        'Figures',
        'Indicators',
        'Decisions',
        'Chart data',
        'Charts',
      ])
    })

    test('the contents link to every sheet after them, and each has a link back', () => {
      const listed = sheet('Contents').rows.flatMap((row) => row.filter((cell) => cell?.link))
      expect(listed.map((cell) => cell?.link)).toEqual(book.sheets.slice(2).map(({ name }) => `'${name}'!A1`))
      for (const { rows } of book.sheets.slice(2))
        expect(rows.flat().some((cell) => cell?.link === "'Contents'!A1")).toBe(true)
      for (const { rows } of book.sheets)
        for (const cell of rows.flat()) if (cell?.link) expect(cell.written.length).toBeGreaterThan(3)
    })

    test('shorthand is in square brackets, explained, and no other sign stands for a note', () => {
      const explained = new Set(tableRows(sheet('Shorthand')).map((row) => written(row.get('Shorthand'))))
      const used = book.sheets.flatMap(({ rows }) =>
        rows.flat().flatMap((cell) => (cell?.is === 'text' ? (cell.written.match(/\[[a-z]\]/g) ?? []) : [])),
      )
      expect([...new Set(used)].filter((mark) => !explained.has(mark))).toEqual([])
      expect(explained.size).toBe(shorthandMeanings.length)
      const bare = book.sheets.flatMap(({ rows }) => rows.flat()).map(written)
      expect(bare.filter((words) => /^[.:*†‡–-]+$|[†‡]/.test(words))).toEqual([])
    })

    test('the notes that headings name are there, with the rule in force and the as-at date', () => {
      const notes = tableRows(sheet('Notes'))
      const numbers = notes.map((row) => written(row.get('Note')))
      for (const { headings } of book.sheets)
        for (const heading of headings)
          for (const [note] of heading.matchAll(/\[note \d+\]/g)) expect(numbers).toContain(note)
      const said = notes.map((row) => written(row.get('What it says'))).join(' ')
      expect(said).toContain(pack.statusRule)
      expect(said).toContain('29 November 2010')
    })

    test('text wraps, and no cell has a fill: nothing is said by colour alone', () => {
      expect(book.sheets.every(({ isWrapped }) => isWrapped)).toBe(true)
      const styles = book.parts['xl/styles.xml'] ?? book.parts['content.xml'] ?? ''
      expect(styles).not.toMatch(/patternType="solid"|fo:background-color/)
    })

    test('the document says its title, organisation, language and date', () => {
      expect(book.properties.title).toBe(written(sheet('Cover').rows[0]?.[0]))
      expect(book.properties.creator).toBe(pack.partnership.name)
      expect(book.properties.language).toBe('en-GB')
      expect(book.properties.created).toMatch(/^2010-11-29T/)
    })
  })

  test('there is a native chart of each indicator that has figures, bound to its own rows, with words for who cannot see it', () => {
    const data = sheet('Chart data')
    const drawn = packIndicators(pack).filter(({ page }) =>
      page.series.some(({ observation, target }) => (observation?.value ?? target) !== null),
    )
    expect(book.charts).toHaveLength(drawn.length)
    for (const [at, { page }] of drawn.entries()) {
      const chart = book.charts[at]
      expect(chart?.title.split(/\s+/).length).toBeLessThanOrEqual(15)
      expect(chart?.description.startsWith(`${chart.title}. `)).toBe(true)
      const [, first, last] = /\$C\$(\d+):[^\d]*\$C\$(\d+)/.exec(chart?.ranges.join(' ') ?? '') ?? []
      const bound = data.rows.slice(Number(first) - 1, Number(last))
      expect(new Set(bound.map((row) => written(row[0])))).toEqual(new Set([page.reference]))
      const figures = bound.filter((row) => row[3]?.is === 'number')
      expect(figures).toHaveLength(
        page.series.filter(({ observation, quarter }) => observation?.value && quarter <= page.quarter)
          .length,
      )
    }
  })

  test('whatever words are typed come back as they were, as text', async () => {
    const [group] = pack.groups
    const [first] = group?.indicators ?? []
    if (!group || !first) throw new Error('The example has no indicator')
    const nasty = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '"',
        "it's",
        '<&>',
        'a\nb',
        '\u0001bell',
        '😀 _x0041_',
        '@SUM(A1)',
        'x'.repeat(60),
        ' two  spaces ',
        ']]>',
        '\uD800',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (title) => {
        const page = { ...first.page, definition: { ...first.page.definition, title } }
        const one: Pack = {
          ...pack,
          groups: [{ ...group, name: title, indicators: [{ row: { ...first.row, title }, page }] }],
        }
        const again = read(await write(one))
        const row = tableRows(again.sheets.find(({ name }) => name === 'Scorecard') ?? again.sheets[0]!)[0]
        expect(row?.get('Indicator')).toEqual({ is: 'text', written: kept(title) })
        expect(row?.get('Management group')).toEqual({ is: 'text', written: kept(title) })
      }),
      { numRuns: 25 },
    )
  })
})

const LINE_ENDS = new Set(['\t', '\n'])

/** What XML can hold: other characters are shown to be missing; lines end one way. */
const kept = (words: string): string =>
  Array.from(words.toWellFormed().replace(/\r\n?/g, '\n'), (sign) =>
    (sign < ' ' && !LINE_ENDS.has(sign)) || sign === '\uFFFE' || sign === '\uFFFF' ? '\uFFFD' : sign,
  ).join('')

const label = (slug: string): string => slug.replace(/^(\d{4})-(\d{2})-q(\d)$/, 'Q$3 $1/$2')

/** The cell holds exactly this figure as a number, or shorthand where there is none. */
function same(cell: CellRead | null | undefined, value: string | null, decimals: number): void {
  if (value === null) {
    expect(written(cell)).toMatch(/^\[[xz]\]$/)
    return
  }
  expect(cell).toEqual({ is: 'number', written: plainFigure(value, decimals) })
  expect(Number(cell?.written)).toBe(Number(value))
}
