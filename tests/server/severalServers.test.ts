import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import type { IndicatorPage } from '../../src/contract/indicators.ts'
import { indicator } from '../support/partnershipBuilder.ts'
import { describeOnPostgres } from '../support/postgres.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

const WRITES = 20

describeOnPostgres('two servers on one database', (databaseUrl) => {
  let one: RunningProduct
  let two: RunningProduct
  let indicatorId: string

  const post = (server: RunningProduct, path: string, body: unknown) =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: server.cookie,
        'if-match': WHATEVER_STANDS,
      },
      body: JSON.stringify(body),
    })
  const done = async (server: RunningProduct, path: string, body: unknown) => {
    const answer = await post(server, path, body)
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json() as Promise<{ id: string }>
  }
  const comment = (server: RunningProduct, text: string) =>
    done(server, figurePaths.commentary(indicatorId), { quarter: '2010-11-q2', text })
  const commentaries = async (server: RunningProduct) => {
    const answer = await fetch(new URL(apiPaths.indicator(indicatorId), server.url), {
      headers: { cookie: server.cookie },
    })
    return JSON.stringify(((await answer.json()) as IndicatorPage).commentary)
  }

  beforeAll(async () => {
    one = await startProduct({ databaseUrl: databaseUrl(), empty: true })
    two = await startProduct({ databaseUrl: databaseUrl(), empty: true })
    await done(one, apiPaths.partnership(), {
      name: 'Harrow',
      area: { code: 'E09000015', name: 'Harrow' },
      businessDate: '2010-11-29',
      managementGroups: [{ name: 'Safer Harrow' }],
      partners: [{ name: 'Harrow Council' }],
      scorecard: { title: 'Chief executives’ scorecard' },
      tolerance: { amount: '5', mode: 'relative' },
    })
    const defined = await done(two, apiPaths.indicators(), indicator('L 1', { leadPartnerId: null }))
    indicatorId = defined.id
  }, 60_000)
  afterAll(async () => {
    await one.stop()
    await two.stop()
  })

  test('a page that listens to one hears of what is recorded through the other', async () => {
    const stream = await fetch(new URL(apiPaths.changes(), two.url), {
      headers: { accept: 'text/event-stream' },
    })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = Number(/data: (\d+)/.exec((await reader?.read())?.value ?? '')?.[1])
    await comment(one, 'Recorded through the first')
    expect((await reader?.read())?.value).toBe(`id: ${first + 1}\ndata: ${first + 1}\n\n`)
    await reader?.cancel()
  })

  test('whoever is told that it is recorded reads it through the other at once, each time', async () => {
    for (let time = 1; time <= 6; time++) {
      const [writer, reader] = time % 2 === 0 ? [one, two] : [two, one]
      await comment(writer, `Version ${time}`)
      expect(await commentaries(reader)).toContain(`Version ${time}`)
    }
  })

  test('writers through both lose nothing, and one revision is counted for each', async () => {
    const revision = async () =>
      ((await (await fetch(new URL(apiPaths.changes(), one.url))).json()) as { revision: number }).revision
    const before = await revision()
    const names = Array.from({ length: WRITES }, (_, at) => `Group ${at}`)
    await Promise.all(
      names.map((name, at) => done(at % 2 ? one : two, apiPaths.managementGroups(), { name })),
    )
    const answer = await fetch(new URL(apiPaths.partnership(), two.url), {
      headers: { cookie: two.cookie },
    })
    const text = await answer.text()
    expect(names.filter((name) => !text.includes(`"${name}"`))).toEqual([])
    expect(await revision()).toBe(before + WRITES)
    const same = await Promise.all(
      [one, two].map((each) => post(each, apiPaths.partners(), { name: 'NHS Harrow' })),
    )
    expect(same.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})
