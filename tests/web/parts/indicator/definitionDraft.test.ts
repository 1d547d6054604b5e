import { describe, expect, test } from 'vitest'
import { addDefinition, type CatalogueEntry } from '../../../../src/contract/indicators.ts'
import {
  beginsAfterWords,
  blankDefinition,
  comparisonWords,
  definitionRequest,
  uncheckedFields,
} from '../../../../src/web/parts/indicator/definitionDraft.ts'
import { bedDays } from './indicatorFixture.ts'

const base = bedDays()
const first = base.definition
const page = { ...base, definitions: [first] }
const second = { ...first, version: 2, inForceFrom: '2009-04-01', unit: 'per 10,000', leadPartnerId: null }
const blank = blankDefinition(page, '2010-11-29')

describe('a new version of a definition', () => {
  test('starts from the last one recorded, even when an earlier quarter is shown', () => {
    expect(blankDefinition({ ...page, definitions: [first, second] }, '2010-11-29')).toMatchObject({
      title: 'Emergency bed days',
      unit: 'per 10,000',
      leadPartnerId: '',
      knownOn: '2010-11-29',
    })
    expect(beginsAfterWords({ ...page, definitions: [first, second] })).toBe(
      'A day after 1 April 2009, when version 2 began.',
    )
  })

  test('is not sent until it says from when and whether figures compare', () => {
    expect(definitionRequest(blank)).toEqual({
      missing: {
        inForceFrom: 'Give the first day it holds.',
        comparable: 'Say whether figures can be compared across the change.',
      },
    })
    const emptied = { ...blank, inForceFrom: '2010-07-01', compares: 'break', title: ' ' } as const
    expect(definitionRequest(emptied)).toEqual({ missing: { title: 'Give the indicator a title.' } })
  })

  test('is what the API takes: no reference, and a break is not comparable', () => {
    const checked = definitionRequest({ ...blank, inForceFrom: '2010-07-01', compares: 'break', unit: ' % ' })
    expect(checked).toEqual({
      request: {
        inForceFrom: '2010-07-01',
        comparable: false,
        title: 'Emergency bed days',
        definition: 'Bed days occupied after an emergency admission.',
        unit: '%',
        decimals: 1,
        polarity: 'lowerIsBetter',
        frequency: 'quarterly',
        outturnType: 'periodTotal',
        leadPartnerId: 'hospital-trust',
        source: 'Hospital activity returns from the hospital trust',
        knownOn: '2010-11-29',
      },
    })
    expect('request' in checked && addDefinition.safeParse(checked.request).success).toBe(true)
  })

  test('a break is said in words, with the quarter it shows at', () => {
    expect(comparisonWords({ compares: 'break', inForceFrom: '2010-07-01' })).toContain(
      'the line on the chart stops before Q2 2010/11 and starts anew, marked [b]',
    )
    expect(comparisonWords({ compares: 'comparable', inForceFrom: '' })).toContain('the quarter it begins in')
    expect(comparisonWords({ compares: '', inForceFrom: '2010-07-01' })).toBe('')
  })
})

describe('fields that came from the catalogue unchecked', () => {
  const entry: CatalogueEntry = {
    reference: 'NI 134',
    title: 'Emergency bed days',
    theme: 'Health',
    unit: 'per 1,000',
    polarity: 'lowerIsBetter',
    frequency: null,
    frequencyAsListed: 'annual/quarterly',
    outturnType: 'snapshot',
    dataSource: first.source,
    note: '',
    parts: [],
    unchecked: ['theme', 'unit', 'outturnType', 'frequency', 'dataSource'],
    indicatorId: 'ni-134',
  }

  test('are those that still stand as listed; one corrected when it was added is not among them', () => {
    expect(uncheckedFields(page, entry)).toEqual(['unit', 'dataSource'])
  })

  test('are none once a later version is recorded, and none of a local indicator', () => {
    expect(uncheckedFields({ ...page, definitions: [first, second] }, entry)).toEqual([])
    expect(uncheckedFields({ ...page, kind: 'local' }, entry)).toEqual([])
    expect(uncheckedFields(page, undefined)).toEqual([])
  })

  test('of a lettered part are compared with the part', () => {
    const part = { reference: 'NI 134a', title: 'Part', unit: 'days' }
    const ofPart = { ...page, reference: 'NI 134a', definition: { ...first, unit: 'days' } }
    expect(
      uncheckedFields({ ...ofPart, definitions: [ofPart.definition] }, { ...entry, parts: [part] }),
    ).toEqual(['unit', 'dataSource'])
  })
})
