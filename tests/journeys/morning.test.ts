import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import type { Register } from '../../src/contract/actions.ts'
import type { Morning } from '../../src/contract/morning.ts'
import type { ScorecardPage } from '../../src/contract/scorecards.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { atTheKeys, callTo, minutesOf } from '../support/morningKeys.ts'
import { preparedMorning } from '../support/preparedMorning.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const AT_1920 = { width: 1920, height: 1080 }
const AT_390 = { width: 390, height: 844 }

describeInBrowser('a performance morning on the screen of its room', (browser) => {
  let product: RunningProduct
  let meeting: string
  let first: string
  beforeAll(async () => {
    product = await startProduct()
    const prepared = await preparedMorning(callTo(product))
    meeting = prepared.id
    first = prepared.morning.items.find(({ indicatorId }) => indicatorId !== null)?.key ?? ''
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)
  const room = () => at(`/meetings/${meeting}/morning`)

  /** Of everything with words of its own on the screen, the least size in CSS pixels. */
  const leastSize = (page: Page) =>
    page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      let least = Infinity
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const parent = node.parentElement
        if (!parent || node.textContent?.trim() === '' || parent.closest('.vh, script, style, title, desc'))
          continue
        if (parent.getClientRects().length > 0)
          least = Math.min(least, Number.parseFloat(getComputedStyle(parent).fontSize))
      }
      return least
    })
  /** How often the screen shows no answer to what has one, from now on: what is said then would be said of nothing. */
  const lapsesOf = async (page: Page) => {
    const lapses = await page.evaluateHandle(() => {
      const noted = { count: 0 }
      const isAnswered = () => document.querySelector('.room-options [aria-pressed=true]') !== null
      let wasAnswered = isAnswered()
      new MutationObserver(() => {
        if (wasAnswered && !isAnswered()) noted.count += 1
        wasAnswered = isAnswered()
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
      return noted
    })
    return () => lapses.evaluate(({ count }) => count)
  }
  const onCard = async (quarter: string) => {
    const card = (await callTo(product)(
      'GET',
      apiPaths.scorecard('chief-executives', { quarter }),
    )) as ScorecardPage
    return card.rows.some(({ reference }) => reference === 'L 07')
  }

  test('a whole morning of ten items is decided by keyboard alone, and the minutes are the register’s', async () => {
    const page = await visit(room(), AT_1920)
    const keys = atTheKeys(page)
    await keys.onItem(1)
    expect(await page.getByText('Item 1 of 10', { exact: true }).count()).toBe(1)
    await keys.press('s')
    await page.getByText(/, on time$/).waitFor()
    expect(await onCard('2010-11-q3')).toBe(true)

    const read: (string | null)[] = []
    const took: readonly (() => Promise<void>)[] = [
      async () => {
        const lapses = await lapsesOf(page)
        await keys.decide('1', 'Agreed')
        await keys.saved.getByText(/^Saved/).waitFor()
        expect(await lapses()).toBe(0)
        await keys.write('o', 'JATCG chair, Met Police')
        await keys.write('d', '28 Feb 2011')
        await keys.saved.getByText('Agreed (JATCG chair), by 28 February 2011').waitFor()
      },
      () => keys.decide('3', 'Deferred'),
      () => keys.decide('4', 'Not agreed'),
      () => keys.decide('5', 'Noted'),
      async () => {
        await keys.press('6')
        await page.keyboard.type('The council to write to the hospital trust')
        await keys.press('Enter')
        await keys.saved.getByText('The council to write to the hospital trust').waitFor()
      },
      async () => {
        await keys.press('2')
        await keys.press('Control+A')
        await page.keyboard.type('All partners to report on it')
        await keys.press('Enter')
        await keys.saved.getByText('Agreed as amended. All partners to report on it.').waitFor()
      },
      async () => {
        await keys.decide('4', 'Not agreed')
        await keys.press('z')
        await page.getByText('Undone: “Not agreed”.').waitFor()
        await keys.decide('1', 'Agreed')
      },
    ]
    for (let item = 1; item <= 10; item++) {
      await keys.onItem(item)
      const leaving = page.getByText(
        'Agreeing removes L 07 from the chief executives’ scorecard from Q3 2010/11.',
      )
      if ((await leaving.count()) > 0) {
        await keys.decide('1', 'L 07 is off the chief executives’ scorecard from Q3 2010/11.')
        await keys.saved.getByText(/^Saved/).waitFor()
        expect(await leastSize(page)).toBeGreaterThanOrEqual(28)
      } else await (took[item - 1] ?? (() => keys.decide('1', 'Agreed')))()
      await keys.saved.getByText(/^Saved/).waitFor()
      read.push(await page.locator('.room-saved b').textContent())
      await keys.press('ArrowRight')
    }
    await page.getByText('10 decisions were taken, and nothing is left open').waitFor()
    await page.getByText('Everything is in the record.').waitFor()
    await keys.press('s')
    await page.getByText(/, ended \d\d:\d\d$/).waitFor()

    const minutes = await minutesOf(callTo(product), meeting)
    expect([...minutes].sort()).toEqual([...read].sort())
    expect(await onCard('2010-11-q2')).toBe(true)
    expect(await onCard('2010-11-q3')).toBe(false)
    await page.getByRole('link', { name: 'The minutes' }).press('Enter')
    await page.getByRole('heading', { name: /^Minutes of Harrow Chief Executives, prepared/ }).waitFor()
    const table = page.getByRole('table', { name: 'Recommendations and decisions' })
    await table.waitFor()
    const cells = await table.locator('td:last-child > p:first-child').allTextContents()
    expect(cells).toEqual(read)
  })

  test('earlier decisions are kept open, closed and opened again by keyboard alone', async () => {
    const call = callTo(product)
    const { items, leftOut } = (await call('GET', decisionPaths.morning(meeting))) as Morning
    const earlier = leftOut.filter(({ kind }) => kind === 'earlierDecisions')
    await call('PUT', decisionPaths.agenda(meeting), {
      items: [...earlier, ...items].map(({ key, title, minutes, presenter }) => ({
        key,
        title,
        minutes,
        presenter,
      })),
    })
    const page = await visit(new URL('?item=earlier-decisions', room()), AT_1920)
    const keys = atTheKeys(page)
    const inHand = page.locator('.register tbody.current')
    const saved = (words: string) =>
      keys.saved.getByText(`${words} at the performance morning of 29 November 2010.`).waitFor()
    await page.getByRole('heading', { name: /^What we decided before: one overdue, / }).waitFor()
    expect(await leastSize(page)).toBeGreaterThanOrEqual(28)
    expect(await axeViolations(page)).toEqual([])
    await keys.press('k')
    await saved('Kept open')
    expect(await inHand.getByText('Overdue').count()).toBe(1)
    await keys.press('c')
    await saved('Closed')
    await inHand.getByText('Done').waitFor()
    await keys.saved.getByText(/^Saved/).waitFor()
    await page.getByRole('heading', { name: /^What we decided before: (?!.*overdue)/ }).waitFor()
    await keys.press('z')
    await saved('Closing it was undone')
    await keys.saved.getByText(/^Saved/).waitFor()
    const { entries } = (await call('GET', decisionPaths.actions({ meeting }))) as Register
    expect(entries[0]?.actions[0]?.notes.map(({ state }) => state)).toEqual(['open', 'done', 'open'])
  })

  test.for([AT_1920, AT_390])('is sound for everybody at %o, and sets nothing small', async (size) => {
    const page = await visit(new URL(`?item=${first}`, room()), size)
    await page.locator('.room-chart svg').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await leastSize(page)).toBeGreaterThanOrEqual(size === AT_1920 ? 28 : 16)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys on this page' }).waitFor()
    expect(await axeViolations(page, '[role=dialog]')).toEqual([])
  })
})
