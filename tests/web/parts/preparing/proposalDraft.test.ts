import { describe, expect, test } from 'vitest'
import { proposalShape } from '../../../../src/contract/proposals.ts'
import {
  blankProposal,
  missingFromProposal,
  type ProposalDraft,
  proposalKinds,
  proposalOf,
  ruleProposed,
} from '../../../../src/web/parts/preparing/proposalDraft.ts'
import { draftOf } from '../../../../src/web/parts/settings/statusRuleDraft.ts'

const rule = {
  ...draftOf(undefined, ''),
  amount: '10%',
  dueDays: '61',
  dueDaysLonger: '365',
  source: ' Framework ',
}
const blank = blankProposal('chief-executives', '2010-11-q3')
/** Everything a change of any kind is made of, as a person writes it. */
const written = (kind: ProposalDraft['kind']): ProposalDraft => ({
  ...blank,
  kind,
  groupId: 'enterprise',
  reason: ' Its definition changed. ',
  profile: { ...blank.profile, levels: ['', '', '1,200', '1300'], source: ' Agreement ' },
  rule,
})
const membership = { indicatorId: 'l-07', from: '2010-11-q3', reason: 'Its definition changed.' }
const proposedRule = {
  from: '2010-11-q3',
  terms: { method: 'threeLevels', tolerance: { amount: '10', mode: 'relative' } },
  deadBand: null,
  dueDays: 61,
  dueDaysLonger: 365,
  source: 'Framework',
}
const target = (quarter: string, value: string) => ({
  kind: 'target',
  from: quarter,
  until: quarter,
  level: { value, low: null, high: null },
  tolerance: null,
})

describe('the change as it is sent', () => {
  test.for([
    [
      'left',
      { kind: 'membership', scorecardId: 'chief-executives', change: { change: 'left', ...membership } },
    ],
    ...(['joined', 'moved'] as const).map(
      (change) =>
        [
          change,
          {
            kind: 'membership',
            scorecardId: 'chief-executives',
            change: { change, ...membership, groupId: 'enterprise' },
          },
        ] as const,
    ),
    [
      'targets',
      {
        kind: 'targets',
        indicatorId: 'l-07',
        targets: [target('2010-11-q3', '1200'), target('2010-11-q4', '1300')],
        source: 'Agreement',
      },
    ],
    ['rebase', { kind: 'rebase', ...membership }],
    ['ownRule', { kind: 'statusRule', rule: { ...proposedRule, indicatorId: 'l-07' } }],
    ['partnershipRule', { kind: 'statusRule', rule: { ...proposedRule, indicatorId: null } }],
  ] as const)('%s: as written, and as the API takes it', ([kind, sent]) => {
    const proposal = proposalOf(written(kind), 'l-07', 'offences')
    expect(proposal).toEqual(sent)
    expect(proposalShape.safeParse(proposal).error).toBeUndefined()
  })

  test('none is sent where nothing is asked for, nor a rule that nobody has changed', () => {
    expect(proposalOf(written('none'), 'l-07', '')).toBeNull()
    for (const kind of ['ownRule', 'partnershipRule'] as const)
      expect(proposalOf({ ...written(kind), rule: null }, 'l-07', '')).toBeNull()
  })

  test('a rule is about the indicator chosen last, whichever one it was begun from', () => {
    const begun = { ...rule, indicatorId: 'ni-59' }
    expect(ruleProposed(written('ownRule'), begun, 'l-07').indicatorId).toBe('l-07')
    expect(ruleProposed(written('partnershipRule'), begun, 'l-07').indicatorId).toBeNull()
  })
})

describe('what is missing from it', () => {
  const indicatorIds = 'Choose the indicator it changes.'
  const groupId = 'Choose the management group it is to stand in.'
  const reason = 'Say what changed, so that the figures cannot be compared.'
  const level1 = 'Give at least one quarter its level.'
  const unchanged = 'Change the rule: so far it is the one in force.'

  test.for([
    ['none', {}],
    ['left', { indicatorIds }],
    ['joined', { indicatorIds, groupId }],
    ['moved', { indicatorIds, groupId }],
    ['targets', { indicatorIds, level1 }],
    ['rebase', { indicatorIds, reason }],
    ['ownRule', { indicatorIds, rule: unchanged }],
    ['partnershipRule', { rule: unchanged }],
  ] as const)('%s, with nothing written', ([kind, missing]) => {
    expect(missingFromProposal({ ...blank, kind }, '')).toEqual(missing)
  })

  test.for(proposalKinds)('%s, all written: nothing', (kind) => {
    expect(missingFromProposal(written(kind), 'l-07')).toEqual({})
  })

  test('a rule half written lacks what it is short of, in the form’s own fields', () => {
    const draft = { ...written('partnershipRule'), rule: { ...rule, amount: ' ', dueDays: 'soon' } }
    expect(Object.keys(missingFromProposal(draft, ''))).toEqual(['amount', 'dueDays'])
  })
})
