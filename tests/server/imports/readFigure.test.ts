import { describe, expect, test } from 'vitest'
import { readFigure } from '../../../src/server/imports/figures/readFigure.ts'

const read = (text: string | number, unit = 'offences') => readFigure(text, { unit })
const value = (text: string | number, unit?: string) => {
  const reading = read(text, unit)
  return reading.outcome === 'figure' ? reading.value : reading.outcome
}

describe('a figure is read as it is written', () => {
  test.each([
    ['1234', '1234'],
    [' 12.50 ', '12.50'],
    ['1,234', '1234'],
    ['1,234,567.8', '1234567.8'],
    ['1 234', '1234'],
    ['-7', '-7'],
    ['\u22127', '-7'],
    ['(12)', '-12'],
    ['007', '7'],
    ['.5', '0.5'],
    ['-.25', '-0.25'],
    ['5.', '5'],
    ['-0', '0'],
    ['(0.0)', '0.0'],
    ['1234 (provisional)', '1234'],
    ['1234 [p]', '1234'],
    ['1,234 [r]', '1234'],
  ])('“%s” is %s', (text, expected) => expect(value(text)).toBe(expected))

  test('a percent sign is left out where the indicator is a percentage', () =>
    expect(read('45.5%', '%')).toEqual({ outcome: 'figure', value: '45.5', remarks: ['percentSign'] }))
  test('a pound sign is left out where the indicator is in pounds', () =>
    expect(value('£1,250', '£ per week')).toBe('1250'))
  test('a figure marked provisional is provisional, whatever the rest of the file is', () =>
    expect(read('1234 (provisional)')).toMatchObject({ verification: 'provisional' }))
  test('every digit is kept, beyond the decimals the indicator shows', () =>
    expect(value('0.123456')).toBe('0.123456'))
  test('a spreadsheet’s 0.1 + 0.2 is 0.3, and the preview says that digits were left out', () =>
    expect(read(0.1 + 0.2)).toEqual({ outcome: 'figure', value: '0.3', remarks: ['rounded'] }))
  test('a third, as a formula works it out, is kept to twelve decimals, and the preview says so', () => {
    const third = { outcome: 'figure', value: '33.333333333333', remarks: ['rounded', 'places'] }
    expect(read(100 / 3)).toEqual(third)
    expect(read('33.333333333333336')).toEqual({ ...third, remarks: ['places'] })
    expect(read('66.6666666666667%', '%')).toMatchObject({ value: '66.666666666667' })
    expect(value(0.1 + 0.2 - 0.3)).toBe('0')
    expect(value('1234567890.1234567890125')).toBe('1234567890.123456789013')
  })
  test('a percentage above 100 is kept and remarked on', () =>
    expect(read('104', '%')).toMatchObject({ value: '104', remarks: ['outsidePercent'] }))
})

describe('a mark in place of a figure is an absence with its reason', () => {
  test.each([
    ['*', 'suppressed'],
    ['<5', 'suppressed'],
    ['fewer than 5', 'suppressed'],
    ['[c]', 'suppressed'],
    ['n/a', 'notDue'],
    ['N/A', 'notDue'],
    ['..', 'late'],
    ['tbc', 'late'],
    ['discontinued', 'notCollected'],
  ])('“%s” is %s', (text, absence) => expect(read(text)).toEqual({ outcome: 'absent', absence, mark: text }))
  test('an empty cell says nothing', () => expect(read('  ')).toEqual({ outcome: 'blank' }))
  test('the mapping may say what a dash means in this file', () => {
    expect(readFigure('-', { unit: '', marks: { '-': 'zero' } })).toEqual({ outcome: 'zero', mark: '-' })
    expect(readFigure('-', { unit: '', marks: { '-': 'late' } })).toMatchObject({ absence: 'late' })
  })
})

describe('what can be read in two ways, or not at all, is refused with how to mend it', () => {
  test.each([
    '-',
    '–',
    '1.234,5',
    '1,23',
    '12,3456',
    '1.2.3',
    '#DIV/0!',
    '#N/A',
    '####',
    '=A1+B1',
    '1.2E+05',
    '1234*',
    '12-',
    '45%',
    '£5',
    'about 40',
    '12 approx (r)',
    '1234567890123456789',
  ])('“%s”', (text) => {
    const reading = read(text)
    expect(reading).toMatchObject({
      outcome: 'refused',
      because: expect.stringMatching(/\.$/),
      mend: expect.stringMatching(/\.$/),
    })
  })
  test('a date in a column of figures', () =>
    expect(readFigure({ serial: 40_000 }, { unit: '' }).outcome).toBe('refused'))
  describe('in a file whose columns are separated by semicolons, one separator of three figures', () => {
    const there = (text: string) => readFigure(text, { unit: '', commasMayBeDecimal: true }).outcome
    test.each(['1,234', '1.234', '-12.345', '1.234 (p)'])('“%s” may be a thousand', (text) =>
      expect(there(text)).toBe('refused'),
    )
    test.each(['45.5', '0.234', '1.2345', '1234.567', '.500'])('“%s” is no thousand', (text) =>
      expect(there(text)).toBe('figure'),
    )
  })
})
