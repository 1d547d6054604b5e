import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { ChangeFeed } from '../../../src/server/changeFeed.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
beforeEach(async () => {
  api = await testApi()
})
afterEach(() => api.close())

const events = (answer: Response) => {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('The answer has no body')
  return { next: async () => (await reader.read()).value, leave: () => reader.cancel() }
}

describe('the service', () => {
  test('runs while its database is gone, and is not ready then', async () => {
    const broken = await testApi()
    await broken.database.close()
    expect((await broken.ask('GET', '/api/health')).body).toMatchObject({ running: true })
    const { code, detail } = await broken.refused(503, 'GET', '/api/ready')
    expect([code, detail]).toEqual(['unavailable', 'The database does not answer. Try again in a moment.'])
    expect((await broken.ask('GET', '/api/ready')).headers.get('retry-after')).toBe('5')
  })

  test('is not ready on a store of another release', async () => {
    await api.database.write((trx) => sql`insert into schema_version (version) values (999)`.execute(trx))
    expect((await api.refused(503, 'GET', '/api/ready')).detail).toContain('schema version 999')
  })
})

describe('whoever listens for changes', () => {
  test('hears the revision at once and after each change, and nothing else', async () => {
    const feed = new ChangeFeed(api.database)
    const answer = await feed.listen()
    if (!answer) throw new Error('Not listening')
    const stream = events(answer)
    expect(await stream.next()).toBe('retry: 3000\nid: 0\ndata: 0\n\n')
    await api.done('POST', apiPaths.partnership(), {
      name: 'Harrow',
      area: { code: 'E09000015', name: 'Harrow' },
      managementGroups: [{ name: 'Safer Harrow' }],
      partners: [{ name: 'Harrow Council' }],
      scorecard: { title: 'Chief executives’ scorecard' },
      tolerance: { amount: '5', mode: 'relative' },
    })
    expect(await stream.next()).toBe('id: 1\ndata: 1\n\n')
    expect(feed.listeners).toBe(1)
    await stream.leave()
    expect(feed.listeners).toBe(0)
    feed.close()
  })

  test('hears nothing of a change that was undone', async () => {
    const heard: number[] = []
    const stop = api.database.watch((revision) => heard.push(revision))
    await api.database
      .write(async () => {
        throw new Error('undone')
      })
      .catch(() => undefined)
    await api.database.write(async () => undefined, 'preparation')
    await api.database.write(async () => undefined)
    stop()
    await api.database.write(async () => undefined)
    expect(heard).toEqual([1])
  })

  test('is let go when the service ends, and nobody new is taken', async () => {
    const feed = new ChangeFeed(api.database)
    const answer = await feed.listen()
    const text = answer?.text()
    feed.close()
    expect(await text).toContain('data: 0')
    expect(await feed.listen()).toBeNull()
  })

  test('who asks for no stream is told the revision', async () => {
    expect(await api.done('GET', apiPaths.changes())).toEqual({ revision: 0 })
  })
})
