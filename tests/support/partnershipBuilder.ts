import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import type { AddObservation, AddTarget } from '../../src/contract/figures.ts'
import type { AddIndicator } from '../../src/contract/indicators.ts'
import type { Decision } from '../../src/contract/decisions.ts'
import type { Meeting } from '../../src/contract/meetings.ts'
import type { AddMilestone, AddPriority } from '../../src/contract/priorities.ts'
import type { SetUpPartnership } from '../../src/contract/partnership.ts'
import type { ChangeMembership } from '../../src/contract/scorecards.ts'
import type { TestApi } from './testApi.ts'

export const SCORECARD = 'chief-executives'
export const ENTERPRISE = 'enterprise'
export const SAFER = 'safer-harrow'

/** An example that keeps its own date. */
export const partnership = {
  name: 'Harrow Strategic Partnership',
  area: { code: 'E09000015', name: 'Harrow' },
  illustrative: true,
  businessDate: '2010-05-24',
  managementGroups: [{ name: 'Safer Harrow' }, { name: 'Enterprise' }],
  partners: [{ name: 'Metropolitan Police', shortName: 'Met Police' }, { name: 'Jobcentre Plus' }],
  scorecard: { title: 'Chief executives’ scorecard' },
  statusRuleFrom: '2008-09-q1',
} satisfies SetUpPartnership

export const indicator = (reference: string, changed: Partial<AddIndicator> = {}): AddIndicator => ({
  reference,
  kind: 'local',
  title: `Title of ${reference}`,
  definition: '',
  unit: 'redundancies',
  decimals: 0,
  polarity: 'lowerIsBetter',
  frequency: 'quarterly',
  outturnType: 'periodTotal',
  leadPartnerId: 'jobcentre-plus',
  source: '',
  inForceFrom: '2008-04-01',
  ...changed,
})

export const figure = (
  period: string,
  value: string,
  changed: Partial<AddObservation> = {},
): AddObservation => ({
  period,
  value,
  absence: null,
  ...changed,
})

export const target = (value: string, changed: Partial<AddTarget> = {}): AddTarget => ({
  kind: 'target',
  from: '2010-11-q1',
  until: '2010-11-q4',
  level: { value, low: null, high: null },
  ...changed,
})

export const joining = (indicatorId: string, decisionId: string, changed: Partial<ChangeMembership> = {}) =>
  ({
    change: 'joined',
    indicatorId,
    from: '2010-11-q1',
    groupId: ENTERPRISE,
    decision: { decisionId },
    ...changed,
  }) satisfies ChangeMembership

export const priority = (title: string, decisionId: string, changed: Partial<AddPriority> = {}) =>
  ({
    title,
    aim: '',
    lead: { kind: 'partner', partnerId: 'jobcentre-plus' },
    decision: { decisionId },
    ...changed,
  }) satisfies AddPriority

export const milestone = (wording: string, due: string, changed: Partial<AddMilestone> = {}) =>
  ({
    wording,
    owner: { kind: 'partner', partnerId: 'jobcentre-plus' },
    due,
    ...changed,
  }) satisfies AddMilestone

/** Holds a meeting with one decision, on its own date. */
export async function decide(
  api: TestApi,
  date: string,
  recommendation: string,
  outcome: Decision['outcome'] = 'agreed',
): Promise<Decision> {
  const meeting = await api.done<Meeting>('POST', apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: `Performance morning on ${recommendation}`,
    date,
  })
  return api.done<Decision>('POST', decisionPaths.decisions(meeting.id), {
    recommendation,
    outcome,
    wording: 'As put',
    decidedBy: 'Chief executives',
  })
}

export type Story = { readonly redundancies: string; readonly vacancies: string; readonly joined: Decision }

/**
 * Set up on 24 May 2010; redundancies and vacancies join from Q1 by that day's decision; redundancies has figures for
 * Q1 and Q2 against a target of 100. Today is 29 November 2010, in Q3.
 */
export async function redundanciesStory(api: TestApi): Promise<Story> {
  await api.done('POST', apiPaths.partnership(), partnership)
  const added = async (reference: string) =>
    (await api.done<{ id: string }>('POST', apiPaths.indicators(), indicator(reference))).id
  const redundancies = await added('L 9')
  const vacancies = await added('L 10')
  const joined = await decide(api, '2010-05-24', 'Show redundancies and vacancies.')
  for (const id of [redundancies, vacancies])
    await api.done('POST', apiPaths.membership(SCORECARD), joining(id, joined.id))
  await api.done('POST', figurePaths.targets(redundancies), target('100'))
  await moveTo(api, '2010-07-20')
  await api.done('POST', figurePaths.observations(redundancies), figure('Q1 2010/11', '98'))
  await moveTo(api, '2010-10-20')
  await api.done('POST', figurePaths.observations(redundancies), figure('Q2 2010/11', '120'))
  await moveTo(api, '2010-11-29')
  return { redundancies, vacancies, joined }
}

export const moveTo = (api: TestApi, date: string) => api.done('PUT', apiPaths.businessDate(), { date })
