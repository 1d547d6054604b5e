import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import type { ImportMapping, ImportState } from '../../src/contract/imports.ts'
import type { Database } from '../../src/server/database/database.ts'
import { workbookFile } from './workbookFile.ts'
import { importingPartnership, type ImportingPartnership } from './importingPartnership.ts'

const tidy: Extract<ImportMapping, { layout: 'tidy' }> = {
  layout: 'tidy',
  headerRow: 1,
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'home' },
  period: 'period',
  value: 'value',
}

const file = (...rows: string[]) => ['reference,period,value', ...rows].join('\n')
const Q1 = '2010-04-01 to 2010-06-30'
const Q2 = '2010-07-01 to 2010-09-30'

/** What importing promises, on whichever database the store is. */
export function importSuite(open: () => Promise<Database>): void {
  let database: Database
  let here: ImportingPartnership

  beforeEach(async () => {
    database = await open()
    here = await importingPartnership(database, [
      { reference: 'NI 16', unit: 'offences', outturnType: 'periodTotal' },
      { reference: 'NI 59', unit: '%', outturnType: 'snapshot' },
      { reference: 'NI 156', unit: 'households', outturnType: 'yearToDate' },
      { reference: 'NI 117', unit: '%', outturnType: 'rollingYear' },
    ])
  })
  afterEach(async () => {
    await here.imports.close()
    await database.close()
  })

  describe('a preview, then all of it or nothing', () => {
    test('a preview records nothing; accepting it records every figure', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,"1,234"', 'NI 16,Q2 2010/11,1190'), tidy)
      expect(preview).toMatchObject({
        state: 'ready',
        progress: 1,
        counts: { rows: 2, new: 2, changed: 0, unchanged: 0, refused: 0, leftOut: 0 },
      })
      expect(preview.changes[0]).toEqual({
        outcome: 'new',
        indicatorId: 'ni-16',
        reference: 'NI 16',
        area: 'Harrow',
        periodLabel: 'Q1 2010/11',
        before: null,
        after: '1234',
      })
      expect(await here.readings('NI 16')).toEqual([])
      expect(await here.accept(preview)).toMatchObject({ state: 'accepted' })
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`, `${Q2}: 1190`])
      await here.imports.clear()
      expect(await here.staged()).toBe(0)
      expect(await here.uploads.ids()).toEqual([])
    })

    test('the same file twice changes nothing', async () => {
      const content = file('NI 16,Q1 2010/11,1234', 'NI 16,Q2 2010/11,*')
      await here.accept(await here.preview(content, tidy))
      const again = await here.preview(content, tidy)
      expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
      await here.accept(again)
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`, `${Q2}: suppressed`])
    })

    test('a changed figure becomes a revision; the earlier one is kept', async () => {
      await here.accept(await here.preview(file('NI 16,Q1 2010/11,1234'), tidy))
      const preview = await here.preview(file('NI 16,Q1 2010/11,1240'), tidy)
      expect(preview.counts).toMatchObject({ new: 0, changed: 1 })
      expect(preview.changes[0]).toMatchObject({ outcome: 'changed', before: '1234', after: '1240' })
      await here.accept(preview)
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`, `${Q1}: 1240`])
    })

    test('1234 and 1234.0 are the same figure', async () => {
      await here.accept(await here.preview(file('NI 16,Q1 2010/11,1234'), tidy))
      expect((await here.preview(file('NI 16,Q1 2010/11,1234.0'), tidy)).counts.unchanged).toBe(1)
    })

    test('a figure that was provisional and is verified is changed, and never the other way round', async () => {
      const content = file('NI 16,Q1 2010/11,1234')
      await here.accept(await here.preview(content, tidy))
      const verified = await here.preview(content, tidy, {
        verification: 'verified',
        source: 'Home Office',
      })
      expect(verified.counts.changed).toBe(1)
      await here.accept(verified)
      expect((await here.preview(content, tidy, { source: 'Home Office' })).counts.unchanged).toBe(1)
    })

    test('a file sets out its own revisions by the date each figure became known', async () => {
      const content = [
        'reference,period,value,published',
        'NI 16,Q1 2010/11,1234,2010-07-20',
        'NI 16,Q1 2010/11,1250,2010-10-20',
      ].join('\n')
      const preview = await here.preview(content, { ...tidy, knownOn: 'published' })
      expect(preview.counts).toMatchObject({ new: 1, changed: 1, refused: 0 })
      await here.accept(preview)
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`, `${Q1}: 1250`])
      expect((await here.preview(content, { ...tidy, knownOn: 'published' })).counts.unchanged).toBe(2)
    })

    test('a figure recorded by somebody else meanwhile sends the preview back instead of overriding it', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,1234'), tidy)
      await here.call('POST', figurePaths.observations('ni-16'), {
        value: '1300',
        absence: null,
        period: 'Q1 2010/11',
      })
      const again = await here.accept(preview)
      expect(again.state).toBe('ready')
      expect(again.counts).toMatchObject({ new: 0, changed: 1 })
      expect(again.notes[0]).toMatch(/changed while this preview was open, so nothing was recorded/)
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1300`])
      expect((await here.accept(again)).state).toBe('accepted')
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1300`, `${Q1}: 1234`])
    })

    test('a figure recorded meanwhile for another period does not disturb the preview', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,1234'), tidy)
      await here.call('POST', figurePaths.observations('ni-16'), {
        value: '9',
        absence: null,
        period: 'Q2 2010/11',
      })
      expect((await here.accept(preview)).state).toBe('accepted')
    })

    test('a cancelled import leaves nothing', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,1234', 'NI 16,Q2 2010/11,x'), tidy)
      const cancelled = await here.call<ImportState>('DELETE', figurePaths.import(preview.id))
      expect(cancelled.state).toBe('cancelled')
      await here.imports.clear()
      expect(await here.staged()).toBe(0)
      expect(await here.readings('NI 16')).toEqual([])
      await here.call('GET', figurePaths.import(preview.id), undefined, 404)
      await here.call('POST', figurePaths.acceptImport(preview.id), undefined, 404)
    })

    test('an import cancelled while it is read stops, and leaves nothing', async () => {
      const rows = Array.from(
        { length: 40_000 },
        (_, index) =>
          `NI 16,Q1 ${1950 + (index % 50)}/${String((51 + (index % 50)) % 100).padStart(2, '0')},${index}`,
      )
      const { uploadId } = await here.upload(file(...rows))
      const started = await here.start(uploadId, tidy)
      await here.call('DELETE', figurePaths.import(started.id))
      await here.imports.clear()
      expect(await here.staged()).toBe(0)
      await here.call('GET', figurePaths.import(started.id), undefined, 404)
    })

    test('what is recorded cannot be cancelled, nor recorded twice', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,1234'), tidy)
      await here.accept(preview)
      await here.call('DELETE', figurePaths.import(preview.id), undefined, 409)
      await here.call('POST', figurePaths.acceptImport(preview.id), undefined, 409)
    })
  })

  describe('each refusal says where it is and how to mend it; the rest goes on', () => {
    test('row, column, the text found, why, and how to mend it', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,about 40', 'NI 16,Q2 2010/11,41'), tidy)
      expect(preview.counts).toMatchObject({ new: 1, refused: 1 })
      expect(preview.refused).toEqual([
        {
          row: 2,
          column: 'value',
          text: 'about 40',
          because: '“about 40” is not a figure.',
          mend: 'Write a number, such as 1234.5, and put any remark in a column of its own.',
        },
      ])
    })

    test.each([
      ['an unknown reference', 'NI 999,Q1 2010/11,4', 'reference', 'No indicator has this reference.'],
      ['a period that is none', 'NI 16,Spring 2010,4', 'period', 'is not a defined period'],
      ['a year that may be financial or calendar', 'NI 16,2010,4', 'period', 'more than one way'],
      ['a percentage for a count', 'NI 16,Q1 2010/11,4%', 'value', 'The cell holds a percentage'],
      ['a formula', 'NI 16,Q1 2010/11,=A1+B1', 'value', 'formula without its result'],
      ['a dash', 'NI 16,Q1 2010/11,-', 'value', 'A dash may mean none, or no figure.'],
      [
        'a comma left without quotation marks',
        'NI 16,Q1 2010/11,1,234',
        'column 4',
        'more cells than the table has columns',
      ],
      ['a single day of a count', 'NI 16,31/03/2010,4', 'value', '31 Mar 2010 is a day'],
      ['a month of a rolling year', 'NI 117,June 2010,7.4', 'value', 'the twelve months to its date'],
      ['no reference', ',Q1 2010/11,4', 'reference', 'No indicator is given.'],
    ])('%s', async (_, row, column, because) => {
      const preview = await here.preview(file(row, 'NI 16,Q2 2010/11,41'), tidy)
      expect(preview.counts).toMatchObject({ new: 1, refused: 1 })
      expect(preview.refused[0]).toMatchObject({ row: 2, column, because: expect.stringContaining(because) })
    })

    test('rows that contradict one another are all refused, each naming the other', async () => {
      const preview = await here.preview(
        file('NI 16,Q1 2010/11,1234', 'NI 16,Q2 2010/11,5', 'NI16,2010/11 Q1,1243'),
        tidy,
      )
      expect(preview.counts).toMatchObject({ new: 1, refused: 2 })
      expect(preview.refused.map(({ row, because }) => [row, because])).toEqual([
        [2, 'For the same indicator, area and period, row 4 gives 1243.'],
        [4, 'For the same indicator, area and period, row 2 gives 1234.'],
      ])
    })

    test('rows that agree count once', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,1234', 'NI 16,Q1 2010/11,"1,234"'), tidy)
      expect(preview.counts).toMatchObject({ new: 1, refused: 0, leftOut: 1 })
      expect(preview.notes).toContain('Repeats that agree were left out (1).')
    })

    test('totals and lines under the table are left out, and said to be', async () => {
      const preview = await here.preview(
        file('NI 16,Q1 2010/11,1234', 'Total,,1234', 'Grand total:,,1234', 'Source: police recorded crime,,'),
        tidy,
      )
      expect(preview.counts).toMatchObject({ rows: 4, new: 1, refused: 0, leftOut: 3 })
      expect(preview.notes).toContain('Totals rows were left out (2).')
      expect(preview.notes).toContain('Lines under the table, such as notes and sources, were left out (1).')
    })

    test('a line between rows of figures is refused, for it may be half a row', async () => {
      const preview = await here.preview(file('Crime,,', 'NI 16,Q1 2010/11,1234'), tidy)
      expect(preview.refused[0]).toMatchObject({ row: 2, text: 'Crime' })
    })

    test('what was read of a mark is said, with how often', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,n/a', 'NI 16,Q2 2010/11,(12)'), tidy)
      expect(preview.notes).toEqual([
        '“n/a” was read as no figure: not due (1 cell).',
        'Figures in brackets, such as (12), were read as below zero (1 cell).',
      ])
    })

    test('the mapping may say what a dash means', async () => {
      const preview = await here.preview(file('NI 16,Q1 2010/11,-'), { ...tidy, marks: { '-': 'zero' } })
      expect(preview.changes[0]).toMatchObject({ after: '0' })
    })

    test('a figure that became known on a date that has not come is refused', async () => {
      const content = 'reference,period,value,published\nNI 16,Q1 2010/11,4,2010-11-30'
      const preview = await here.preview(content, { ...tidy, knownOn: 'published' })
      expect(preview.refused[0]).toMatchObject({ column: 'published', text: '2010-11-30' })
    })
  })

  describe('months become quarters by what the indicator’s figure covers', () => {
    const months = (reference: string, ...figures: (string | number)[]) =>
      file(
        ...figures.map(
          (figure, index) =>
            `${reference},2010-${String(index + 4).padStart(2, '0')}-01 to 2010-${String(index + 4).padStart(2, '0')}-${[30, 31, 30, 31, 31, 30][index]},${figure}`,
        ),
      )
    const named = (reference: string, ...figures: (string | number)[]) =>
      file(
        ...figures.map(
          (figure, index) =>
            `${reference},${['April', 'May', 'June', 'July', 'August', 'September'][index]} 2010,${figure}`,
        ),
      )

    test('a period total is the sum of its three months', async () => {
      await here.accept(await here.preview(named('NI 16', 406, 380, 391, 1, 2, 3), tidy))
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1177`, `${Q2}: 6`])
    })

    test('a snapshot is its last month’s', async () => {
      await here.accept(await here.preview(named('NI 59', 81, 82, 83), tidy))
      expect(await here.readings('NI 59')).toEqual([`${Q1}: 83`])
    })

    test('a year to date is the sum from April', async () => {
      await here.accept(await here.preview(named('NI 156', 1, 2, 3, 4, 5, 6), tidy))
      expect(await here.readings('NI 156')).toEqual([
        '2010-04-01 to 2010-06-30: 6',
        '2010-04-01 to 2010-09-30: 21',
      ])
    })

    test('a missing month leaves its quarter incomplete, and says which', async () => {
      await here.accept(await here.preview(named('NI 16', 406, 380, 391, 1, 2), tidy))
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1177`, `${Q2}: incomplete`])
      const [note] = await database.read((trx) =>
        trx.selectFrom('observations').select('note').where('absence', 'is not', null).execute(),
      )
      expect(note?.note).toBe('No figure for Sep 2010.')
    })

    test('a missing month never displaces a figure that stands', async () => {
      await here.accept(await here.preview(file('NI 16,Q2 2010/11,900'), tidy))
      const preview = await here.preview(named('NI 16', 406, 380, 391, 1, 2), tidy)
      expect(preview.counts).toMatchObject({ new: 1, changed: 0, leftOut: 1 })
    })

    test('a quarter with a refused month is not made', async () => {
      const preview = await here.preview(named('NI 16', 406, 'x', 391, 1, 2, 3), tidy)
      expect(preview.counts).toMatchObject({ new: 1, refused: 1, leftOut: 1 })
    })

    test('a quarter with a suppressed month is incomplete', async () => {
      await here.accept(await here.preview(named('NI 16', 406, '*', 391), tidy))
      expect(await here.readings('NI 16')).toEqual([`${Q1}: incomplete`])
    })

    test('months written as a span of dates are months', async () => {
      const preview = await here.preview(months('NI 16', 406, 380, 391), tidy)
      expect(preview.changes[0]).toMatchObject({ periodLabel: 'Q1 2010/11', after: '1177' })
    })
  })

  describe('wide files, categories and areas', () => {
    const crime = [
      'MajorText,MinorText,LookUp_BoroughName,201004,201005,201006',
      'Vehicle Offences,Theft from a Motor Vehicle,Harrow,10,20,30',
      'Vehicle Offences,Theft or Taking of a Motor Vehicle,Harrow,1,2,3',
      'Vehicle Offences,Interfering with a Motor Vehicle,Harrow,100,100,100',
      'Vehicle Offences,Theft from a Motor Vehicle,Brent,7,7,7',
      'Vehicle Offences,Theft or Taking of a Motor Vehicle,Brent,1,1,1',
    ].join('\n')
    const thefts = (all: boolean): ImportMapping => ({
      layout: 'wide',
      headerRow: 1,
      indicator: {
        by: 'categories',
        columns: ['MajorText', 'MinorText'],
        indicators: [
          {
            indicatorId: 'ni-16',
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

    test('a column a month with categories added up, for the partnership’s own area', async () => {
      const preview = await here.preview(crime, thefts(false))
      expect(preview.counts).toMatchObject({ rows: 5, new: 1, refused: 0, leftOut: 3 })
      expect(preview.changes[0]).toMatchObject({ periodLabel: 'Q1 2010/11', after: '66', area: 'Harrow' })
    })

    test('other boroughs become comparators when asked for', async () => {
      await here.accept(await here.preview(crime, thefts(true)))
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 66`])
      expect(await here.readings('NI 16', 'Brent')).toEqual([`${Q1}: 24`])
    })

    test('a sum that lacks one of its categories is incomplete', async () => {
      const without = crime
        .split('\n')
        .filter((line) => !/Taking.*Harrow/.test(line))
        .join('\n')
      await here.accept(await here.preview(without, thefts(false)))
      expect(await here.readings('NI 16')).toEqual([`${Q1}: incomplete`])
    })

    test('the mapping of such a file is suggested, but for which indicator each category is', async () => {
      const { suggested, combinations } = await here.upload(crime)
      expect(suggested).toEqual({
        layout: 'wide',
        headerRow: 1,
        indicator: { by: 'categories', columns: ['MajorText', 'MinorText'], indicators: [] },
        area: { by: 'column', column: 'LookUp_BoroughName', all: false },
        periods: 'everyPeriodHeader',
      })
      expect(combinations?.values).toContainEqual(['Vehicle Offences', 'Theft from a Motor Vehicle'])
    })

    test('a file without the partnership’s own area is not a preview of nothing: it says what the column names', async () => {
      const preview = await here.preview(crime.replaceAll('Harrow', 'Barnet'), thefts(false))
      expect(preview.state).toBe('failed')
      expect(preview.failure).toMatch(/No row is for Harrow .*“Barnet”, “Brent”/)
      expect(await here.staged()).toBe(0)
    })

    test('a column a quarter for one indicator', async () => {
      const content = 'Measure,Q1 2010/11,Q2 2010/11\nRecorded offences,12,14\nTotal,26,28'
      const preview = await here.preview(content, {
        layout: 'wide',
        headerRow: 1,
        indicator: { by: 'fixed', indicatorId: 'ni-16' },
        area: { by: 'home' },
        periods: 'everyPeriodHeader',
      })
      expect(preview.counts).toMatchObject({ new: 2, leftOut: 1 })
    })
  })

  describe('a workbook', () => {
    test('reads as the same figures in CSV do, and an error in it is refused rather than read as empty', async () => {
      const workbook = workbookFile({
        Return: [
          ['reference', 'period', 'value'],
          ['NI 16', 'Q1 2010/11', 1234],
          ['NI 59', { number: 40_451, format: 'dd/mm/yyyy' }, { number: 0.455, format: '0.0%' }],
          ['NI 16', 'Q2 2010/11', { error: '#DIV/0!' }],
        ],
      })
      const preview = await here.preview(workbook, tidy)
      expect(preview.counts).toMatchObject({ rows: 3, new: 2, refused: 1 })
      expect(preview.refused[0]).toMatchObject({ row: 4, column: 'value', text: '#DIV/0!' })
      await here.accept(preview)
      expect(await here.readings('NI 16')).toEqual([`${Q1}: 1234`])
      expect(await here.readings('NI 59')).toEqual(['2010-09-30 to 2010-09-30: 45.5'])
    })
  })

  describe('a mapping is saved under a name', () => {
    test('and a file read by it', async () => {
      const saved = await here.call<{ id: string }>('POST', figurePaths.importMappings(), {
        name: 'Our quarterly return',
        mapping: tidy,
      })
      expect(await here.call('GET', figurePaths.importMappings())).toEqual([
        {
          etag: expect.stringMatching(/^"[0-9a-f]{16}"$/),
          id: 'our-quarterly-return',
          name: 'Our quarterly return',
          mapping: tidy,
        },
      ])
      const { uploadId } = await here.upload(file('NI 16,Q1 2010/11,4'))
      const started = await here.start(uploadId, { saved: saved.id })
      expect((await here.settled(started.id, 'reading')).counts.new).toBe(1)
    })

    test('a choice without categories is refused', async () => {
      const { uploadId } = await here.upload(file('NI 16,Q1 2010/11,4'))
      const mapping = { ...tidy, indicator: { by: 'categories', columns: ['reference'], indicators: [] } }
      await here.call('POST', figurePaths.imports(), { uploadId, mapping }, 422)
    })
  })
}
