import { expect, test } from 'vitest'
import type { Decision } from '../../../../src/contract/decisions.ts'
import type { Meeting } from '../../../../src/contract/meetings.ts'
import type { DecisionOutcome } from '../../../../src/domain/meetings/meeting.ts'
import {
  basisKey,
  basisOfKey,
  blankDecision,
  choicesOf,
  citation,
  minuteOf,
  type Basis,
} from '../../../../src/web/parts/membership/decisionDraft.ts'
import { missingFromMeeting } from '../../../../src/web/parts/meetings/meetingWriting.ts'
import { decisionNamingNobody, asDrafted } from '../../../support/decisionBuilder.ts'

const record = {
  knownOn: '2010-11-29',
  recordedOn: '2010-11-29',
  recordedAt: '2010-11-29T10:00:00.000Z',
  recordedBy: 'Policy officer',
  enteredLate: false,
}

function decision(id: string, outcome: DecisionOutcome, wording = ''): Decision {
  return {
    id,
    meetingId: 'morning',
    meetingTitle: 'Performance morning',
    meetingDate: '2010-11-29',
    recommendationId: null,
    recommendation: 'Remove the redundancies indicator from the scorecard.',
    outcome,
    wording,
    decidedBy: 'Policy and Partnership Service',
    indicatorIds: [],
    ...decisionNamingNobody,
    record,
  }
}

const morning: Meeting = {
  id: 'morning',
  kind: 'performanceMorning',
  title: 'Performance morning',
  date: '2010-11-29',
  note: '',
  recommendations: [
    {
      id: 'r1',
      number: 1,
      wording: 'Review NI 187.',
      indicatorIds: [],
      ...asDrafted,
      decision: decision('d1', 'deferred'),
    },
    {
      id: 'r7',
      number: 7,
      wording: 'Remove redundancies.',
      indicatorIds: [],
      ...asDrafted,
      decision: decision('d7', 'agreed'),
    },
    { id: 'r8', number: 8, wording: 'Add NI 154.', indicatorIds: [], ...asDrafted, decision: null },
  ],
  otherDecisions: [decision('d9', 'notAgreed')],
}

test('nothing is cited until a meeting and then a recommendation are chosen', () => {
  expect(citation(blankDecision)).toEqual({
    missing: { meeting: 'Choose the meeting that agreed it, or record one.' },
  })
  expect(citation({ ...blankDecision, meetingId: 'morning' })).toEqual({
    missing: { basis: 'Choose the recommendation that was agreed, or record the decision here.' },
  })
})

test('a decision already on record is cited by itself', () => {
  const draft = {
    ...blankDecision,
    meetingId: 'morning',
    basis: { kind: 'decided', decisionId: 'd7' } as const,
  }
  expect(citation(draft)).toEqual({ cited: { decisionId: 'd7' } })
})

test('a decision recorded on the spot needs the recommendation and its outcome', () => {
  const draft = { ...blankDecision, meetingId: 'morning', basis: { kind: 'onTheSpot' } as const }
  expect(citation(draft)).toEqual({
    missing: {
      recommendation: 'Write the recommendation as it was put to the meeting.',
      outcome: 'Say whether it was agreed, or agreed as amended.',
    },
  })
  const written = {
    ...draft,
    recommendation: ' Remove L 07. ',
    outcome: 'agreed',
    decidedBy: ' Chair ',
  } as const
  expect(citation(written)).toEqual({
    cited: {
      meetingId: 'morning',
      recommendation: 'Remove L 07.',
      outcome: 'agreed',
      wording: '',
      decidedBy: 'Chair',
    },
  })
})

test('a recommendation still to be answered is answered by the outcome given now', () => {
  const draft = {
    ...blankDecision,
    meetingId: 'morning',
    basis: { kind: 'unanswered', recommendationId: 'r8' } as const,
    outcome: 'agreedAsAmended' as const,
    wording: 'Agreed from Q4.',
  }
  expect(citation(draft)).toEqual({
    cited: {
      meetingId: 'morning',
      recommendationId: 'r8',
      outcome: 'agreedAsAmended',
      wording: 'Agreed from Q4.',
      decidedBy: '',
    },
  })
})

test('a deferred recommendation and a refused decision are listed but barred', () => {
  expect(choicesOf(morning).map(({ label, barredBy }) => [label, barredBy])).toEqual([
    ['1. Review NI 187.', 'deferred'],
    ['7. Remove redundancies.', null],
    ['8. Add NI 154.', null],
    ['Remove the redundancies indicator from the scorecard.', 'notAgreed'],
  ])
})

test('the minute shows the decision’s own words, and the outcome where it has none', () => {
  const decided = (id: string) => ({ ...blankDecision, basis: { kind: 'decided', decisionId: id } as const })
  expect(minuteOf(decided('d7'), morning)).toEqual({
    recommendation: 'Remove the redundancies indicator from the scorecard.',
    outcome: 'Agreed',
    words: '',
    who: 'Policy and Partnership Service',
    byWhen: '',
  })
  const answered = { ...morning, otherDecisions: [decision('d9', 'answered', 'To be reviewed in March.')] }
  expect(minuteOf(decided('d9'), answered)?.words).toBe('To be reviewed in March.')
  expect(minuteOf(blankDecision, morning)).toBeNull()
})

test('every basis survives being an option’s value', () => {
  const all: Basis[] = [
    { kind: 'none' },
    { kind: 'decided', decisionId: 'd7' },
    { kind: 'unanswered', recommendationId: 'r8' },
    { kind: 'onTheSpot' },
  ]
  expect(all.map((basis) => basisOfKey(basisKey(basis)))).toEqual(all)
})

test('a meeting recorded on the spot needs its title and the date it was held', () => {
  expect(missingFromMeeting(blankDecision.meeting)).toEqual({
    meetingTitle: 'Give the meeting its title, as in the minutes.',
    meetingDate: 'Give the date it was held.',
  })
  expect(missingFromMeeting({ kind: 'other', title: 'Board', date: '2010-11-29' })).toEqual({})
})
