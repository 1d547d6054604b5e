import { expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { describeInBrowser } from './browser.ts'

const SOUND = '<html lang="en"><title>Scorecard</title><main><h1>Scorecard</h1></main></html>'
const UNNAMED = SOUND.replace('</main>', '<button></button></main>')

describeInBrowser('axe in a real browser', (browser) => {
  const violations = async (html: string) => {
    const context = await browser().newContext()
    const page = await context.newPage()
    await page.setContent(html)
    const found = await axeViolations(page)
    await context.close()
    return found
  }

  test('finds nothing on a sound page', async () => {
    expect(await violations(SOUND)).toEqual([])
  })

  test('names the rule and the element of a breach', async () => {
    expect(await violations(UNNAMED)).toEqual([expect.stringMatching(/^button-name: .*\n.*<button>/)])
  })
})
