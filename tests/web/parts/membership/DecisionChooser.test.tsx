import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Meeting } from '../../../../src/contract/meetings.ts'
import { officeStanding } from '../../../../src/domain/permissions/role.ts'
import { queryKeys } from '../../../../src/web/api/queryKeys.ts'
import { DecisionChooser } from '../../../../src/web/parts/membership/DecisionChooser.tsx'
import { blankDecision, newMeeting } from '../../../../src/web/parts/membership/decisionDraft.ts'
import { decisionNamingNobody, asDrafted } from '../../../support/decisionBuilder.ts'

/** Whoever reads is of the office, and may record a decision on the spot. */
const officers = new QueryClient()
officers.setQueryData(queryKeys.me, {
  signedIn: { id: 'officer', name: 'Policy officer', ...officeStanding },
})

const record = {
  knownOn: '2010-11-29',
  recordedOn: '2010-11-29',
  recordedAt: '2010-11-29T10:00:00.000Z',
  recordedBy: 'Policy officer',
  enteredLate: false,
}
const answered = (id: string, outcome: 'agreed' | 'deferred', wording: string) => ({
  id,
  meetingId: 'morning',
  meetingTitle: 'Performance morning',
  meetingDate: '2010-11-29',
  recommendationId: null,
  recommendation: wording,
  outcome,
  wording: '',
  decidedBy: 'Policy officer',
  indicatorIds: [],
  ...decisionNamingNobody,
  record,
})
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
      wording: 'Review fuel poverty.',
      indicatorIds: [],
      ...asDrafted,
      decision: answered('d1', 'deferred', 'Review fuel poverty.'),
    },
    {
      id: 'r7',
      number: 7,
      wording: 'Remove the redundancies indicator.',
      indicatorIds: [],
      ...asDrafted,
      decision: answered('d7', 'agreed', 'Remove the redundancies indicator.'),
    },
  ],
  otherDecisions: [],
}

const shown = (draft: Partial<typeof blankDecision>, problems = {}) =>
  renderToStaticMarkup(
    <QueryClientProvider client={officers}>
      <DecisionChooser
        draft={{ ...blankDecision, ...draft }}
        meetings={[morning]}
        problems={problems}
        onDraft={() => undefined}
      />
    </QueryClientProvider>,
  )

test('a deferred recommendation is listed, cannot be chosen, and a sentence says why', () => {
  const page = shown({ meetingId: 'morning' })
  expect(page).toMatch(/<option[^>]*disabled=""[^>]*>1\. Review fuel poverty\. \(was deferred\)<\/option>/)
  expect(page).not.toMatch(/<option[^>]*disabled=""[^>]*>7\./)
  expect(page).toContain('only a decision agreed, or agreed as amended, changes the scorecard')
})

test('the agreed decision is shown as minuted', () => {
  const page = shown({ meetingId: 'morning', basis: { kind: 'decided', decisionId: 'd7' } })
  expect(page).toContain('<dd>Remove the redundancies indicator.</dd>')
  expect(page).toContain('<b>Agreed</b> (Policy officer)')
})

test('a meeting that is needed says so beside its name, and its field carries the reason', () => {
  const page = shown({}, { meeting: 'Choose the meeting that agreed it, or record one.' })
  expect(page).toContain('(needed)')
  const [, describedBy] = /<select[^>]*aria-describedby="([^"]+)"[^>]*aria-invalid="true"/.exec(page) ?? []
  expect(page).toContain(`id="${describedBy}">Choose the meeting that agreed it, or record one.`)
})

test('a meeting not listed is recorded with its kind, date and title, and its decision with it', () => {
  const page = shown({ meetingId: newMeeting, basis: { kind: 'onTheSpot' } })
  for (const label of ['Kind of meeting', 'Date held', 'Title, as in the minutes', 'Decision'])
    expect(page).toContain(`>${label}</label>`)
  expect(page).toMatch(/<option[^>]*disabled=""[^>]*>Deferred<\/option>/)
})
