import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import type { Meeting } from '../../src/contract/meetings.ts'
import type { Minutes } from '../../src/contract/minutes.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { crampedPlaces } from '../support/cramped.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const MORNING = 'harrow-chief-executives-performance-morning-2010-11-29'

describeInBrowser('an officer keeps the minutes and the Board’s report', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)

  test('the minutes read as the register does, are noted in, signed, and then only corrected', async () => {
    const page = await visit(at('/meetings'))
    await page
      .getByRole('link', { name: /^Minutes of/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Minutes of/, level: 1 }).waitFor()
    const read = async <T>(path: string) => (await (await page.request.get(at(path).href)).json()) as T
    const { rows } = await read<Minutes>(decisionPaths.minutes(MORNING))
    const cells = page.locator('table.minutes tbody td:last-child')
    expect((await cells.allTextContents()).map((words) => words.trim())).toEqual(
      rows.map(({ decision }) => decision),
    )
    expect(await axeViolations(page)).toEqual([])

    await page.getByRole('button', { name: 'Note what was said' }).click()
    await page.getByLabel('Item').selectOption({ label: 'Other matters' })
    await page.getByLabel('What was said').fill('The Framework Protocol was approved.')
    await page.getByRole('button', { name: 'Record the note' }).click()
    await page.locator('.minutes-paper').getByText('The Framework Protocol was approved.').waitFor()

    await page.getByRole('button', { name: 'Sign the minutes' }).click()
    await page.getByText('After signing, no recommendation').waitFor()
    await page.getByLabel('Signed by (role)').fill('Chair')
    await page.getByRole('button', { name: 'Sign, and close the record' }).click()
    await page
      .locator('.minutes-paper')
      .getByText('Signed as a correct record on 29 November 2010: Chair.')
      .waitFor()
    await page.getByText('The record still says what was signed.').waitFor()
    expect(await page.getByRole('button', { name: 'Note what was said' }).count()).toBe(0)

    await page.getByRole('button', { name: 'Add a correction' }).click()
    await page.getByRole('textbox', { name: 'Correction' }).fill('The protocol was approved in principle.')
    await page.getByRole('button', { name: 'Add the correction' }).click()
    await page.locator('.minutes-paper').getByText('The protocol was approved in principle.').waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'HTML' }).click()
    expect((await download).suggestedFilename()).toMatch(/^harrow-minutes-.*2010-11-29\.html$/)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await crampedPlaces(page)).toEqual([])
  })

  test('the report of activity keeps its links when a section is edited', async () => {
    const page = await visit(at('/reports'))
    await page.getByRole('link', { name: /^Report of activity/ }).click()
    await page.getByRole('button', { name: 'Edit Achievements' }).click()
    await page.getByLabel('Text').fill('Burglary is falling: [indicator:l-02].')
    await page.getByRole('button', { name: 'Write it' }).click()
    const link = page
      .locator('.minutes-paper')
      .getByRole('link', { name: /^L\s02 / })
      .last()
    await page.getByText('Burglary is falling:').waitFor()
    expect(await link.getAttribute('href')).toBe('/indicators/l-02')
    expect(await axeViolations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await crampedPlaces(page)).toEqual([])
  })

  test('a meeting nobody has minuted says so, and offers nothing before it is held', async () => {
    const page = await visit(at('/meetings'))
    const made = await page.request.post(at(apiPaths.meetings()).href, {
      data: { kind: 'performanceMorning', title: 'Next morning', date: '2011-02-28' },
    })
    const { id } = (await made.json()) as Meeting
    await page.goto(at(`/meetings/${id}/minutes`).href)
    await page.getByText('Nothing was recommended or decided.').waitFor()
    await page.getByText('To be held on 28 February 2011.').waitFor()
    expect(await page.getByRole('button', { name: 'Sign the minutes' }).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })
})
