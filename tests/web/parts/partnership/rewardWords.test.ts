import { expect, test } from 'vitest'
import { rewardSources, rewardWords } from '../../../../src/web/parts/partnership/rewardWords.ts'

const terms = {
  threshold: '0.6',
  maximumShare: '1',
  totalPounds: '4680000',
  instalments: 2,
  source: 'Annex C',
}

test('threshold, cap, total and instalments are sentences, with per cents and pounds', () => {
  expect(rewardWords(terms)).toBe(
    'Nothing is paid on a stretch target below 60% of its stretch; from there it is paid in proportion, up to 100%. All stretch targets together carry £4,680,000. It is paid in two instalments.',
  )
})

test('a share that is no whole per cent keeps its digits; a total not recorded is said to be so', () => {
  const words = rewardWords({ ...terms, threshold: '0.625', totalPounds: null, instalments: 1 })
  expect(words).toContain('below 62.5% of its stretch')
  expect(words).toContain('The total is not recorded. It is paid at once.')
})

test('whose the reward is follows in shares of it, each split with its source', () => {
  const split = {
    name: 'Partners and partnership',
    shares: [
      { to: 'the partners who achieved the stretch', weight: '1' },
      { to: 'the partnership’s pool', weight: '1' },
    ],
    source: 'Board, 11 March 2010.',
  }
  expect(rewardWords({ ...terms, splits: [split] })).toContain(
    'in two instalments. 50% goes to the partners who achieved the stretch and 50% to the partnership’s pool.',
  )
  expect(rewardSources({ ...terms, splits: [split] })).toBe('Annex C Board, 11 March 2010.')
  // One part of three and two of three: 33.3% and 66.7%.
  const thirds = [
    { to: 'the council', weight: '1' },
    { to: 'the police', weight: '2' },
  ]
  expect(rewardWords({ ...terms, splits: [{ ...split, shares: thirds }] })).toContain(
    '33.3% goes to the council and 66.7% to the police.',
  )
})
