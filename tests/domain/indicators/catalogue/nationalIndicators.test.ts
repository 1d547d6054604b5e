import { describe, expect, test } from 'vitest'
import {
  nationalIndicator,
  nationalIndicators,
} from '../../../../src/domain/indicators/catalogue/nationalIndicators.ts'
import { frequencies, outturnTypes } from '../../../../src/domain/indicators/indicator.ts'
import { polarities } from '../../../../src/domain/indicators/polarity.ts'

describe('the catalogue of National Indicators', () => {
  test('holds NI 1 to NI 198, each once, in order', () => {
    expect(nationalIndicators.map(({ reference }) => reference)).toEqual(
      Array.from({ length: 198 }, (_, index) => `NI ${index + 1}`),
    )
  })

  test('has the four themes of the handbook, each a single run of numbers', () => {
    const runs = nationalIndicators
      .map(({ theme }) => theme)
      .filter((theme, index, all) => theme !== all[index - 1])
    expect(runs).toEqual([
      'Stronger and safer communities',
      'Children and young people',
      'Adult health and wellbeing; tackling exclusion and promoting equality',
      'Local economy and environmental sustainability',
    ])
  })

  test('is written in the terms the rest of the product understands', () => {
    for (const { polarity, frequency, outturnType, parts } of nationalIndicators) {
      expect([null, ...polarities]).toContain(polarity)
      expect([null, ...frequencies]).toContain(frequency)
      expect([null, ...outturnTypes]).toContain(outturnType)
      for (const part of parts) if (part.polarity !== undefined) expect(polarities).toContain(part.polarity)
    }
  })

  test.each(['title', 'theme', 'unit', 'polarity', 'frequency', 'outturnType', 'dataSource'] as const)(
    'does not pretend that any %s has been compared with the handbook',
    (field) => {
      expect(nationalIndicators.filter(({ unchecked }) => !unchecked.includes(field))).toEqual([])
    },
  )

  test('marks a note or a list of parts unchecked wherever it gives one', () => {
    for (const { note, parts, unchecked } of nationalIndicators) {
      expect(unchecked.includes('note')).toBe(note !== '')
      expect(unchecked.includes('parts')).toBe(parts.length > 0)
    }
  })

  test('gives no polarity to the nine indicators whose direction the list does not settle', () => {
    const unclear = nationalIndicators.filter(({ polarity }) => polarity === null)
    expect(unclear.map(({ reference }) => reference)).toEqual([
      'NI 12',
      'NI 47',
      'NI 48',
      'NI 68',
      'NI 113',
      'NI 186',
      'NI 187',
      'NI 190',
      'NI 198',
    ])
  })

  test('gives no frequency where the list names two', () => {
    const two = nationalIndicators.filter(({ frequency }) => frequency === null)
    expect(two).toHaveLength(15)
    for (const { frequencyAsListed } of two) expect(frequencyAsListed).toContain('/')
  })

  test('lists the three kinds of planning application under NI 157', () => {
    expect(nationalIndicator('NI 157')?.parts).toEqual([
      { reference: 'NI 157a', title: 'Major applications' },
      { reference: 'NI 157b', title: 'Minor applications' },
      { reference: 'NI 157c', title: 'Other applications' },
    ])
  })

  test('keeps a part that is better low apart from one that is better high', () => {
    const polarityOf = (reference: string) =>
      nationalIndicator(reference)?.parts.map(({ polarity }) => polarity)
    expect(polarityOf('NI 187')).toEqual(['lowerIsBetter', 'higherIsBetter'])
    expect(polarityOf('NI 178')).toEqual(['higherIsBetter', 'lowerIsBetter'])
  })

  test('gives every part a reference of its own', () => {
    const references = nationalIndicators.flatMap(({ parts }) => parts.map(({ reference }) => reference))
    expect(new Set(references).size).toBe(references.length)
  })

  test('has nothing for a reference outside the set', () => {
    expect(nationalIndicator('NI 199')).toBeUndefined()
  })
})
