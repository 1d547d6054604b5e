import { expect, test } from 'vitest'
import { limitedBody } from '../../src/server/limitedBody.ts'

/** A body whose length is not announced, as chunks that come every `milliseconds`; counts those that were asked for. */
function chunked(chunks: number, milliseconds = 0) {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === chunks) return controller.close()
      if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds))
      sent++
      controller.enqueue(new TextEncoder().encode('£'.repeat(500)))
    },
  })
  const request = new Request('http://127.0.0.1/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  return { request, sent: () => sent }
}

test('a body is read whole, whatever it is cut into', async () => {
  expect(await limitedBody(chunked(3).request, 3_000)).toEqual({ text: '£'.repeat(1_500) })
  expect(await limitedBody(new Request('http://127.0.0.1/'), 10)).toEqual({ text: '' })
})

test('one that does not say how long it is is given up at the byte too many, not at its end', async () => {
  const endless = chunked(Number.POSITIVE_INFINITY)
  expect(await limitedBody(endless.request, 10_000)).toBe('tooLarge')
  expect(endless.sent()).toBeLessThanOrEqual(13)
})

test('one that says it is too long is not read at all', async () => {
  const headers = { 'content-length': '1000000000' }
  expect(
    await limitedBody(new Request('http://127.0.0.1/', { method: 'POST', body: 'x', headers }), 10),
  ).toBe('tooLarge')
})

test('one that trickles in is given up', async () => {
  expect(await limitedBody(chunked(1_000, 15).request, 1_000_000, 40)).toBe('tooSlow')
})
