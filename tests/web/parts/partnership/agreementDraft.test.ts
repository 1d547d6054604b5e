import { describe, expect, test } from 'vitest'
import type { IndicatorSummary } from '../../../../src/contract/indicators.ts'
import { addAgreement } from '../../../../src/contract/partnership.ts'
import {
  agreementRequest,
  blankAgreement,
  type AgreementDraft,
} from '../../../../src/web/parts/partnership/agreementDraft.ts'
import { namedIndicators } from '../../../../src/web/parts/partnership/indicatorReferences.ts'

const indicator = (reference: string): IndicatorSummary => ({
  id: reference.toLowerCase().replace(' ', '-'),
  reference,
  title: `Title of ${reference}`,
  kind: 'national',
  unit: '%',
  leadPartnerId: null,
  scorecards: [],
  managementGroupIds: [],
})
const store = [indicator('NI 32'), indicator('NI 134'), indicator('L 07')]

const signed = {
  ...blankAgreement,
  title: ' Riverside Local Area Agreement ',
  from: '2011-04-01',
  until: '2014-03-31',
  signatories: [
    { key: 1, name: 'Riverside Council ' },
    { key: 2, name: '' },
  ],
  designated: 'NI 32, ni134',
  local: 'L 07',
}
const paying = {
  ...signed,
  pays: true,
  threshold: '60%',
  maximum: '100',
  totalPounds: '£4,680,000',
  instalments: '2',
  source: 'Annex C',
}
const missingFrom = (draft: AgreementDraft) => {
  const checked = agreementRequest(draft, store)
  return 'missing' in checked ? checked.missing : {}
}

describe('references as written', () => {
  test('capitals, spaces and repeats do not matter; the order written does', () => {
    const { found, unknown } = namedIndicators('ni134; NI 32\nNI 134, ,', store)
    expect(found.map(({ reference }) => reference)).toEqual(['NI 134', 'NI 32'])
    expect(unknown).toEqual([])
  })

  test('what no indicator is called is named, not dropped', () => {
    expect(namedIndicators('NI 32, NI 999, water', store).unknown).toEqual(['NI 999', 'water'])
  })
})

describe('an agreement', () => {
  test('says what it lacks, and asks nothing of rewards it does not pay', () => {
    expect(missingFrom(blankAgreement)).toEqual({
      title: 'Give the agreement its title.',
      from: 'Give its first day.',
      until: 'Give its last day.',
    })
  })

  test('is one request the API takes, with per cents as shares and pounds as a plain number', () => {
    const checked = agreementRequest(paying, store)
    expect(checked).toEqual({
      request: {
        title: 'Riverside Local Area Agreement',
        from: '2011-04-01',
        until: '2014-03-31',
        signatories: ['Riverside Council'],
        rewardTerms: {
          threshold: '0.6',
          maximumShare: '1',
          totalPounds: '4680000',
          instalments: 2,
          source: 'Annex C',
        },
        indicators: [
          { indicatorId: 'ni-32', designation: 'designated' },
          { indicatorId: 'ni-134', designation: 'designated' },
          { indicatorId: 'l-07', designation: 'local' },
        ],
      },
    })
    expect('request' in checked && addAgreement.safeParse(checked.request).success).toBe(true)
  })

  test('reward terms written and then switched off are not sent', () => {
    expect(agreementRequest({ ...paying, pays: false }, store)).toMatchObject({
      request: { rewardTerms: null },
    })
  })

  test('a total not known is sent as not known, never as nought', () => {
    expect(agreementRequest({ ...paying, totalPounds: ' ' }, store)).toMatchObject({
      request: { rewardTerms: { totalPounds: null } },
    })
  })

  test('does not end before it begins', () => {
    expect(missingFrom({ ...signed, until: '2011-03-31' })).toHaveProperty('until')
  })

  test('an indicator unknown, or both designated and local, is named', () => {
    expect(missingFrom({ ...signed, designated: 'NI 32, NI 999', local: 'NI 32' })).toEqual({
      designated: 'No indicator is called NI 999. Mend the reference, or define it first.',
      local: 'NI 32 cannot be both. Keep one.',
    })
  })

  test.for([
    ['threshold', 'most'],
    ['maximum', '-5'],
    ['maximum', '50'],
    ['totalPounds', '4.68m'],
    ['instalments', '0'],
    ['instalments', '13'],
    ['source', ' '],
  ] as const)('reward terms with %s “%s” are refused beside that field', ([field, typed]) => {
    expect(Object.keys(missingFrom({ ...paying, [field]: typed }))).toEqual([field])
  })
})
