import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths, OPENING } from '../../src/contract/apiPaths.ts'
import type { Meeting } from '../../src/contract/meetings.ts'
import type { Operation } from '../../src/contract/operation.ts'
import { operations } from '../../src/contract/operations.ts'
import type { ScorecardPage } from '../../src/contract/scorecards.ts'
import { lastBefore } from '../../src/domain/meetings/lastBefore.ts'
import { officeStanding } from '../../src/domain/permissions/role.ts'
import type { Actor } from '../../src/server/context.ts'
import { pageRoutes } from '../../src/server/pages.ts'
import {
  ENTERPRISE,
  indicator,
  joining,
  redundanciesStory,
  SCORECARD,
  type Story,
} from '../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../support/testApi.ts'

const SHELL = '<!doctype html><body><div id="root"></div><!--first-response--></body>'

let api: TestApi
let pages: Hono
/** Who opens the pages; null for nobody signed in. */
let who: Actor | null

beforeEach(async () => {
  who = null
  api = await testApi()
  pages = new Hono()
  const clock = { now: () => new Date('2026-11-23T09:00:00.000Z') }
  const context = { database: api.database, clock, identity: async () => who, onFault: () => undefined }
  pageRoutes(pages, context, api.app, { indexHtml: async () => SHELL, firstScreen: null })
})
afterEach(() => api.close())

type Entry = { path: string; body: unknown }
async function entriesAt(address: string): Promise<{ entries: Entry[]; script: string }> {
  const response = await pages.request(address)
  expect(response.status).toBe(200)
  const script = /<script type="application\/json" id="first-response">(.*?)<\/script>/s.exec(
    await response.text(),
  )?.[1]
  if (script === undefined) throw new Error('The page carries no first response')
  return { script, entries: (JSON.parse(script) as { entries: Entry[] }).entries }
}

test('a page that carries figures for somebody signed in is kept by no browser', async () => {
  await redundanciesStory(api)
  const kept = async () => (await pages.request(`/scorecards/${SCORECARD}`)).headers.get('cache-control')
  expect(await kept()).toBe('private, no-cache')
  who = { id: 'officer', name: 'Policy officer', ...officeStanding }
  expect(await kept()).toBe('no-store')
})

describe('a page carries what its first screen shows', () => {
  let story: Story
  beforeEach(async () => {
    story = await redundanciesStory(api)
  })

  test('a short scorecard all its rows, as the API would give them at the same address', async () => {
    const { entries } = await entriesAt(`/scorecards/${SCORECARD}?quarter=2010-11-q1&asAt=2010-11-28`)
    const path = apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q1', asAt: '2010-11-28' })
    expect(entries.map((each) => each.path)).toEqual([apiPaths.partnership(), path, 'standing'])
    expect(entries[1]?.body).toEqual(await api.done('GET', path))
  })

  test('a long one its first rows and what has been recorded since the last meeting, all of it where rows are ordered', async () => {
    for (let at = 0; at < OPENING.rows + 5; at++) {
      const { id } = await api.done<{ id: string }>('POST', apiPaths.indicators(), indicator(`L ${100 + at}`))
      await api.done('POST', apiPaths.membership(SCORECARD), joining(id, story.joined.id))
    }
    const whole = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD))
    expect(whole.rowsTotal).toBeGreaterThan(OPENING.rows + 4)
    const { entries } = await entriesAt(`/scorecards/${SCORECARD}`)
    const meetings = await api.done<Meeting[]>('GET', apiPaths.meetings(undefined, 'none'))
    const since = apiPaths.laterChanges(SCORECARD, lastBefore(meetings, whole.asAt)?.date ?? '', 'none')
    expect(entries.slice(1, -1)).toEqual([
      {
        path: apiPaths.scorecardOpening(SCORECARD),
        body: { ...whole, rows: whole.rows.slice(0, OPENING.rows), reds: whole.reds.slice(0, OPENING.reds) },
      },
      { path: apiPaths.meetings(undefined, 'none'), body: meetings },
      { path: since, body: await api.done('GET', since) },
    ])
    expect(entries[1]?.body).toEqual(await api.done('GET', apiPaths.scorecardOpening(SCORECARD)))
    const ordered = await entriesAt(`/scorecards/${SCORECARD}?order=status`)
    expect(ordered.entries[1]).toEqual({ path: apiPaths.scorecard(SCORECARD), body: whole })
  })

  test('the indicator its figures', async () => {
    const { entries } = await entriesAt(`/indicators/${story.redundancies}?scorecard=${SCORECARD}`)
    expect(entries[1]).toEqual({
      path: apiPaths.indicator(story.redundancies, { scorecard: SCORECARD }),
      body: await api.done('GET', apiPaths.indicator(story.redundancies, { scorecard: SCORECARD })),
    })
  })

  test('the management group its indicators, in the quarter and as known on the date asked for', async () => {
    const { entries } = await entriesAt(`/groups/${ENTERPRISE}?quarter=2010-11-q1&asAt=2010-11-28`)
    const path = apiPaths.managementGroup(ENTERPRISE, { quarter: '2010-11-q1', asAt: '2010-11-28' })
    expect(entries[1]).toEqual({ path, body: await api.done('GET', path) })
  })

  test('any other the partnership alone, and a page that is not there no more than that', async () => {
    for (const address of ['/meetings', '/scorecards/unheard-of', '/scorecards/a/b', '/indicators/%E0%A4%A'])
      expect((await entriesAt(address)).entries.map((each) => each.path)).toEqual([
        apiPaths.partnership(),
        'standing',
      ])
  })

  test('the first address leads to the first scorecard', async () => {
    const response = await pages.request('/')
    expect([response.status, response.headers.get('location')]).toEqual([302, `/scorecards/${SCORECARD}`])
  })

  test('and nothing written in a title can end the script it stands in', async () => {
    const title = '</script><script>alert(1)</script><!-- \u2028 $& $1'
    const { id } = await api.done<{ id: string }>('POST', apiPaths.indicators(), indicator('L 66', { title }))
    await api.done('POST', apiPaths.membership(SCORECARD), joining(id, story.joined.id))
    const { entries, script } = await entriesAt(`/scorecards/${SCORECARD}`)
    expect(script).not.toMatch(/[<\u2028]/)
    expect((entries[1]?.body as ScorecardPage | undefined)?.rows.map((row) => row.title)).toContain(title)
  })

  test('and a file that is not there is not a page', async () => {
    expect((await pages.request('/assets/gone.js')).status).toBe(404)
  })
})

test('before there is a partnership the first address leads to setting up', async () => {
  expect((await pages.request('/')).headers.get('location')).toBe('/set-up')
})

describe('the API described', () => {
  test('as a page for people names every operation and its answers', async () => {
    const { status, body } = await api.ask<string>('GET', '/api')
    expect(status).toBe(200)
    for (const [name, { path, summary }] of Object.entries<Operation>(operations)) {
      expect(body).toContain(`id="${name}"`)
      expect(body).toContain(path)
      expect(body).toContain(summary.replaceAll("'", '&#39;'))
    }
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('for programs is the contract’s own description', async () => {
    const { status, body } = await api.ask<{ openapi: string; paths: object }>('GET', '/api/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const paths = new Set(Object.values<Operation>(operations).map((each) => each.path))
    expect(Object.keys(body.paths).toSorted()).toEqual([...paths].toSorted())
  })

  test('is served by one route an operation, and no route serves what is not described', () => {
    const served = api.app.routes
      .filter(
        ({ path, method }) => path.startsWith('/api/') && method !== 'ALL' && path !== '/api/openapi.json',
      )
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const described = Object.values<Operation>(operations).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    )
    expect(served.toSorted()).toEqual(described.toSorted())
  })
})
