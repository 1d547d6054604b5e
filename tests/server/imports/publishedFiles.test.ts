import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportMapping, ImportState } from '../../../src/contract/imports.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { importingPartnership, type ImportingPartnership } from '../../support/importingPartnership.ts'

const folder = resolve(import.meta.dirname, '../../..', process.env.PUBLISHED_FIGURES ?? '../shared/data')
const published = [
  'published/borough_10_21.csv',
  'published/borough_21_23.csv',
  'crime-london-borough-quarter.csv',
]
const missing = published.filter((name) => !existsSync(resolve(folder, name)))
const title = 'London Datastore’s recorded crime, exactly as published'
const described =
  missing.length === 0
    ? () => describe(title, suite)
    : () => describe.skip(`${title} (put ${missing.join(', ')} in the folder PUBLISHED_FIGURES names)`, suite)
described()

function suite() {
  let here: ImportingPartnership
  const contents = new Map<string, Uint8Array>()
  const content = (name: string) => contents.get(name) ?? new Uint8Array()
  const mapping = (all: boolean): ImportMapping => ({
    layout: 'wide',
    headerRow: 1,
    indicator: {
      by: 'categories',
      columns: ['MajorText', 'MinorText'],
      indicators: [
        { indicatorId: here.id('L 01'), matches: [['Burglary', 'Domestic Burglary']] },
        {
          indicatorId: here.id('L 02'),
          matches: [
            ['Vehicle Offences', 'Theft from a Motor Vehicle'],
            ['Vehicle Offences', 'Theft or Taking of a Motor Vehicle'],
          ],
        },
      ],
    },
    area: { by: 'column', column: 'LookUp_BoroughName', all },
    periods: 'everyPeriodHeader',
  })

  beforeAll(async () => {
    for (const name of published) contents.set(name, new Uint8Array(readFileSync(resolve(folder, name))))
    here = await importingPartnership(await openSqlite(':memory:'), [
      { reference: 'L 01', title: 'Residential burglary', unit: 'offences', outturnType: 'periodTotal' },
      {
        reference: 'L 02',
        title: 'Thefts of and from vehicles',
        unit: 'offences',
        outturnType: 'periodTotal',
      },
      {
        reference: 'L 03',
        title: 'Robbery of personal property',
        unit: 'offences',
        outturnType: 'periodTotal',
      },
    ])
  })
  afterAll(async () => {
    await here.imports.close()
    await here.database.close()
  })

  test('its columns are recognised: the borough, two levels of category, and 140 months', async () => {
    const { suggested, combinations, headers } = await here.upload(content('published/borough_10_21.csv'))
    expect(headers).toHaveLength(143)
    expect(suggested).toMatchObject({
      layout: 'wide',
      indicator: { by: 'categories', columns: ['MajorText', 'MinorText'] },
      area: { by: 'column', column: 'LookUp_BoroughName', all: false },
      periods: 'everyPeriodHeader',
    })
    expect(combinations?.values).toContainEqual([
      'Miscellaneous Crimes Against Society',
      'Making, Supplying or Possessing Articles for use i',
    ])
  })

  test('Harrow’s burglaries and thefts become quarters, two categories added up, from April 2010', async () => {
    const preview = await here.preview(content('published/borough_10_21.csv'), mapping(false))
    expect(preview).toMatchObject({ state: 'ready', counts: { rows: 1728, refused: 0, changed: 0 } })
    await here.accept(preview)
    const burglary = await here.readings('L 01')
    expect(burglary.slice(0, 3)).toEqual([
      `2010-04-01 to 2010-06-30: ${107 + 119 + 165}`,
      `2010-07-01 to 2010-09-30: ${135 + 122 + 155}`,
      `2010-10-01 to 2010-12-31: ${145 + 215 + 136}`,
    ])
    expect((await here.readings('L 02'))[0]).toBe(
      `2010-04-01 to 2010-06-30: ${198 + 214 + 134 + 33 + 35 + 42}`,
    )
    expect(burglary).toHaveLength(47)
    expect(burglary.at(-1)).toBe('2021-10-01 to 2021-12-31: incomplete')
  })

  test('the second file goes on where the first ends; the quarter neither holds whole stays incomplete', async () => {
    const preview = await here.preview(content('published/borough_21_23.csv'), mapping(false))
    expect(preview.counts).toMatchObject({ rows: 1581, changed: 0, unchanged: 2, refused: 0 })
    await here.accept(preview)
    const burglary = await here.readings('L 01')
    expect(burglary.slice(46, 48)).toEqual([
      '2021-10-01 to 2021-12-31: incomplete',
      `2022-01-01 to 2022-03-31: ${78 + 56 + 50}`,
    ])
  })

  test('every quarter of Harrow’s burglaries agrees with the tidy file made from the same source', async () => {
    const burglaryOnly: ImportMapping = {
      layout: 'tidy',
      headerRow: 1,
      indicator: {
        by: 'categories',
        columns: ['measure'],
        indicators: [{ indicatorId: here.id('L 01'), matches: [['Residential burglary']] }],
      },
      area: { by: 'column', column: 'area_code', nameColumn: 'area', all: false },
      period: 'period',
      value: 'value',
    }
    const preview = await here.preview(content('crime-london-borough-quarter.csv'), burglaryOnly)
    expect(preview.counts).toMatchObject({ new: 0, changed: 1, unchanged: 53, refused: 0 })
    expect(preview.changes).toEqual([
      expect.objectContaining({ periodLabel: 'Q3 2021/22', before: 'incomplete', after: `${78 + 103 + 98}` }),
    ])
  })

  test('all boroughs at once become comparators; a second time, nothing changes', async () => {
    const first: ImportState = await here.preview(content('published/borough_10_21.csv'), mapping(true))
    expect(first.counts).toMatchObject({ new: 32 * 47 * 2, unchanged: 47 * 2 })
    await here.accept(first)
    const again = await here.preview(content('published/borough_10_21.csv'), mapping(true))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 33 * 47 * 2 })
  })
}
