import { localAuthorization } from '../../src/server/signIn/engine/keptSecret.ts'

/**
 * `node tests/support/writeReleaseStore.ts URL FOLDER`: writes a little of everything into the empty store of the release
 * that runs at URL and keeps it in FOLDER, for the fixture of its schema version. What a release does not have yet is left
 * out, and said.
 */
const [, , server, folder] = process.argv
if (server === undefined || folder === undefined)
  throw new Error('Give the address of a server with an empty store, and the folder it keeps it in')
const authorization = localAuthorization(folder)

const Q1 = '2010-11-q1'
const Q4 = '2010-11-q4'

await post('/api/partnership', {
  name: 'Harrow Strategic Partnership',
  area: { code: 'E09000015', name: 'Harrow' },
  illustrative: true,
  businessDate: '2010-11-29',
  managementGroups: [{ name: 'Safer Harrow' }, { name: 'Enterprise' }],
  partners: [{ name: 'Metropolitan Police', shortName: 'Met Police' }, { name: 'Jobcentre Plus' }],
  scorecard: { title: 'Chief executives’ scorecard' },
  tolerance: { amount: '2.50', mode: 'relative' },
  statusRuleFrom: '2008-09-q1',
})
const definition = {
  title: 'Redundancies notified by employers',
  definition: 'Form HR1, “as sent” – counted once.',
  unit: 'redundancies',
  decimals: 1,
  polarity: 'lowerIsBetter',
  frequency: 'quarterly',
  outturnType: 'periodTotal',
  leadPartnerId: 'jobcentre-plus',
  source: 'Jobcentre Plus',
  inForceFrom: '2008-04-01',
}
const ids: string[] = []
for (const reference of ['L 9', 'L 10'])
  ids.push(String((await post('/api/indicators', { ...definition, reference, kind: 'local' }))['id']))
const [redundancies = '', vacancies = ''] = ids
await post(`/api/indicators/${redundancies}/definitions`, {
  ...definition,
  comparable: false,
  inForceFrom: '2010-10-01',
})
for (const [period, value, more] of [
  ['Q1 2010/11', '98.10', {}],
  ['Q1 2010/11', '123456789012345678.5', { note: 'Counted again.' }],
  ['Q2 2010/11', null, { absence: 'late' }],
] as const)
  await post(`/api/indicators/${redundancies}/observations`, { period, value, absence: null, ...more })
await post(`/api/indicators/${redundancies}/targets`, {
  kind: 'target',
  from: Q1,
  until: Q4,
  level: { value: '100.0', low: null, high: null },
})
const meeting = await post('/api/meetings', {
  kind: 'performanceMorning',
  title: 'Performance morning',
  date: '2010-05-24',
})
const meetingId = String(meeting['id'])
const recommendation = await post(`/api/meetings/${meetingId}/recommendations`, {
  wording: 'That redundancies be shown.',
  indicatorIds: [redundancies],
})
const decision = await post(`/api/meetings/${meetingId}/decisions`, {
  recommendationId: recommendation['id'],
  outcome: 'agreedAsAmended',
  wording: 'Agreed, with vacancies',
  decidedBy: 'Chief executives',
})
const cited = { decision: { decisionId: decision['id'] } }
for (const indicatorId of ids)
  await post('/api/scorecards/chief-executives/membership', {
    change: 'joined',
    indicatorId,
    from: Q1,
    groupId: 'enterprise',
    ...cited,
  })
await post('/api/scorecards/chief-executives/membership', {
  change: 'left',
  indicatorId: vacancies,
  from: '2010-11-q3',
  reason: 'No longer collected.',
  ...cited,
})
await post(`/api/indicators/${redundancies}/commentary`, {
  quarter: Q1,
  text: 'Two large employers gave notice.',
})
await post('/api/agreements', {
  title: 'Local Area Agreement 2008 to 2011',
  from: '2008-04-01',
  until: '2011-03-31',
  signatories: ['Harrow Council'],
  rewardTerms: {
    threshold: '0.6',
    maximumShare: '1',
    totalPounds: '5000000',
    instalments: 2,
    source: 'Agreement',
  },
  indicators: [],
})
await post('/api/import-mappings', {
  name: 'Our quarterly return',
  mapping: {
    layout: 'tidy',
    headerRow: 1,
    indicator: { by: 'reference', column: 'reference' },
    area: { by: 'home' },
    period: 'period',
    value: 'value',
  },
})
await post('/api/status-rules', {
  from: Q1,
  indicatorId: redundancies,
  terms: { method: 'threeLevels', tolerance: { amount: '10.0', mode: 'relative' } },
  deadBand: null,
  due: { daysAfterQuarter: 30, daysAfterLongerPeriod: 365 },
  ...cited,
})
await post(`/api/indicators/${redundancies}/overrides`, {
  status: 'amber',
  by: 'Chair, Enterprise',
  reason: 'One notice came twice.',
  from: Q1,
  until: Q4,
})
await post(`/api/indicators/${redundancies}/published-statuses`, {
  quarter: Q1,
  status: 'Low red',
  source: 'Strategic performance report',
})
await post(`/api/indicators/${redundancies}/rebases`, { from: Q1, reason: 'New form.', ...cited })

/** The answer; an empty one where the release has nothing at this address. */
async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(new URL(path, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': '*', ...authorization },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (answer.status === 404) console.log(`Not in this release: ${path}`)
  else if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`)
  return answer.ok && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {}
}
