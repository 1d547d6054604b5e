import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { atTheKeys, callTo, minutesOf } from '../support/morningKeys.ts'
import { preparedMorning } from '../support/preparedMorning.ts'
import { exampleInto, type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

describeInBrowser('a performance morning when something comes between', (browser) => {
  let folder: string
  let product: RunningProduct
  let meeting: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scorecard-morning-'))
    await exampleInto(join(folder, 'data'))
    product = await startProduct({ dataFolder: join(folder, 'data') })
    meeting = (await preparedMorning(callTo(product))).id
  })
  afterAll(async () => {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const visit = visitors(browser)
  const room = () => new URL(`/meetings/${meeting}/morning`, product.url)
  const AT_1920 = { width: 1920, height: 1080 }
  const decided = async () => (await minutesOf(callTo(product), meeting)).filter((each) => each !== null)

  test('with the server killed between two decisions, what is decided meanwhile is in the record once and in order', async () => {
    const page = await visit(room(), AT_1920)
    const keys = atTheKeys(page)
    await keys.onItem(1)
    await page.locator('.room-chart svg').waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await keys.decide('1', 'Agreed')
    await keys.saved.getByText(/^Saved/).waitFor()

    const port = Number(new URL(product.url).port)
    await product.kill()
    for (const [item, key, reads] of [
      [2, '4', 'Not agreed'],
      [3, '5', 'Noted'],
      [4, '3', 'Deferred'],
    ] as const) {
      await keys.press('ArrowRight')
      await keys.onItem(item)
      await keys.decide(key, reads)
      await keys.saved.getByText(/^Kept on this computer \d\d:\d\d, waiting to send\./).waitFor()
    }
    // Who and when, of a decision that is not in the record yet.
    await keys.write('d', '28 Feb 2011')
    await page
      .getByText(
        /^Offline since \d\d:\d\d\. ?Showing figures saved at \d\d:\d\d\. 3 decisions waiting to send\.$/,
      )
      .waitFor()

    product = await startProduct({ dataFolder: join(folder, 'data'), port })
    await page.getByText(/^Sent 3 decisions at \d\d:\d\d\.$/).waitFor()
    await keys.saved.getByText(/^Saved/).waitFor()
    expect((await decided()).sort()).toEqual(
      ['Agreed', 'Deferred, by 28 February 2011', 'Noted', 'Not agreed'].sort(),
    )
    const times = await callTo(product)('GET', '/api/meetings').then((meetings) =>
      (
        meetings as {
          id: string
          recommendations: { decision: { outcome: string; record: { recordedAt: string } } | null }[]
        }[]
      )
        .find(({ id }) => id === meeting)!
        .recommendations.flatMap(({ decision }) => decision ?? [])
        .sort((a, b) => (a.record.recordedAt < b.record.recordedAt ? -1 : 1))
        .map(({ outcome }) => outcome),
    )
    expect(times).toEqual(['agreed', 'notAgreed', 'noted', 'deferred'])
  })

  test('what two officers record at once is shown side by side, and the meeting chooses', async () => {
    const [first, second] = [await visit(room(), AT_1920), await visit(room(), AT_1920)]
    const [one, two] = [atTheKeys(first), atTheKeys(second)]
    const before = (await decided()).length
    for (const [page, keys] of [
      [first, one],
      [second, two],
    ] as const) {
      await keys.onItem(1)
      for (let item = 2; item <= 5; item++) {
        await keys.press('ArrowRight')
        await keys.onItem(item)
      }
      await page.getByText('None recorded yet').waitFor({ state: 'detached' })
    }
    // The second one’s screen does not hear of the first one’s decision before it records its own.
    await second.route(/\/api\//, (route) => route.abort())
    await one.decide('1', 'Agreed')
    await one.saved.getByText(/^Saved/).waitFor()
    await two.decide('4', 'Not agreed')
    await second.unroute(/\/api\//)
    const choice = second.getByRole('region', { name: 'Recorded twice, and not alike. The meeting chooses.' })
    await choice.getByText(/^Theirs, in the record/).waitFor()
    expect(await choice.locator('dd').allTextContents()).toEqual(['Agreed', 'Not agreed'])
    expect((await decided()).length).toBe(before + 1)
    await two.press('m')
    await two.saved.getByText(/^Saved \d\d:\d\d\. It will read: Not agreed$/).waitFor()
    // The first one’s screen follows by itself.
    await one.saved.getByText(/^Saved \d\d:\d\d\. It will read: Not agreed$/).waitFor()
    expect((await decided()).length).toBe(before + 1)

    await one.press('ArrowRight')
    await two.press('ArrowRight')
    await one.onItem(6)
    await two.onItem(6)
    await one.decide('5', 'Noted')
    await two.saved.getByText(/^Saved \d\d:\d\d\. It will read: Noted$/).waitFor()
  })
})
