import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { requestLimits } from '../../../src/server/edge/requestLimits.ts'

const app = new Hono().use(requestLimits).all('*', (c) => c.text('done'))

test('an address that no page builds is refused before anything reads it', async () => {
  const refused = async (path: string) => {
    const answer = await app.request(path)
    expect(await answer.json()).toMatchObject({ status: 414, code: 'addressTooLong' })
    return answer.status
  }
  expect(await refused(`/scorecards/${'x'.repeat(5_000)}`)).toBe(414)
  expect(await refused(`/api/indicators?${'a=1&'.repeat(60)}`)).toBe(414)
})
