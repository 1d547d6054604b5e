import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { IndicatorPage, SeriesQuarter } from '../../../src/contract/indicators.ts'
import { plainFigure } from '../../../src/domain/indicators/figureWords.ts'
import { outcomeWords } from '../../../src/domain/meetings/outcomeWords.ts'
import { statusWord } from '../../../src/domain/performance/statusWord.ts'
import { quarterEnd, quarterStart } from '../../../src/domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../src/domain/time/quarterFromSlug.ts'
import { openDataZip } from '../../../src/papers/openTables/openTables.ts'
import { type Pack, packIndicators } from '../../../src/papers/pack.ts'
import { examplePack } from '../../support/examplePack.ts'
import { validateCsvw } from '../../support/csvw/validate.ts'
import { readCsvw, type TypedRow } from './readCsvw.ts'
import { type CsvwColumn, type CsvwGroup, type CsvwTable, spoilings } from './spoilings.ts'

/** What the API says of a cell; null where it says there is nothing. */
type Said = Readonly<
  Record<string, { readonly says: string | null; readonly as: 'string' | 'decimal' | 'date' }>
>

const TABLES = ['indicators', 'figures', 'decisions', 'decision-indicators']
let pack: Pack
let files: Record<string, string>
beforeAll(async () => {
  pack = await examplePack()
  const zip = unzipSync(await openDataZip(pack))
  files = Object.fromEntries(Object.entries(zip).map(([name, part]) => [name, strFromU8(part)]))
})

const csvOf = (table: string): string => files[`${table}.csv`] ?? ''
const metadataOf = (table: string) => JSON.parse(files[`${table}.csv-metadata.json`] ?? '') as CsvwTable

const text = (says: string | null | undefined) => ({ says: says || null, as: 'string' }) as const
const date = (says: string | null | undefined) => ({ says: says ?? null, as: 'date' }) as const
const figure = (given: string | null | undefined, decimals: number) =>
  ({
    says: given === null || given === undefined ? null : plainFigure(given, decimals),
    as: 'decimal',
  }) as const

/** Of `known` cells, those the reader gave another value or datatype, or none; nothing is null there but its two tokens. */
function differences(rows: readonly TypedRow[], known: readonly (readonly [row: number, Said])[]): string[] {
  return known.flatMap(([at, said]) =>
    Object.entries(said).flatMap(([column, { says, as }]) => {
      const { value, datatype } = rows[at]?.[column] ?? { value: 'nothing', datatype: 'nothing' }
      // The reader knows one token for null a column, so it hands ours over as they stand.
      const isSaid = says === null ? value === '[x]' || value === '[z]' : value === says
      return isSaid && datatype === as
        ? []
        : [`${at} ${column}: ${says} as ${as}, read ${value} as ${datatype}`]
    }),
  )
}

function saidOfQuarter(page: IndicatorPage, { quarter, observation, target, ...rest }: SeriesQuarter): Said {
  const { decimals } = page.definition
  const seen = quarter > page.quarter ? null : observation
  return {
    indicator_id: text(page.id),
    quarter: text(quarter),
    quarter_start: date(quarterStart(quarterFromSlug(quarter))),
    quarter_end: date(quarterEnd(quarterFromSlug(quarter))),
    ...(seen && { period: text(seen.periodLabel) }),
    period_start: date(seen?.period.start),
    period_end: date(seen?.period.end),
    actual: figure(seen?.value, decimals),
    target: figure(target?.value, decimals),
    target_low: figure(target?.low, decimals),
    target_high: figure(target?.high, decimals),
    status: text(seen && statusWord(rest.status)),
    reason: text(seen && rest.reason),
    source: text(seen?.source),
    known_on: date(seen?.record.knownOn),
  }
}

const figuresSaid = (): [number, Said][] => {
  const places = new Map(
    (parse(csvOf('figures'), { columns: true }) as Record<string, string>[]).map((row, at) => [
      `${row.indicator_id} ${row.quarter}`,
      at,
    ]),
  )
  return packIndicators(pack).flatMap(({ page }) =>
    page.series.map((told): [number, Said] => [
      places.get(`${page.id} ${told.quarter}`) ?? -1,
      saidOfQuarter(page, told),
    ]),
  )
}

describe('read by an independent reader of CSV on the Web, from the metadata we wrote', () => {
  test('every figure, target, status, reason and date of every quarter is the API’s, of its datatype', async () => {
    const rows = await readCsvw(csvOf('figures'), metadataOf('figures'))
    const said = figuresSaid()
    expect(said.length).toBeGreaterThan(600)
    expect(differences(rows, said)).toEqual([])
  })

  test('every indicator and every decision is the API’s', async () => {
    const indicators = pack.groups.flatMap((group) =>
      group.indicators.map(({ row, page }): Said => ({
        indicator_id: text(page.id),
        reference: text(row.reference),
        title: text(row.title),
        definition: text(page.definition.definition),
        unit: text(row.unit),
        management_group: text(group.name),
        lead_partner: text(page.leadPartner),
        status: text(row.statusWord),
        reason: text(row.reason),
        latest: figure(row.latest, row.decimals),
        latest_period: text(row.latestPeriod),
        target: figure(row.target?.value, row.decimals),
        stretch_target: figure(row.stretch, row.decimals),
        variation: text(row.variationWord),
      })),
    )
    const read = await readCsvw(csvOf('indicators'), metadataOf('indicators'))
    expect(read).toHaveLength(indicators.length)
    expect(differences(read, [...indicators.entries()])).toEqual([])

    const told = packIndicators(pack).flatMap(({ page }) => page.decisions.map(({ decision }) => decision))
    const rows = await readCsvw(csvOf('decisions'), metadataOf('decisions'))
    const places = new Map(rows.map((row, at) => [row.decision_id?.value, at]))
    const decisions = told.map((decision): [number, Said] => [
      places.get(decision.id) ?? -1,
      {
        decision_id: text(decision.id),
        meeting_date: date(decision.meetingDate),
        meeting: text(decision.meetingTitle),
        recommendation: text(decision.recommendation),
        outcome: text(outcomeWords[decision.outcome]),
        wording: text(decision.wording),
        decided_by: text(decision.decidedBy),
      },
    ])
    expect(decisions.length).toBeGreaterThan(10)
    expect(differences(rows, decisions)).toEqual([])
  })

  test.each(TABLES)(
    'no cell of %s.csv is lost, added or of another datatype than its column’s',
    async (table) => {
      const metadata = metadataOf(table)
      const written = parse(csvOf(table), { columns: true }) as Record<string, string>[]
      const typed = written.map((row) =>
        Object.fromEntries(
          metadata.tableSchema.columns.map(({ name, datatype }) => [name, { value: row[name], datatype }]),
        ),
      )
      expect(await readCsvw(csvOf(table), metadata)).toEqual(typed)
    },
  )

  test.each<[string, (column: CsvwColumn) => Partial<CsvwColumn>]>([
    ['a wrong name', () => ({ name: 'actuals', titles: ['actuals'] })],
    ['a wrong datatype', () => ({ datatype: 'string' })],
    ['a datatype nobody knows', () => ({ datatype: 'figure' })],
  ])('a column of the metadata with %s is found by it', async (_, spoil) => {
    const metadata = metadataOf('figures')
    const columns = metadata.tableSchema.columns.map((column) =>
      column.name === 'actual' ? { ...column, ...spoil(column) } : column,
    )
    const rows = await readCsvw(csvOf('figures'), {
      ...metadata,
      tableSchema: { ...metadata.tableSchema, columns },
    })
    expect(differences(rows, figuresSaid()).length).toBeGreaterThan(600)
  })
})

describe('by a validator of the W3C’s Recommendations', () => {
  test.each([
    'csv-metadata.json',
    ...TABLES.flatMap((table) => [`${table}.csv`, `${table}.csv-metadata.json`]),
  ])('%s, and all it describes, has no error and no warning', (start) => {
    expect(validateCsvw({ files, start })).toEqual([])
  })

  test.each(spoilings)('and finds %s', (_, spoil, finding) => {
    const group = JSON.parse(files['csv-metadata.json'] ?? '') as CsvwGroup
    const figures = group.tables.find(({ url }) => url === 'figures.csv')
    if (!figures) throw new Error('The figures are not described')
    const rows = parse(csvOf('figures'), { record_delimiter: '\r\n' }) as string[][]
    spoil({ figures, group, rows })
    const spoilt = {
      ...files,
      'csv-metadata.json': JSON.stringify(group),
      'figures.csv': rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n'),
    }
    expect(
      validateCsvw({ files: spoilt, start: 'csv-metadata.json' }).map(
        ({ level, where }) => `${level} ${where}`,
      ),
    ).toContain(finding.replace('LAST', String(rows.length)))
  })
})
