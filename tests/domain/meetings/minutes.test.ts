import { expect, test } from 'vitest'
import { minutesOf, type Invited, type MeetingFacts, type Put } from '../../../src/domain/meetings/minutes.ts'
import { minuteLine } from '../../../src/domain/meetings/minute.ts'

const decided = (id: string, recommendation: string) => ({
  id,
  recommendation,
  outcome: 'agreed' as const,
  wording: '',
  amendedWording: null,
  decidedBy: '',
  owners: [{ name: 'JATCG chair' }],
  dueOn: '2011-02-28',
})
const put = (number: number, rest: Partial<Put> = {}): Put => ({
  id: `r-${number}`,
  number,
  wording: `Recommendation ${number}.`,
  indicatorIds: [],
  decision: null,
  ...rest,
})
const invited = (role: string, answer: Invited['answer'], substitute = ''): Invited => ({
  role,
  organisation: 'NHS Harrow',
  answer,
  substitute,
})
const facts: MeetingFacts = { invited: [], agenda: [], recommendations: [], otherDecisions: [], notes: [] }

test('recommendations come in the agenda’s order, then by number, then what was decided without one', () => {
  const { rows } = minutesOf({
    ...facts,
    agenda: [
      { key: 'recommendation:r-3', title: 'Third' },
      { key: 'indicator:l-03', title: 'Thefts' },
    ],
    recommendations: [put(1), put(2, { indicatorIds: ['l-03'] }), put(3), put(4)],
    otherDecisions: [{ ...decided('d-9', 'Write to the Ministry.'), indicatorIds: [] }],
  })
  expect(rows.map(({ number }) => number)).toEqual([3, 2, 1, 4, null])
})

test('a decision reads as the register and the screen say it, and its absence is empty', () => {
  const decision = decided('d-1', 'Recommendation 1.')
  const { rows } = minutesOf({ ...facts, recommendations: [put(1, { decision }), put(2)] })
  expect(rows[0]).toMatchObject({
    decision: minuteLine(decision),
    outcome: 'Agreed',
    who: 'JATCG chair',
    byWhen: 'by 28 February 2011',
    decisionId: 'd-1',
  })
  expect(rows[0]?.decision).toBe('Agreed (JATCG chair), by 28 February 2011')
  expect(rows[1]).toMatchObject({ decision: '', decisionId: null })
})

test('a member who sends a substitute is not present; one taken back is nowhere', () => {
  const minutes = minutesOf({
    ...facts,
    invited: [
      invited('Chief executive', 'present'),
      invited('Chair', 'present', 'Deputy chair'),
      invited('Director', 'apologies', 'Assistant director'),
      invited('Borough commander', 'invited'),
      invited('Observer', 'takenBack', 'Nobody'),
    ],
  })
  const roles = (people: readonly { role: string }[]) => people.map(({ role }) => role)
  expect(roles(minutes.present)).toEqual(['Chief executive'])
  expect(roles(minutes.apologies)).toEqual(['Director'])
  expect(minutes.substitutes.map(({ role, substitute }) => [role, substitute])).toEqual([
    ['Chair', 'Deputy chair'],
    ['Director', 'Assistant director'],
  ])
  expect(roles(minutes.unanswered)).toEqual(['Borough commander'])
})

test('notes follow the agenda; one taken away is not read', () => {
  const { discussion } = minutesOf({
    ...facts,
    agenda: [
      { key: 'free:welcome', title: 'Welcome' },
      { key: 'late', title: 'Late figures' },
    ],
    notes: [
      { key: 'free:discussion', note: 'Other matters.' },
      { key: 'late', note: 'Two are late.' },
      { key: 'free:welcome', note: ' ' },
    ],
  })
  expect(discussion.map(({ key }) => key)).toEqual(['late', 'free:discussion'])
})
