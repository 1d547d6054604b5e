import { beforeAll, describe, expect, test } from 'vitest'
import { type Pack, packIndicators, packReds } from '../../../src/papers/pack.ts'
import { performanceReport } from '../../../src/papers/report/performanceReport.ts'
import { type ReportDocument, strong, type Table } from '../../../src/papers/report/reportDocument.ts'
import { examplePack } from '../../support/examplePack.ts'
import { wordsOf } from './reportWords.ts'

let pack: Pack
beforeAll(async () => {
  pack = await examplePack()
})

const headings = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.words] : []))
const tableAfter = ({ blocks }: ReportDocument, heading: RegExp): Table => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && heading.test(block.words))
  const next = blocks[at + 1]
  if (next?.kind !== 'table') throw new Error(`no table after ${heading}`)
  return next
}

describe('the performance report', () => {
  test('opens with how many are red and what is late, and says whose meeting it is for', () => {
    const report = performanceReport(pack, 'Item 4')
    expect(report.title).toBe('Performance report, July to September 2010')
    expect(wordsOf(report.blocks.slice(1, 2))).toBe(
      'Six of 32 indicators are red. One figure, NI\u00a0136, is late.',
    )
    expect(report.head).toEqual({
      left: 'Harrow Strategic Partnership, Harrow Chief Executives, performance morning, 29 November 2010',
      right: 'Item 4',
    })
    expect(report.foot).toContain('As it stood on 29 November 2010. Status rule in force since 1 April 2008')
  })

  test('puts what needs a decision first: reds, then recommendations, then every indicator', () => {
    expect(headings(performanceReport(pack))).toEqual([
      'Performance report, July to September 2010',
      'The six reds',
      'Recommendations and decisions',
      'Every indicator, Q2\u00a02010/11',
      'Stretch targets and reward, if the year ended now',
      'Notes',
    ])
  })

  test('leaves out no red, not even one given by hand to an indicator computed green', () => {
    const groups = pack.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => ({
        ...each,
        row: { ...each.row, overridden: { status: 'red' as const, words: 'Red, given by the board.' } },
      })),
    }))
    const all = { ...pack, groups }
    const rows = tableAfter(performanceReport(all), /^The 32 reds$/).rows
    expect(rows).toHaveLength(packIndicators(all).length)
    expect(packReds(all)).toHaveLength(32)
    expect(wordsOf([tableAfter(performanceReport(all), /reds$/)])).toContain('Red, given by the board.')
  })

  test('shows what was decided and by whom, and leaves room where nothing was', () => {
    const meeting = {
      ...pack.meeting!,
      recommendations: pack.meeting!.recommendations.map((each) =>
        each.number === 16 ? { ...each, decision: null } : each,
      ),
    }
    const report = performanceReport({ ...pack, meeting })
    expect(wordsOf(report.blocks.slice(1, 2))).toContain('One recommendation needs a decision.')
    const { rows } = tableAfter(report, /^Recommendations, with room for the decision$/)
    expect(rows).toHaveLength(16)
    const [open, first] = rows.map((row) => (row.kind === 'cells' ? row.cells[2]!.lines.flat() : []))
    expect(open!.map((each) => ('words' in each ? each.words : ''))).toEqual([
      'Agreed',
      'As amended',
      'Deferred',
      'Not agreed',
      'Owner',
      'Due',
    ])
    expect(first!.map((each) => ('words' in each ? each.words : ''))).toEqual([
      'Agreed',
      'Housing Team, Harrow Council',
    ])
  })

  test('compares with last year, and says so, where the quarters of a year are not alike', () => {
    const lastYearOnly = { movement: 'none', because: 'lastYearOnly' } as const
    const since = { movement: 'up', by: '12', judgement: 'worse' } as const
    const groups = pack.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map(({ row, page }) => ({
        row:
          row.reference === 'NI 134'
            ? { ...row, decimals: 0, direction: lastYearOnly, directionLastYear: since }
            : row,
        page,
      })),
    }))
    const { rows } = tableAfter(performanceReport({ ...pack, groups }), /^Every indicator/)
    const cells = rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []))
    const own = cells.find((each) => JSON.stringify(each[1]).includes('NI\u00a0134'))
    expect(own?.[5]?.lines).toEqual([
      [{ kind: 'glyph', glyph: 'upWorse' }, strong('Worse by 12 on last year')],
    ])
    expect(JSON.stringify(cells)).not.toContain('Compared with last year only')
  })

  test('says in a sentence that nothing is red, that no meeting is known, that nothing stands on a scorecard', () => {
    const noReds = pack.groups.map((group) => ({
      ...group,
      indicators: group.indicators.filter(({ row }) => row.status.status !== 'red'),
    }))
    expect(wordsOf(performanceReport({ ...pack, groups: noReds }).blocks)).toContain(
      'None of 26 indicators is red.',
    )
    const empty = performanceReport({ ...pack, groups: [], meeting: null })
    expect(wordsOf(empty.blocks)).toContain(
      'No indicator stands on this scorecard in July to September 2010.',
    )
    expect(wordsOf(empty.blocks)).toContain('No meeting is recorded that this paper is for')
    expect(empty.blocks.some(({ kind }) => kind === 'table')).toBe(false)
  })

  test('of a group has a chart of each of its indicators, its reason and what was written about it', async () => {
    const group = await examplePack({ kind: 'group', id: 'safer-harrow' })
    const { title, blocks } = performanceReport(group)
    expect(title).toBe('Safer Harrow: performance report, July to September 2010')
    const charts = blocks.filter((block) => block.kind === 'picture')
    expect(charts).toHaveLength(6)
    for (const { page } of packIndicators(group)) {
      expect(charts.some(({ alternative }) => alternative.includes(page.definition.title))).toBe(true)
      const written = page.commentary.find(({ quarter }) => quarter === page.quarter)
      if (written) expect(wordsOf(blocks)).toContain(written.text)
    }
    expect(wordsOf(blocks)).toContain('The meeting has 14 more that name no indicator of Safer Harrow.')
  })

  test('is drawn in black and greys: no colour of the screen is left in its pictures', () => {
    const pictures = JSON.stringify(performanceReport(pack)).match(/#[0-9a-f]{6}\b/g) ?? []
    const tinted = [...new Set(pictures)].filter((colour) => !/^#(..)\1\1$/.test(colour))
    expect(pictures.length).toBeGreaterThan(100)
    expect(tinted).toEqual([])
  })
})
