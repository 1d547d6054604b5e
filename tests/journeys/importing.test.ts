import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IndicatorPage } from '../../src/contract/indicators.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

/** A tidy file as officers send them, one record on two lines: a BOM, marks, thousands, a repeat that agrees, one that contradicts, a total. */
const MESS = [
  '\uFEFFReference,Area,Period,Value,Note',
  'NI 15,Harrow,Q3 2010/11,0.20,',
  'NI 15,Harrow,Q3 2010/11,0.20,',
  'L 02,Harrow,Q3 2010/11,"1,404","Two lines,',
  'of note"',
  'NI 16,Harrow,Q3 2010/11,*,',
  'NI 999,Harrow,Q3 2010/11,7,',
  'NI 32,Harrow,Q3 2010,31,',
  'NI 32,Harrow,Q3 2010/11,about 31,',
  'L 03,Harrow,Q3 2010/11,500,',
  'L 03,Harrow,Q3 2010/11,501,',
  'Total,,,1915,',
].join('\r\n')

/** As the London Datastore publishes recorded crime: a column a month, two levels of category, no heading for either. */
const LONDON_DATASTORE = [
  'MajorText,MinorText,LookUp_BoroughName,201007,201008,201009,201010,201011,201012',
  'Burglary,Burglary in a Dwelling,Harrow,140,130,142,150,151,152',
  'Vehicle Offences,Theft From Motor Vehicle,Harrow,100,110,120,130,140,150',
  'Vehicle Offences,Theft/Taking Of Motor Vehicle,Harrow,60,50,70,40,30,20',
  'Vehicle Offences,Theft From Motor Vehicle,Barnet,900,900,900,900,900,900',
].join('\n')

type Sent = { readonly name: string; readonly text: string }

describeInBrowser('figures come in from a file', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const opened = () => visit(`${product.url}/figures/import`)
  const choose = (page: Page, { name, text }: Sent) =>
    page
      .getByLabel('File of figures')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  const preview = async (page: Page) => {
    await page.getByRole('button', { name: 'Show what would change' }).click()
    await page.getByRole('table', { name: 'What the file holds' }).waitFor()
  }
  const counts = async (page: Page) =>
    Object.fromEntries(
      await page
        .getByRole('table', { name: 'What the file holds' })
        .locator('tr')
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector('th')?.textContent, row.querySelector('td')?.textContent]),
        ),
    ) as Record<string, string>
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { name, level: 2 }).waitFor()
  /** Every value on record for a period, the one in force last. */
  const figure = async (page: Page, id: string, period: string) => {
    const answer = await page.request.get(`${product.url}/api/indicators/${id}?quarter=2010-11-q3`)
    const { series } = (await answer.json()) as Pick<IndicatorPage, 'series'>
    return series
      .flatMap(({ revisions, observation }) => [...revisions, observation])
      .flatMap((each) => (each?.periodLabel === period ? [each.value] : []))
  }

  test('a messy file: what would change is shown, each refusal with its row, its column and how to mend it', async () => {
    const page = await opened()
    await choose(page, { name: 'mess.csv', text: MESS })
    await page.getByText('CSV in UTF-8').waitFor()
    await preview(page)
    expect(await counts(page)).toEqual({
      New: '3',
      Changed: '0',
      Unchanged: '0',
      Refused: '5',
      'Left out': '2',
    })
    const refusals = page.getByRole('region', { name: 'Refused rows' }).locator('tbody tr')
    const found = await refusals.evaluateAll((rows) =>
      rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        ['6', 'Reference', 'NI 999'],
        ['7', 'Period', 'Q3 2010'],
        ['8', 'Value', 'about 31'],
      ]),
    )
    for (const mend of await refusals.locator('td').last().allTextContents()) expect(mend).not.toBe('')

    await page.getByRole('button', { name: 'Record 3 new figures' }).click()
    await heading(page, 'Recorded 3 new figures')
    expect(await figure(page, 'ni-15', 'Q3 2010/11')).toEqual(['0.20'])
    expect(await figure(page, 'l-02', 'Q3 2010/11')).toEqual(['1404'])
    expect(await figure(page, 'ni-16', 'Q3 2010/11')).toEqual([null])
  })

  test('a file as the London Datastore publishes it: categories added up, months made into quarters', async () => {
    const page = await opened()
    await choose(page, { name: 'crime.csv', text: LONDON_DATASTORE })
    await page.getByRole('button', { name: 'Show what would change' }).click()
    const sum = page.getByRole('region', { name: 'Sum 1' })
    await sum.getByLabel('Indicator').selectOption('L 03 Thefts of and from vehicles')
    const category = async (at: number, minor: string) => {
      await sum.getByLabel('Category, 1 of 2').nth(at).selectOption('Vehicle Offences')
      await sum.getByLabel('Category, 2 of 2').nth(at).selectOption(minor)
    }
    await category(0, 'Theft From Motor Vehicle')
    await sum.getByRole('button', { name: 'Add up another category' }).click()
    await category(1, 'Theft/Taking Of Motor Vehicle')
    await page.getByText('added up').first().waitFor()
    await page.getByLabel('Keep this way of reading under a name').fill('Met Police monthly crime')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => page.getByLabel('Read it').locator('option:checked').textContent())
      .toBe('Met Police monthly crime')
    await preview(page)
    const changes = page.getByRole('region', { name: 'Figures that would be recorded' }).locator('tbody tr')
    expect(await changes.allTextContents()).toEqual(
      expect.arrayContaining(['L 03HarrowQ3 2010/11None510New']),
    )
    await page.getByRole('button', { name: /^Record 1 new figure/ }).click()
    await heading(page, /^Recorded 1 new figure/)
    expect(await figure(page, 'l-03', 'Q3 2010/11')).toEqual(['510'])
  })

  test('the same file again changes nothing; one figure changed in it becomes a revision', async () => {
    const page = await opened()
    const again = async (text: string) => {
      await choose(page, { name: 'crime.csv', text })
      await page.getByText('crime.csv', { exact: true }).waitFor()
      await page.getByLabel('Read it').selectOption('Met Police monthly crime')
      await preview(page)
    }
    await again(LONDON_DATASTORE)
    await heading(page, 'Nothing would change')
    expect(await counts(page)).toMatchObject({ New: '0', Changed: '0', Refused: '0' })
    await page.getByRole('button', { name: 'Change how it is read' }).click()

    await again(LONDON_DATASTORE.replace('130,140,150', '130,140,160'))
    expect(await counts(page)).toMatchObject({ New: '0', Changed: '1' })
    await page.getByRole('button', { name: 'Record 1 revision' }).click()
    await heading(page, 'Recorded 1 revision')
    expect(await figure(page, 'l-03', 'Q3 2010/11')).toEqual(['510', '520'])
    await page.getByRole('link', { name: 'L 03 Thefts of and from vehicles' }).click()
    await page.getByRole('cell', { name: '520' }).first().waitFor()
  })

  test('an import given up at its preview leaves nothing', async () => {
    const page = await opened()
    await choose(page, { name: 'one.csv', text: 'Reference,Period,Value\nNI 192,2010/11,47.5\n' })
    await preview(page)
    expect(await counts(page)).toMatchObject({ New: '1' })
    await page.getByRole('button', { name: 'Change how it is read' }).click()
    await page.getByRole('heading', { name: '1. The file' }).waitFor()
    expect(await figure(page, 'ni-192', '2010/11')).toEqual([])
  })

  test('a connection cut while the file is sent loses nothing: it is said, and tried again', async () => {
    const page = await opened()
    await page.route('**/api/uploads**', (route) => route.abort('connectionreset'))
    await choose(page, { name: 'one.csv', text: 'Reference,Period,Value\nNI 192,2010/11,47.5\n' })
    const failed = page.getByRole('alert')
    await failed.getByText('one.csv has not been read.').waitFor()
    await page.unroute('**/api/uploads**')
    await failed.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: '2. How it is read' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)

    await page.route('**/api/imports', (route) => route.abort('connectionreset'))
    await page.getByLabel('Source').fill('Waste returns')
    await page.getByRole('button', { name: 'Show what would change' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Source').inputValue()).toBe('Waste returns')
    await page.unroute('**/api/imports')
    await preview(page)
    expect(await counts(page)).toMatchObject({ New: '1' })
  })
})
