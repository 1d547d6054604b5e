import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/server/edge/contentSecurityPolicy.ts'
import { describeInBrowser } from './browser.ts'
import { noteWhatIsRefused } from './visitor.ts'

const OURS = '<style>b{color:rgb(1, 2, 3)}</style><script>document.title="ran"</script>'
const THEIRS = '<p style="color:red">x</p><img src=x onerror="1"><script>document.title="theirs"</script>'

describeInBrowser('a page under its policy', (browser) => {
  test('runs what is ours; what was put into it is refused, and a journey hears of each', async () => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': contentSecurityPolicy([OURS]) }
    const server = createServer((_request, response) => {
      response.writeHead(200, headers)
      response.end(`<!doctype html>${OURS}<b>y</b>${THEIRS}`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const page = await browser().newPage()
    const refused: string[] = []
    await noteWhatIsRefused(page, refused)
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await page.title()).toBe('ran')
    expect(await page.locator('b').evaluate((b) => getComputedStyle(b).color)).toBe('rgb(1, 2, 3)')
    await expect
      .poll(() => refused.map((each) => each.split(' ')[3]).toSorted())
      .toEqual(['script-src-attr', 'script-src-elem', 'style-src-attr'])
    await page.close()
    server.closeAllConnections()
    server.close()
  })
})
