import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { json, ward, WARDS, wards } from './cases/building.ts'
import { isObject } from './jsonLd.ts'
import { validateCsvw } from './validate.ts'

/** Something of every description there is, and nothing wrong with it. */
const whole = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en', '@base': './' }],
  '@type': 'TableGroup',
  'dc:title': { '@value': 'Wards', '@language': 'en' },
  notes: [{ '@type': 'schema:Comment', 'schema:text': 'Provisional' }],
  dialect: {
    commentPrefix: '//',
    delimiter: ',',
    quoteChar: '"',
    skipRows: 0,
    trim: 'end',
    lineTerminators: ['\n'],
  },
  transformations: [
    { url: 'a.js', titles: { en: 'A' }, targetFormat: 'urn:a', scriptFormat: 'urn:b', source: 'json' },
  ],
  tables: [
    wards(
      { null: ['-', ''], lang: 'en' },
      {
        columns: [
          { ...ward, titles: { en: ['ward'] }, required: true },
          {
            name: 'visits',
            titles: 'visits',
            separator: ';',
            datatype: {
              base: 'decimal',
              format: { pattern: '#,##0.##', groupChar: ',' },
              minimum: 0,
              maxExclusive: 99,
            },
          },
          { name: 'kind', virtual: true, default: 'ward', valueUrl: '#{ward}' },
        ],
        primaryKey: ['ward'],
        rowTitles: 'ward',
        foreignKeys: [
          { columnReference: 'ward', reference: { resource: 'wards.csv', columnReference: 'ward' } },
        ],
      },
    ),
  ],
}

type Path = readonly (string | number)[]
const pathsOf = (value: unknown, at: Path = []): Path[] =>
  isObject(value) || Array.isArray(value)
    ? [at, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))]
    : [at]
/** The value with another in this place. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by
  if (Array.isArray(value))
    return value.map((each, at) => (at === Number(step) ? replaced(each, rest, by) : each))
  return {
    ...(value as object),
    [step]: replaced((value as Record<string | number, unknown>)[step], rest, by),
  }
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    '_:a',
    '[',
    'http://[',
    'a b',
    '#',
    '0#',
    'E',
    '%',
    '\\',
    '__proto__',
    'constructor',
    1e300,
    -1,
    {},
    [],
  ),
)

test('the whole has nothing wrong with it', () => {
  expect(validateCsvw({ files: { 'm.json': json(whole), 'wards.csv': WARDS }, start: 'm.json' })).toEqual([])
})

test('whatever stands anywhere in metadata and file, a validator says what is wrong and does not fail', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pathsOf(whole)),
      anything,
      fc.oneof(
        fc.constant(WARDS),
        fc.string(),
        fc.string().map((text) => `${WARDS}${text}`),
      ),
      (path, value, csv) => {
        const files = { 'm.json': JSON.stringify(replaced(whole, path, value)), 'wards.csv': csv }
        for (const { level, where, section, says } of validateCsvw({ files, start: 'm.json' })) {
          expect(['error', 'warning']).toContain(level)
          expect(section).toMatch(/^(Metadata|Model) \d+(\.\d+)*$/)
          expect(where).toMatch(/^(m\.json(#\/|$)|wards\.csv)/)
          expect(says).not.toBe('')
        }
      },
    ),
    { numRuns: 600, seed: 5 },
  )
})
