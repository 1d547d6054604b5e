import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { pdfAbsence, pdfInfo, pdfText } from '../support/pdfPrograms.ts'
import { allDrawn } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { visitors } from '../support/visitor.ts'

const STOOD = 'as it stood on 29 November 2010 (illustrative figures)'
/** What is pressed on the screen, and nothing on paper. */
const PRESSED = ['Sign out', 'Show them', 'Clear filter', 'Back to today', 'How it is computed', 'Actions']

/** Which gaps between letters are spaces is not said in a PDF: words are compared without. */
const close = (words: string) => words.replaceAll(/[^\S\f]/g, '')

const printed = async (page: Page) => {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return { pdf, sheets: close(pdfText(pdf)).split('\f').slice(0, -1) }
}

function pressesNothing(sheets: readonly string[]): void {
  for (const words of PRESSED) expect(sheets.join(' ')).not.toContain(close(words))
}

describeInBrowser('a page on paper', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = visitors(browser)
  const at = (path: string) => new URL(path, product.url)

  test('a reason stands beneath its red, as wide as the figures it explains', async () => {
    const page = await visit(product.url)
    await allDrawn(page)
    await page.emulateMedia({ media: 'print' })
    const reasons = page.locator('.printed-reason')
    expect(await reasons.count()).toBe(6)
    for (const reason of await reasons.all()) {
      const { width, height } = (await reason.boundingBox()) ?? { width: 0, height: 0 }
      expect(width).toBeGreaterThan(8 * height)
    }
  })

  describe.skipIf(pdfAbsence !== '')(`read back from its sheets ${pdfAbsence}`, () => {
    test('every sheet of a scorecard lies the same way, is headed by its columns and says its date', async () => {
      const page = await visit(product.url)
      await allDrawn(page)
      const { pdf, sheets } = await printed(page)
      expect(sheets).toHaveLength(3)
      expect(pdfInfo(pdf, '-l', '9').match(/Page +\d+ size: +841.*/g)).toHaveLength(3)
      for (const sheet of sheets) {
        expect(sheet).toContain(close(`Q2 2010/11, ${STOOD}`))
        for (const heading of [
          'Status',
          'Ref.',
          'Indicator',
          'Lead partner',
          'Latest',
          'Direction of travel',
        ])
          expect(sheet).toContain(close(heading))
      }
      expect(sheets[0]).toContain(close('Harrow Strategic Partnership'))
      pressesNothing(sheets)
    })

    test('a filtered scorecard says which of its indicators it shows', async () => {
      const page = await visit(at('/scorecards/chief-executives?lead=met-police&status=amber'))
      await page.getByText('2 of 32 shown').waitFor()
      const { sheets } = await printed(page)
      expect(sheets[0]).toContain(close('2 of 32 shown'))
      expect(sheets[0]).toContain(close('Filter: Amber, Met Police'))
      expect(sheets[0]).toContain(close('6 reds are outside this filter:'))
      pressesNothing(sheets)
    })

    test.for([
      ['/scorecards/chief-executives?view=quarters', 'Chief executives’ scorecard, Q2 2010/11'],
      ['/groups/healthy-harrow', 'Healthy Harrow, Q2 2010/11'],
      ['/indicators/ni-134', 'NI 134 Emergency bed days, Q2 2010/11'],
    ] as const)('each sheet of %s says what it is and its date', async ([path, name]) => {
      const page = await visit(at(path))
      await page.waitForLoadState('networkidle')
      await page.getByRole('table').last().waitFor()
      const { sheets } = await printed(page)
      expect(sheets.length).toBeGreaterThan(1)
      for (const sheet of sheets) expect(sheet).toContain(close(`${name}, ${STOOD}`))
      pressesNothing(sheets)
    })
  })
})
