import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { Observation } from '../../../src/contract/figures.ts'
import type { FileReading, ImportState } from '../../../src/contract/imports.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { ManagementGroupPage } from '../../../src/contract/managementGroups.ts'
import { mayFor } from '../../../src/domain/permissions/scopes.ts'
import type { Actor } from '../../../src/server/context.ts'
import { personAs } from '../../support/people.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  indicator,
  joining,
  redundanciesStory,
  SAFER,
  SCORECARD,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const officer = personAs('dataOfficer', { of: 'jobcentre-plus' })
const police = personAs('dataOfficer', { of: 'metropolitan-police' })
const chair = personAs('groupChair', { chairs: ENTERPRISE })
const verifier = personAs('verifier')

let api: TestApi
let story: Story
let burglary: string
beforeEach(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
  const led = indicator('L 20', { leadPartnerId: 'metropolitan-police' })
  burglary = (await api.done<{ id: string }>('POST', apiPaths.indicators(), led)).id
  const { id } = await decide(api, '2010-11-29', 'Show burglary.')
  await api.done('POST', apiPaths.membership(SCORECARD), joining(burglary, id, { groupId: SAFER }))
})
afterEach(() => api.close())

const entering = (actor: Actor, id: string, changed = {}) =>
  api.as(actor).ask('POST', figurePaths.observations(id), figure('Q3 2010/11', '88', changed))
const commenting = (actor: Actor, id: string) =>
  api
    .as(actor)
    .ask('POST', figurePaths.commentary(id), { quarter: '2010-11-q2', text: `As ${actor.name} sees it.` })

describe('a data officer', () => {
  test('enters and explains the figures of the indicators their organisation leads, and no other', async () => {
    expect((await entering(officer, story.redundancies)).status).toBe(201)
    expect((await commenting(officer, story.redundancies)).status).toBe(201)
    expect((await entering(officer, burglary)).status).toBe(403)
    expect((await commenting(officer, burglary)).status).toBe(403)
    expect((await entering(police, burglary)).status).toBe(201)
  })

  test('is told row by row which rows of a file are not theirs, or say verified', async () => {
    const asked = api.as(officer)
    const csv =
      'reference,period,value,verified\nL 9,Q3 2010/11,77,\nL 20,Q3 2010/11,12,\nL 10,Q3 2010/11,9,verified\n'
    const { uploadId, suggested } = await asked.done<FileReading>('POST', figurePaths.uploads('f.csv'), csv)
    const { id } = await asked.done<ImportState>('POST', figurePaths.imports(), {
      uploadId,
      mapping: suggested,
    })
    const state = () => asked.done<ImportState>('GET', figurePaths.import(id))
    await expect.poll(async () => (await state()).state).toBe('ready')
    expect(await state()).toMatchObject({
      counts: { new: 1, refused: 2 },
      refused: [
        { row: 3, because: expect.stringContaining('Another organisation leads this indicator') },
        { row: 4, because: expect.stringContaining('nobody verifies figures they bring in') },
      ],
    })
    await api.as(police).refused(404, 'GET', figurePaths.import(id))
    await api.as(police).refused(404, 'POST', figurePaths.acceptImport(id))
    expect((await api.ask('GET', figurePaths.import(id))).status).toBe(200)
  })

  test('keeps a figure to their own organisation, which nobody does for another', async () => {
    const kept = await entering(officer, story.redundancies, { audience: 'partnerOnly' })
    expect(kept.body).toMatchObject({ audience: 'partnerOnly' })
    const analyst = personAs('analyst')
    expect((await entering(analyst, story.redundancies, { audience: 'partnerOnly' })).status).toBe(403)
    expect((await entering(analyst, story.redundancies)).status).toBe(201)
  })
})

describe('a file', () => {
  test('keeps its figures to the partner that leads each indicator, and names the rows it cannot keep', async () => {
    const asked = api.as(personAs('analyst', { of: 'jobcentre-plus' }))
    const csv = 'reference,period,value\nL 9,Q3 2010/11,77\nL 20,Q3 2010/11,12\n'
    const { uploadId, suggested } = await asked.done<FileReading>('POST', figurePaths.uploads('f.csv'), csv)
    const plan = { uploadId, mapping: suggested, audience: 'partnerOnly' }
    const { id } = await asked.done<ImportState>('POST', figurePaths.imports(), plan)
    const state = () => asked.done<ImportState>('GET', figurePaths.import(id))
    await expect.poll(async () => (await state()).state).toBe('ready')
    expect(await state()).toMatchObject({
      counts: { new: 1, refused: 1 },
      refused: [{ row: 3, because: expect.stringContaining('keeps its figures to itself') }],
    })
    await asked.done('POST', figurePaths.acceptImport(id))
    await expect.poll(async () => (await state()).state).toBe('accepted')
    const path = apiPaths.indicator(story.redundancies, { quarter: '2010-11-q3' })
    const latestFor = async (actor: Actor) => (await api.as(actor).done<IndicatorPage>('GET', path)).latest
    for (const actor of [officer, personAs('partnershipOfficer')])
      expect(await latestFor(actor)).toMatchObject({ value: '77', audience: 'partnerOnly' })
    for (const actor of [police, personAs('analyst'), chair])
      expect(await latestFor(actor)).toMatchObject({ value: '120', audience: 'partnership' })
  })
})

describe('a figure is verified', () => {
  const latest = async () =>
    (await api.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies))).latest as Observation
  const verifying = async (actor: Actor, body: unknown) =>
    api.as(actor).ask('POST', figurePaths.verification(story.redundancies, (await latest()).sequence), body)

  test('by somebody else than entered it, as a row beside the entry', async () => {
    const both: Actor = { ...verifier, grants: [...verifier.grants, { role: 'analyst', groupId: null }] }
    expect((await entering(both, story.redundancies, { period: 'Q2 2010/11' })).status).toBe(201)
    expect(await verifying(both, { outcome: 'verified' })).toMatchObject({
      status: 403,
      body: { detail: 'You entered this figure. Somebody else must verify it.' },
    })
    const another = { ...personAs('verifier', { of: 'jobcentre-plus' }) }
    expect((await verifying(another, { outcome: 'verified' })).status).toBe(201)
    expect(await latest()).toMatchObject({
      value: '88',
      verification: 'verified',
      enteredBy: both.name,
      record: { recordedBy: another.name },
    })
  })

  test('or sent back with the reason, and then still by somebody else than entered it', async () => {
    expect(
      (await verifying(verifier, { outcome: 'notVerified', because: 'The return says 121.' })).status,
    ).toBe(201)
    expect(await latest()).toMatchObject({
      verification: 'provisional',
      returnedBecause: 'The return says 121.',
    })
    const group = await api.done<ManagementGroupPage>('GET', apiPaths.managementGroup(ENTERPRISE))
    expect(group.owed.verification).toMatchObject([{ enteredBy: 'Policy officer' }])
    expect((await verifying(verifier, { outcome: 'verified' })).status).toBe(201)
  })

  test('and not one that has been replaced since', async () => {
    const { sequence } = await latest()
    await entering(officer, story.redundancies, { period: 'Q2 2010/11' })
    await api.as(verifier).refused(409, 'POST', figurePaths.verification(story.redundancies, sequence), {
      outcome: 'verified',
    })
  })

  test('at its entry only by its publisher, whom the office names', async () => {
    const asVerified = { verification: 'verified', source: 'Jobcentre Plus' }
    expect((await entering(officer, story.redundancies, asVerified)).status).toBe(403)
    await api.refused(422, 'POST', figurePaths.observations(story.redundancies), {
      ...figure('Q3 2010/11', '88'),
      verification: 'verified',
    })
    const office = personAs('partnershipOfficer')
    expect((await entering(office, story.redundancies, asVerified)).status).toBe(201)
  })
})

describe('a chair', () => {
  const override = {
    status: 'amber',
    by: 'Chair',
    reason: 'Recounted.',
    from: '2010-11-q2',
    until: '2010-11-q3',
  }

  test('explains and overrides within their own group', async () => {
    const asked = api.as(chair)
    expect((await commenting(chair, story.redundancies)).status).toBe(201)
    expect((await commenting(chair, burglary)).status).toBe(403)
    const given = await asked.done<{ sequence: number }>(
      'POST',
      figurePaths.overrides(story.redundancies),
      override,
    )
    await asked.refused(403, 'POST', figurePaths.overrides(burglary), override)
    const ending = { by: 'Chair', reason: 'Counted again.', from: '2010-11-q3' }
    const end = figurePaths.overrideEnd(story.redundancies, given.sequence)
    await api.as(personAs('groupChair', { chairs: SAFER })).refused(403, 'POST', end, ending)
    expect((await asked.ask('POST', end, ending)).status).toBe(201)
  })

  test('moves, removes and orders their own group’s rows, by a decision that is in the record', async () => {
    const asked = api.as(chair)
    const { id: decisionId, meetingId } = await decide(api, '2010-11-29', 'Take vacancies off.')
    const left = { change: 'left', indicatorId: story.vacancies, from: '2010-11-q3' }
    await asked.refused(403, 'POST', apiPaths.membership(SCORECARD), {
      ...left,
      decision: { meetingId, recommendation: 'Another.', outcome: 'agreed' },
    })
    const others = { ...left, indicatorId: burglary, decision: { decisionId } }
    await asked.refused(403, 'POST', apiPaths.membership(SCORECARD), others)
    await asked.refused(403, 'POST', apiPaths.membershipPreview(SCORECARD), others)
    await asked.refused(403, 'POST', apiPaths.membership(SCORECARD), {
      ...left,
      change: 'moved',
      groupId: SAFER,
      decision: { decisionId },
    })
    await asked.refused(403, 'POST', apiPaths.order(SCORECARD), {
      indicatorIds: [burglary, story.vacancies],
      from: '2010-11-q3',
      decision: { decisionId },
    })
    expect(
      (await asked.ask('POST', apiPaths.membership(SCORECARD), { ...left, decision: { decisionId } })).status,
    ).toBe(201)
  })
})

test('in each quarter the page says whose an indicator is as the API then asks: what is offered is not refused', async () => {
  const { reference: _reference, kind: _kind, ...definition } = indicator('L 9')
  const handedOn = { leadPartnerId: 'metropolitan-police', inForceFrom: '2010-07-01', comparable: true }
  await api.done('POST', figurePaths.definitions(story.redundancies), { ...definition, ...handedOn })
  const { id } = await decide(
    api,
    '2010-07-20',
    'Redundancies are Safer Harrow’s from the second quarter on.',
  )
  const moved = { change: 'moved', from: '2010-11-q2', groupId: SAFER } as const
  await api.done('POST', apiPaths.membership(SCORECARD), joining(story.redundancies, id, moved))
  const { series } = await api.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies))
  const people = [officer, police, chair, personAs('groupChair', { chairs: SAFER }), personAs('analyst')]
  const permitted: string[] = []
  for (const quarter of ['2010-11-q1', '2010-11-q2'])
    for (const actor of people) {
      const concern = series.find((each) => each.quarter === quarter)?.concern
      const offered = concern !== undefined && mayFor(actor, 'writeCommentary', concern)
      const written = { quarter, text: `As ${actor.name} sees it.` }
      const { status } = await api.as(actor).ask('POST', figurePaths.commentary(story.redundancies), written)
      expect(status, `${actor.name} in ${quarter}`).toBe(offered ? 201 : 403)
      if (offered) permitted.push(`${quarter} ${actor.id}`)
    }
  expect(permitted).toEqual([
    '2010-11-q1 dataOfficer-jobcentre-plus',
    '2010-11-q1 groupChair-enterprise',
    '2010-11-q1 analyst',
    '2010-11-q2 dataOfficer-metropolitan-police',
    '2010-11-q2 groupChair-safer-harrow',
    '2010-11-q2 analyst',
  ])
})
