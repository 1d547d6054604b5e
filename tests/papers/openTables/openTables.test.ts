import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { Readable } from 'node:stream'
import { Schema, Table } from 'tableschema'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainFigure } from '../../../src/domain/indicators/figureWords.ts'
import { openDataZip } from '../../../src/papers/openTables/openTables.ts'
import { type Pack, packIndicators } from '../../../src/papers/pack.ts'
import { examplePack } from '../../support/examplePack.ts'

type Row = Record<string, string>
type Field = { name: string; type: string; constraints?: { required: boolean } }
type Key = { fields: string[]; reference: { resource: string; fields: string[] } }
type Resource = {
  name: string
  path: string
  bytes: number
  schema: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys?: Key[]
    missingValues: { value: string; label: string }[]
  }
}
type CsvwColumn = { name: string; titles: string[]; datatype: string; required?: boolean; null?: string[] }
type CsvwTable = { url: string; tableSchema: { columns: CsvwColumn[]; primaryKey: string[] } }

let pack: Pack
let files: Record<string, string>
beforeAll(async () => {
  pack = await examplePack()
  files = unpacked(await openDataZip(pack))
})

const unpacked = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, part]) => [name, strFromU8(part)]))

const records = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Row[]
const rowsOf = (name: string): Row[] => records(files[`${name}.csv`] ?? '')
const json = (name: string): unknown => JSON.parse(files[name] ?? '')
const resources = (): Resource[] => (json('datapackage.json') as { resources: Resource[] }).resources

describe('the figures', () => {
  test('are, every one of them, the exact decimals of the pages', () => {
    const rows = new Map(rowsOf('figures').map((row) => [`${row.indicator_id} ${row.quarter}`, row]))
    let compared = 0
    for (const { page } of packIndicators(pack))
      for (const { quarter, observation, target, reason } of page.series) {
        const row = rows.get(`${page.id} ${quarter}`)
        const shown = (value: string | null | undefined) =>
          value === null || value === undefined ? null : plainFigure(value, page.definition.decimals)
        const actual = quarter > page.quarter ? null : shown(observation?.value)
        expect(row?.actual).toEqual(actual ?? expect.stringMatching(/^\[[xz]\]$/))
        expect(row?.target).toBe(shown(target?.value) ?? '[z]')
        expect(row?.target_low).toBe(shown(target?.low) ?? '[z]')
        expect(row?.target_high).toBe(shown(target?.high) ?? '[z]')
        if (actual === null) continue
        compared += 1
        expect(Number(row?.actual)).toBe(Number(observation?.value))
        expect(row?.reason).toBe(reason)
      }
    expect(compared).toBeGreaterThan(300)
  })

  test('of the quarter shown stand beside the status and reason of each indicator', () => {
    const rows = rowsOf('indicators')
    for (const [at, { row }] of packIndicators(pack).entries())
      expect(rows[at]).toMatchObject({
        reference: row.reference,
        status: row.statusWord,
        reason: row.reason,
        latest: row.latest === null ? '[x]' : plainFigure(row.latest, row.decimals),
        stretch_target: row.stretch === null ? '[z]' : plainFigure(row.stretch, row.decimals),
      })
  })
})

describe('the CSV', () => {
  test('is RFC 4180: CRLF, one heading row, every record as long, UTF-8 without a mark', () => {
    for (const { path, bytes, schema } of resources()) {
      const csv = files[path] ?? ''
      expect(Buffer.byteLength(csv)).toBe(bytes)
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(csv.startsWith('\uFEFF')).toBe(false)
      const [heading] = parse(csv, { record_delimiter: '\r\n' }) as string[][]
      expect(heading).toEqual(schema.fields.map(({ name }) => name))
    }
  })

  test('hands no spreadsheet a formula, whatever is typed, and spoils no negative number', async () => {
    const [group] = pack.groups
    const [first] = group?.indicators ?? []
    if (!group || !first) throw new Error('The example has no indicator')
    const nasty = fc.oneof(
      fc.constantFrom('=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '＝1+1', '"quoted"', 'a\r\nb', '<&>', '😀'),
      fc.string({ minLength: 1, maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (title) => {
        const page = { ...first.page, definition: { ...first.page.definition, title } }
        const row = { ...first.row, latest: '-4.25' }
        const one = unpacked(
          await openDataZip({ ...pack, groups: [{ ...group, indicators: [{ row, page }] }] }),
        )
        const [written] = records(one['indicators.csv'] ?? '')
        expect([title, `'${title}`]).toContain(written?.title)
        if (!/^-?\d+(\.\d+)?$/.test(title)) expect(written?.title).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(written?.latest).toBe('-4.25')
      }),
      { numRuns: 25 },
    )
  })
})

describe('the Data Package', () => {
  test('types every column, and each value is of its type or a shorthand it explains', () => {
    for (const { name, schema } of resources()) {
      const missing = new Set(schema.missingValues.map(({ value }) => value))
      expect(schema.missingValues.every(({ label }) => label.length > 20)).toBe(true)
      for (const row of rowsOf(name))
        for (const { name: column, type, constraints } of schema.fields) {
          const value = row[column] ?? ''
          if (missing.has(value)) expect([column, constraints?.required ?? false]).toEqual([column, false])
          else expect([column, value]).toEqual([column, expect.stringMatching(SHAPES[type] ?? /^$/)])
        }
    }
  })

  test('has keys that hold: each row once, and each key found in the table it names', () => {
    for (const { name, schema } of resources()) {
      const rows = rowsOf(name)
      const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join('\n'))
      expect(new Set(keys).size).toBe(rows.length)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(rowsOf(reference.resource).map((row) => row[reference.fields[0] ?? '']))
        expect(rows.filter((row) => !known.has(row[fields[0] ?? '']))).toEqual([])
      }
    }
  })

  test('says what it is, whose, from where and when, and states no licence that nobody gave', () => {
    expect(json('datapackage.json')).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'chief-executives-2010-11-q2-as-at-2010-11-29',
      created: '2010-11-29T12:00:00Z',
      contributors: [{ title: pack.partnership.name }],
    })
    expect(json('datapackage.json')).not.toHaveProperty('licenses')
    expect(files['README.txt']).toContain('None is stated here')
  })
})

const SHAPES: Readonly<Record<string, RegExp>> = {
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /[^]/,
}

describe('CSV on the Web', () => {
  const group = () => json('csv-metadata.json') as { tables: CsvwTable[] }

  test('describes the columns each file has, in their order, alike for one file and for all', () => {
    for (const { url, tableSchema } of group().tables) {
      const [heading] = parse(files[url] ?? '', { record_delimiter: '\r\n' }) as string[][]
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(heading)
      for (const { name, titles } of tableSchema.columns) expect(titles).toContain(name)
      const alone = json(`${url}-metadata.json`) as CsvwTable
      expect(alone.url).toBe(url)
      expect(alone.tableSchema.columns).toEqual(tableSchema.columns)
      expect(alone.tableSchema).not.toHaveProperty('foreignKeys')
    }
  })

  test('gives each column a datatype its values have, and the tokens that stand for none', () => {
    const shapes: Record<string, string> = { decimal: 'number', date: 'date', string: 'string' }
    for (const { url, tableSchema } of group().tables)
      for (const row of records(files[url] ?? ''))
        for (const { name, datatype, null: none = [], required = false } of tableSchema.columns) {
          const value = row[name] ?? ''
          expect([url, name, required]).toEqual([url, name, none.length === 0])
          if (!none.includes(value))
            expect([name, value]).toEqual([
              name,
              expect.stringMatching(SHAPES[shapes[datatype] ?? ''] ?? /^$/),
            ])
        }
  })
})

describe('by the reference reader of Table Schema', () => {
  test('every schema is valid, and every row of every table is cast by it, keys and relations held', async () => {
    const given = resources()
    const keyed = Object.fromEntries(given.map(({ name }) => [name, rowsOf(name)]))
    for (const { name, path, schema } of given) {
      // Its reader is of version 1: a missing value is a text there, and its label stands beside it.
      const descriptor = { ...schema, missingValues: schema.missingValues.map(({ value }) => value) }
      const read = await Schema.load(descriptor)
      expect(read.errors, name).toEqual([])
      const table = await Table.load(Readable.from([files[path] ?? '']), { schema: descriptor })
      const rows = await table.read({ keyed: true, cast: true, relations: keyed })
      expect(rows, name).toHaveLength(keyed[name]?.length ?? -1)
    }
  })

  test('a figure that is no number, and a row of an indicator that is not there, are found by it', async () => {
    const figures = resources().find(({ name }) => name === 'figures')
    const descriptor = { ...figures?.schema, missingValues: ['[x]', '[z]'] }
    const [heading = '', first = ''] = (files['figures.csv'] ?? '').split('\r\n')
    const spoilt = async (row: string, relations = {}) => {
      const table = await Table.load(Readable.from([`${heading}\r\n${row}\r\n`]), { schema: descriptor })
      return table.read({ keyed: true, cast: true, relations })
    }
    const [alone] = records(`${heading}\r\n${first}\r\n`)
    await expect(spoilt(first.replace(`,${alone?.['actual']},`, ',some,'))).rejects.toThrow()
    await expect(spoilt(first, { indicators: [] })).rejects.toThrow()
  })
})
