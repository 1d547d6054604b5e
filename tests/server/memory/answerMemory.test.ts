import { afterEach, beforeEach, expect, test } from 'vitest'
import { AnswerMemory } from '../../../src/server/memory/answerMemory.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let efforts: string[]
let finishThorough: () => void
let memory: AnswerMemory
let figures: string

beforeEach(async () => {
  api = await testApi()
  efforts = []
  figures = 'figures'
  const thorough = new Promise<void>((resolve) => (finishThorough = resolve))
  memory = new AnswerMemory({
    database: api.database,
    clock: { now: () => new Date('2010-11-29T10:00:00Z') },
    onFault: (reference, error) => {
      throw new Error(reference, { cause: error })
    },
    async brotli(text, effort) {
      efforts.push(effort)
      if (effort === 'thorough') await thorough
      return new TextEncoder().encode(`${effort}: ${text}`)
    },
  })
})
afterEach(() => api.close())

const ask = async () => {
  const request = new Request('http://127.0.0.1/page', { headers: { 'accept-encoding': 'gzip, br' } })
  const answer = await memory.answer(request, 'all every', '/page', async () => new Response(figures))
  return answer.text()
}

test('nobody waits for a thorough copy: the first and the second who ask are given the quick one', async () => {
  expect(await ask()).toBe('quick: figures')
  expect(await ask()).toBe('quick: figures')
  finishThorough()
  expect(await ask()).toBe('thorough: figures')
})

test('an answer asked for once is compressed once, and one asked for often twice', async () => {
  await ask()
  expect(efforts).toEqual(['quick'])
  finishThorough()
  for (let time = 0; time < 5; time++) await ask()
  expect(efforts).toEqual(['quick', 'thorough'])
})

test('two hundred who ask for the same page at once wait for one making of it', async () => {
  let made = 0
  const request = new Request('http://127.0.0.1/page')
  const make = async () => {
    made++
    await new Promise((resolve) => setTimeout(resolve, 5))
    return new Response('figures')
  }
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => memory.answer(request, 'all every', '/page', make)),
  )
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['figures']))
  expect(made).toBe(1)
})

test('a refusal is given to all who waited for it, and is not remembered', async () => {
  let made = 0
  const request = new Request('http://127.0.0.1/page')
  const make = async () => {
    made++
    await new Promise((resolve) => setTimeout(resolve, 5))
    return new Response('none', { status: 404 })
  }
  const both = await Promise.all([1, 2].map(() => memory.answer(request, 'all every', '/none', make)))
  expect(await Promise.all(both.map((answer) => answer.text()))).toEqual(['none', 'none'])
  await memory.answer(request, 'all every', '/none', make)
  expect(made).toBe(2)
})

test('while change follows on change nothing is compressed thoroughly: it would be out of date at once', async () => {
  await ask()
  await api.database.write(async () => undefined)
  figures = 'other figures'
  for (let time = 0; time < 3; time++) await ask()
  expect(efforts).toEqual(['quick', 'quick'])
})

test('an answer that comes out the same after a change keeps its copy and its ETag', async () => {
  const asked = (etag: string) =>
    memory.answer(
      new Request('http://127.0.0.1/page', { headers: { 'if-none-match': etag, 'accept-encoding': 'br' } }),
      'all every',
      '/page',
      async () => new Response(figures),
    )
  const etag = (await asked('')).headers.get('etag') ?? ''
  await api.database.write(async () => undefined)
  expect([(await asked(etag)).status, (await asked('')).status]).toEqual([304, 200])
  expect(efforts).toEqual(['quick'])
  figures = 'other figures'
  expect((await asked(etag)).status).toBe(304)
  await api.database.write(async () => undefined)
  expect((await asked(etag)).status).toBe(200)
})
