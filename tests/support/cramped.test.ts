import { expect, test } from 'vitest'
import { describeInBrowser } from './browser.ts'
import { crampedPlaces } from './cramped.ts'

describeInBrowser('what cannot be read on a page', (browser) => {
  const places = async (body: string) => {
    const context = await browser().newContext({ viewport: { width: 400, height: 300 } })
    const page = await context.newPage()
    await page.setContent(`<style>body{margin:0}td{white-space:nowrap}</style>${body}`)
    const found = await crampedPlaces(page)
    await context.close()
    return found
  }

  test('is nothing where every cell has room', async () => {
    expect(await places('<table><tr><td>Fuel poverty<td>9.4%<tr><td>Waste<td>43%</table>')).toEqual([])
  })

  test('is a page wider than its window, and the words beyond it', async () => {
    expect(await places('<p style="margin-left:390px;white-space:nowrap">Fuel poverty</p>')).toEqual([
      expect.stringMatching(/^The page is \d+ px wide in a window of 400 px$/),
      '“Fuel poverty” runs beyond the window',
    ])
  })

  test('is words cut off by their box', async () => {
    const cut = '<div class="box" style="width:30px;overflow:hidden;white-space:nowrap">Fuel poverty</div>'
    expect(await places(cut)).toEqual(['“Fuel poverty” is cut off by its div.box'])
  })

  test('is one cell’s words over another’s', async () => {
    const fixed = '<table style="table-layout:fixed;width:60px"><tr><td>Fuel poverty<td>9.4%</table>'
    expect(await places(fixed)).toEqual(['“Fuel poverty” and “9.4%” lie over each other'])
  })

  test('is not what scrolls in its own box, nor what only a screen reader reads', async () => {
    const scrolls = '<div style="width:30px;overflow:auto;white-space:nowrap">Fuel poverty</div>'
    const hidden =
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">Fuel</span>'
    expect(await places(scrolls + hidden)).toEqual([])
  })
})
