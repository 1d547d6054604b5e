import { expect, test } from 'vitest'
import { addIndicator, type CatalogueEntry } from '../../../../src/contract/indicators.ts'
import {
  blankIndicator,
  draftFromCatalogue,
  indicatorRequest,
  uncheckedSentence,
} from '../../../../src/web/parts/membership/indicatorDraft.ts'

const entry: CatalogueEntry = {
  reference: 'NI 154',
  title: 'Net additional homes provided',
  theme: 'Stronger communities',
  unit: 'homes',
  polarity: null,
  frequency: 'annual',
  frequencyAsListed: 'annual',
  outturnType: 'annual',
  dataSource: 'Housing returns',
  parts: [],
  note: '',
  unchecked: ['unit', 'polarity', 'dataSource'],
  indicatorId: null,
}

test('an entry whose polarity the catalogue does not know cannot be added until someone says it', () => {
  const draft = draftFromCatalogue(entry)
  expect(indicatorRequest(draft)).toEqual({
    missing: { polarity: 'Say which way is better, or that neither is.' },
  })
  const said = indicatorRequest({ ...draft, polarity: 'higherIsBetter' })
  expect('request' in said && addIndicator.safeParse(said.request).success).toBe(true)
  expect('request' in said && said.request).toMatchObject({
    reference: 'NI 154',
    kind: 'national',
    outturnType: 'annual',
    leadPartnerId: null,
  })
})

test('the fields nobody has checked are named', () => {
  expect(uncheckedSentence(entry.unchecked)).toBe(
    'Not checked against the handbook: unit, which way is better and source. Correct what is wrong before adding it.',
  )
  expect(uncheckedSentence([])).toBe('')
})

test('a local indicator says what it lacks, field by field', () => {
  expect(indicatorRequest(blankIndicator)).toEqual({
    missing: {
      reference: 'Give the indicator a reference, such as L 12.',
      title: 'Give the indicator a title.',
      unit: 'Say what is counted, such as %, people or per 1,000.',
      polarity: 'Say which way is better, or that neither is.',
    },
  })
})

test('a lettered part takes its own title, unit and polarity, and belongs to its whole', () => {
  const part = {
    reference: 'NI 157a',
    title: 'Major applications',
    unit: '%',
    polarity: 'higherIsBetter',
  } as const
  const whole = { ...entry, reference: 'NI 157', indicatorId: 'ni-157', parts: [part] }
  expect(draftFromCatalogue(whole, part)).toMatchObject({
    reference: 'NI 157a',
    title: 'Major applications',
    unit: '%',
    decimals: 1,
    polarity: 'higherIsBetter',
    partOf: 'ni-157',
  })
})

test('a frequency the list does not settle must be said', () => {
  const draft = draftFromCatalogue({
    ...entry,
    polarity: 'higherIsBetter',
    frequency: null,
    outturnType: null,
  })
  expect(indicatorRequest(draft)).toEqual({
    missing: { frequency: 'Say how often a figure is due.', outturnType: 'Say what one figure covers.' },
  })
})
