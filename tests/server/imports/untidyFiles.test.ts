import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportMapping } from '../../../src/contract/imports.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { importingPartnership, type ImportingPartnership } from '../../support/importingPartnership.ts'

const tidy: Extract<ImportMapping, { layout: 'tidy' }> = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'home' },
  period: 'period',
  value: 'value',
}
const wide: Extract<ImportMapping, { layout: 'wide' }> = {
  layout: 'wide',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'home' },
  periods: 'everyPeriodHeader',
}
const file = (...rows: string[]) => ['reference,period,value', ...rows].join('\n')

let here: ImportingPartnership
beforeEach(async () => {
  here = await importingPartnership(await openSqlite(':memory:'), [
    { reference: 'NI 16', unit: 'offences', outturnType: 'periodTotal' },
    { reference: 'NI 59', unit: '%', outturnType: 'snapshot' },
  ])
})
afterEach(async () => {
  await here.imports.close()
  await here.database.close()
})

describe('nothing of a file is passed over or guessed in silence', () => {
  test('rows without anything in their cells are no rows', async () => {
    const preview = await here.preview(
      file('NI 16,Q1 2010/11,1234', ',,', ' , ,', 'NI 16,Q2 2010/11,5'),
      tidy,
    )
    expect(preview.counts).toMatchObject({ rows: 2, new: 2, refused: 0 })
  })
  test('dates day first beside dates month first are refused with both readings', async () => {
    const preview = await here.preview(
      [
        'reference,period,value,published',
        'NI 59,04/05/2010,5,11/12/2009',
        'NI 59,06/30/2010,6,11/29/2009',
      ].join('\n'),
      { ...tidy, knownOn: 'published' },
    )
    expect(preview.refused).toMatchObject([
      {
        row: 2,
        column: 'period',
        because: expect.stringContaining('4 May 2010, or 5 April 2010 (its month first)'),
      },
      { row: 3, column: 'period' },
    ])
    const published = await here.preview(
      [
        'reference,period,value,published',
        'NI 59,30/06/2010,5,11/10/2010',
        'NI 59,30/09/2010,6,10/29/2010',
      ].join('\n'),
      { ...tidy, knownOn: 'published' },
    )
    expect(published.refused).toMatchObject([
      {
        row: 2,
        column: 'published',
        because: expect.stringContaining('11 October 2010, or 10 November 2010'),
      },
      { row: 3, column: 'published' },
    ])
  })
  test('a date of publication that is none refuses its own row, and no other', async () => {
    const preview = await here.preview(
      [
        'reference,period,value,published',
        'NI 16,Q1 2010/11,5,2010-11-29',
        'NI 59,Q1 2010/11,6,2010-11',
        'NI 59,Q2 2010/11,7,2009-13',
      ].join('\n'),
      { ...tidy, knownOn: 'published' },
    )
    expect(preview.counts).toMatchObject({ new: 1, refused: 2 })
  })
  test('what was read into or left out of a period is said, and a provisional one is provisional', async () => {
    const preview = await here.preview(file('NI 16,Q1 2010/11 (provisional),5', 'NI 59,Jul-10,6'), tidy)
    expect(preview.notes).toEqual([
      '“Q1 2010/11 (provisional)”: “provisional” was left out: it is not part of the period. The figure was read as provisional.',
      '“Jul-10”: The year 10 was read as 2010.',
    ])
  })
  test('a wide file of one quarter is read as one', async () => {
    const { suggested } = await here.upload('reference,title,Q1 2010/11\nNI 16,Crime,5')
    expect(suggested).toEqual(wide)
  })
  test('columns of a wide file whose headings are no period are named', async () => {
    const preview = await here.preview('reference,Title,Q1 2010/11,Q5 2010/11\nNI 16,Crime,5,6', wide)
    expect(preview.notes).toEqual([
      'Columns whose headings are no period were not read: “Title”, “Q5 2010/11”.',
    ])
  })
  test('two columns of one period that contradict are told apart', async () => {
    const preview = await here.preview('reference,Q1 2010/11,Apr-Jun 2010\nNI 16,5,6', wide)
    expect(preview.refused[0]).toMatchObject({
      column: 'Q1 2010/11',
      because:
        'For the same indicator, area and period, the same row in another column, Apr-Jun 2010, gives 6.',
    })
  })
  test('a category called “Total” that was chosen is no totals row', async () => {
    const preview = await here.preview('Measure,Q1 2010/11\nTotal,26\nTheft,9', {
      ...wide,
      indicator: {
        by: 'categories',
        columns: ['Measure'],
        indicators: [{ indicatorId: 'ni-16', matches: [['Total']] }],
      },
    })
    expect(preview.counts).toMatchObject({ new: 1, leftOut: 1 })
    expect(preview.changes).toMatchObject([{ after: '26' }])
  })
})
