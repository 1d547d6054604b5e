import { expect, test } from 'vitest'
import type { GroupStretch, ManagementGroupPage } from '../../../../src/contract/managementGroups.ts'
import { groupHeadline } from '../../../../src/web/parts/group/groupHeadline.ts'

type Told = Parameters<typeof groupHeadline>[0]

const counts = (red: number, green = 1): ManagementGroupPage['counts'] => ({
  red,
  amber: 0,
  green,
  notRated: 0,
  notRatedFor: [],
})
const stretch = (isInDanger: boolean) => ({ isInDanger }) as GroupStretch
const row = (indicatorId: string, reference: string) =>
  ({ indicatorId, reference }) as ManagementGroupPage['rows'][number]
const told = (changed: Partial<Told> = {}): string =>
  groupHeadline({
    counts: counts(2),
    quarter: '2010-11-q2',
    stretch: [stretch(true), stretch(true), stretch(true), stretch(false)],
    reward: { earned: 0, atRisk: 93_600_000, notKnown: 39_000_000, awaiting: ['ni-136'] },
    rows: [row('ni-136', 'NI 136')],
    ...changed,
  })

test('reds, stretch targets in danger, pounds at risk and what cannot be judged, each apart', () => {
  expect(told()).toBe(
    'Two indicators are red and three stretch targets are in danger. £936,000 of reward is at risk; £390,000 more cannot be judged until NI\u00a0136 arrives.',
  )
})

test('one is one, none is none', () => {
  expect(told({ counts: counts(1), stretch: [stretch(true)] })).toMatch(
    /^One indicator is red and one stretch target is in danger\./,
  )
  expect(told({ counts: counts(0), stretch: [stretch(false)] })).toMatch(
    /^No indicator is red and no stretch targets are in danger\./,
  )
})

test('where nothing is at risk only what cannot be judged is said, and where no pounds are known nothing', () => {
  const reward = { earned: 0, atRisk: 0, notKnown: 39_000_000, awaiting: [] }
  expect(told({ reward })).toMatch(/in danger\. £390,000 cannot be judged yet\.$/)
  expect(told({ reward: { ...reward, notKnown: 0 } })).toMatch(/in danger\.$/)
})

test('many figures awaited are counted', () => {
  const awaiting = ['a', 'b', 'c', 'd']
  const rows = awaiting.map((id) => row(id, id))
  expect(told({ reward: { earned: 0, atRisk: 0, notKnown: 100, awaiting }, rows })).toMatch(
    /£1 cannot be judged until four figures arrive\.$/,
  )
})

test('without a stretch target the reds stand alone, and a group with nothing says so', () => {
  expect(told({ stretch: [] })).toBe('Two indicators are red.')
  expect(told({ counts: counts(0, 0), stretch: [] })).toBe(
    'No indicator stands with this group in Q2 2010/11.',
  )
})
