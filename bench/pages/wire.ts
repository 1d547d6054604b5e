import type { CDPSession } from 'playwright-core'

/** Listens to a page's wire. Bytes are what came over it, headers too, until asked. */
export async function watchWire(session: CDPSession) {
  const fonts = new Set<string>()
  const open = new Set<string>()
  const received = { bytes: 0, fontBytes: 0 }
  let lastHeard = performance.now()
  const close = (requestId: string) => {
    open.delete(requestId)
    lastHeard = performance.now()
  }
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http')) open.add(requestId)
  })
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received[fonts.has(requestId) ? 'fontBytes' : 'bytes'] += encodedDataLength
    close(requestId)
  })
  session.on('Network.loadingFailed', ({ requestId }) => close(requestId))
  await session.send('Network.enable')
  return {
    received: () => ({ ...received }),
    /** Playwright's own idle network is the first there is; scripts may be asked for after it. */
    async quietFor(milliseconds: number): Promise<void> {
      for (;;) {
        const since = open.size > 0 ? 0 : performance.now() - lastHeard
        if (since >= milliseconds) return
        await new Promise((resolve) => setTimeout(resolve, milliseconds - since + 1))
      }
    },
  }
}
