import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'

const RETURN = `Indicator,Area,Period,Value
NI 16,Harrow,Q1 2010/11,5.9
NI 16,Harrow,Q9 2010/11,6.1
NI 62,Harrow,Q4 2009/10,about ten
`
const MONTHLY = `Major,Minor,Borough,201010,201011,201012
Vehicle,Theft from,Harrow,10,11,12
Vehicle,Theft of,Harrow,1,2,3
Burglary,Domestic,Harrow,100,100,100
Vehicle,Theft of,Barnet,50,50,50
`

describeInBrowser('importing a file of figures', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  async function opened(width = 1440): Promise<Page> {
    const context = await browser().newContext({ viewport: { width, height: 960 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(new URL('/figures/import', product.url).href)
    return page
  }
  async function choose(page: Page, name: string, text: string) {
    const path = join(product.dataFolder, name)
    await writeFile(path, text)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
    await (await chooser).setFiles(path)
    await page.getByText(`${name}, `).first().waitFor()
  }
  const show = (page: Page) => page.getByRole('button', { name: 'Show what would change' }).click()

  test('what is refused is listed with how to mend it; the same file again changes nothing', async () => {
    const page = await opened()
    expect(await axeViolations(page)).toEqual([])
    await choose(page, 'return.csv', RETURN)
    expect(await page.getByText('“Indicator” holds its reference').count()).toBe(1)
    expect(await axeViolations(page)).toEqual([])
    await show(page)
    await page.getByRole('heading', { name: 'Record 1 revision?' }).waitFor()
    const refused = page.getByRole('region', { name: 'Refused rows' })
    expect(await refused.getByRole('row').count()).toBe(3)
    expect(await refused.textContent()).toContain('Q9 2010/11')
    expect(await refused.textContent()).toContain('about ten')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Record 1 revision' }).click()
    await page.getByRole('heading', { name: 'Recorded 1 revision' }).waitFor()
    expect(await axeViolations(page)).toEqual([])

    await page.getByRole('button', { name: 'Import another file' }).click()
    await choose(page, 'return.csv', RETURN)
    await show(page)
    await page.getByRole('heading', { name: 'Nothing would change' }).waitFor()
    await page.context().close()
  })

  test('categories are added up, the way of reading is kept under a name, and months become a quarter', async () => {
    const page = await opened()
    await choose(page, 'monthly.csv', MONTHLY)
    if ((await page.getByLabel('The figures stand').count()) === 0)
      await page.getByRole('button', { name: 'Change how it is read' }).click()
    await page.getByLabel('The figures stand').selectOption('In a column for each period')
    await page.getByLabel('Which indicator a row is about').selectOption('Categories, added up')
    await page.getByLabel('Column of the category').selectOption('Minor')
    while ((await page.getByRole('button', { name: 'Remove the last column' }).count()) > 0)
      await page.getByRole('button', { name: 'Remove the last column' }).click()
    const sum = page.getByRole('region', { name: 'Sum 1' })
    await sum.getByLabel('Indicator').selectOption('L 03 Thefts of and from vehicles')
    await sum.getByLabel('Category, 1 of 1').first().selectOption('Theft from')
    await sum.getByRole('button', { name: 'Add up another category' }).click()
    await sum.getByLabel('Category, 1 of 1').nth(1).selectOption('Theft of')
    await page.getByLabel('Which area a row is about').selectOption('A column says')
    await page.getByLabel('Column of the area’s name or code').selectOption('Borough')
    await page.getByLabel('Keep this way of reading under a name').fill('Monthly crime')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Kept as “Monthly crime”.').waitFor()
    expect(await page.getByLabel('Read it').locator(':checked').textContent()).toBe('Monthly crime')
    expect(await axeViolations(page)).toEqual([])
    await show(page)
    const figures = page.getByRole('region', { name: 'Figures that would be recorded' })
    await figures
      .getByRole('row')
      .filter({ hasText: 'Q3 2010/11' })
      .getByRole('cell', { name: '39' })
      .waitFor()
    await page.context().close()
  })

  test('a connection lost while the file is sent loses nothing: it is tried again', async () => {
    const page = await opened(390)
    await page.route('**/api/uploads*', (route) => route.abort('connectionreset'))
    const path = join(product.dataFolder, 'lost.csv')
    await writeFile(path, RETURN)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles(path)
    expect(await page.getByRole('alert').textContent()).toContain('lost.csv has not been read.')
    expect(await axeViolations(page)).toEqual([])
    await page.unroute('**/api/uploads*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('“Indicator” holds its reference').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  test('a preview given up leads back to the file, read as it was', async () => {
    const page = await opened()
    await choose(page, 'again.csv', RETURN)
    await page.getByLabel('Source', { exact: true }).fill('Monthly return')
    await show(page)
    // Until the preview is there, the button of this name is the file's own.
    await page.getByRole('region', { name: 'Refused rows' }).waitFor()
    await page.getByRole('button', { name: 'Change how it is read' }).click()
    await page.getByRole('heading', { name: '1. The file' }).waitFor()
    expect(await page.getByLabel('Source', { exact: true }).inputValue()).toBe('Monthly return')
    await show(page)
    await page.getByRole('region', { name: 'Refused rows' }).waitFor()
    await page.context().close()
  })
})
