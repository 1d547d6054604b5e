import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { MORNING } from '../support/citing.ts'
import { changedByOtherPages } from '../support/otherPagesStyles.ts'
import { allDrawn } from '../support/scorecardReading.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { oneVisitor } from '../support/visitor.ts'

const SCORECARD = '/scorecards/chief-executives'
const FIGURES = 'Reference,Period,Value\nNI 192,2010/11,47.5\nNI 999,2010/11,3\n'

/** A state of a page: its address, what a person does there, and what they then see. */
type State = {
  readonly at: string
  readonly does?: (page: Page) => Promise<void>
  readonly sees: (page: Page) => Locator
  /** What it adds to a page whose own state is looked at too: there alone are its colours weighed. */
  readonly adds?: string
}

const table = (page: Page) => page.locator('table.sc')
const dialog = (page: Page) => page.getByRole('dialog')
const chart = (page: Page) => page.locator('.chart-static.covered')
const chooses = async (page: Page, choice: string) => {
  await page.getByRole('button', { name: 'Change L 07: move or remove' }).click()
  await page.getByRole('menuitem', { name: choice }).click()
}
const presses = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
}
const sendsFile = async (page: Page) => {
  const file = { name: 'waste.csv', mimeType: 'text/csv', buffer: Buffer.from(FIGURES) }
  await page.getByLabel('File of figures').setInputFiles(file)
  await page.getByRole('heading', { name: '2. How it is read' }).waitFor()
}
const previews = async (page: Page) => {
  await sendsFile(page)
  await page.getByRole('button', { name: 'Show what would change' }).click()
}

const states: Record<string, State> = {
  'the scorecard': { at: SCORECARD, sees: table },
  'the scorecard, a reason read': {
    adds: '.is-row-focus',
    at: SCORECARD,
    does: (page) => page.locator('[data-act="why"]').first().click(),
    sees: (page) => page.locator('.is-row-focus'),
  },
  'the scorecard, filtered': {
    at: `${SCORECARD}?status=amber&lead=met-police`,
    sees: (page) => page.getByText('6 reds are outside this filter:'),
  },
  'the scorecard, nothing found': {
    at: `${SCORECARD}?find=zeppelin`,
    sees: (page) => page.getByText('No indicator matches.'),
  },
  'the management groups': {
    at: '/groups',
    sees: (page) => page.getByRole('link', { name: 'Healthy Harrow' }),
  },
  'a management group’s page, how chances are computed unfolded': {
    at: '/groups/healthy-harrow',
    does: (page) => page.getByText('How each chance is computed').click(),
    sees: (page) => page.locator('details[open]'),
  },
  'quarter by quarter': { at: `${SCORECARD}?view=quarters`, sees: (page) => page.locator('table.quarters') },
  'a past scorecard, what has changed since unfolded': {
    at: `${SCORECARD}?asAt=2010-05-24`,
    does: (page) => page.getByText(/^Since then: /).click(),
    sees: (page) => page.locator('details[open]'),
  },
  'choosing another date': {
    at: SCORECARD,
    does: async (page) => {
      await page.getByLabel('As it stood on').selectOption('Another date…')
    },
    sees: (page) => page.getByLabel('Date', { exact: true }),
  },
  'moving the example’s today': {
    at: SCORECARD,
    does: presses('29 November 2010'),
    sees: (page) => page.getByLabel('Move the example’s today to'),
  },
  'the list of keys': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: (page) => page.keyboard.press('Shift+?'),
    sees: dialog,
  },
  'every red': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: (page) => page.keyboard.press('r'),
    sees: dialog,
  },
  'a row’s menu': {
    adds: '[role=menu]',
    at: SCORECARD,
    does: presses('Change L 07: move or remove'),
    sees: (page) => page.getByRole('menu'),
  },
  'removing, refused': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: async (page) => {
      await chooses(page, 'Remove from this scorecard…')
      await dialog(page).getByLabel('Meeting', { exact: true }).selectOption(MORNING)
      await dialog(page)
        .getByRole('button', { name: /^Remove from Q/ })
        .click()
    },
    sees: (page) => dialog(page).getByRole('alert'),
  },
  'moving, the decision put down here': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: async (page) => {
      await chooses(page, 'Move to another group…')
      const meeting = dialog(page).getByLabel('Meeting', { exact: true })
      await meeting.selectOption('A meeting not listed: record it here')
    },
    sees: (page) => dialog(page).getByLabel('Title, as in the minutes'),
  },
  'adding, the catalogue': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: presses('Add an indicator'),
    sees: (page) => dialog(page).getByRole('button', { name: 'Choose NI 2', exact: true }),
  },
  'adding, a local indicator': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: async (page) => {
      await page.getByRole('button', { name: 'Add an indicator' }).click()
      await dialog(page).getByRole('button', { name: 'A local indicator of our own' }).click()
      await dialog(page)
        .getByRole('button', { name: /^Define/ })
        .click()
    },
    sees: (page) => dialog(page).locator('[aria-invalid="true"]').first(),
  },
  'changing the order': {
    adds: '[role=dialog]',
    at: SCORECARD,
    does: presses('Change the order'),
    sees: dialog,
  },
  'an indicator': { at: '/indicators/ni-134', sees: chart },
  'an indicator of years': { at: '/indicators/ni-192', sees: chart },
  'an indicator without judgement': { at: '/indicators/l-07', sees: chart },
  'an indicator in the past': { at: '/indicators/ni-134?asAt=2010-05-24', sees: chart },
  'entering a figure, refused': {
    adds: 'form',
    at: '/indicators/ni-134',
    does: async (page) => {
      await page.getByRole('button', { name: 'Enter a figure' }).click()
      await page.getByLabel('Period').fill('2010')
      await page.getByRole('button', { name: 'Record', exact: true }).click()
    },
    sees: (page) => page.locator('[aria-invalid="true"]').first(),
  },
  'setting a target': {
    adds: 'form',
    at: '/indicators/ni-134',
    does: presses('Set a target'),
    sees: (page) => page.getByLabel('Level, per 1,000'),
  },
  'writing commentary': {
    adds: 'form',
    at: '/indicators/ni-134',
    does: presses('Write or edit commentary'),
    sees: (page) => page.getByRole('button', { name: 'Record commentary' }),
  },
  'exporting a chart': {
    at: '/indicators/ni-134',
    does: presses('Export'),
    sees: (page) => page.getByAltText(/^Preview/),
  },
  'importing, no file yet': {
    at: '/figures/import',
    sees: (page) => page.getByRole('button', { name: 'Choose a file' }),
  },
  'importing, how it is read': {
    at: '/figures/import',
    does: async (page) => {
      await sendsFile(page)
      await page.getByRole('button', { name: 'Change how it is read' }).click()
    },
    sees: (page) => page.getByLabel('Column of the period'),
  },
  'importing, the preview': {
    at: '/figures/import',
    does: previews,
    sees: (page) => page.getByRole('region', { name: 'Refused rows' }),
  },
  'importing, the connection lost': {
    at: '/figures/import',
    does: async (page) => {
      await page.route('**/api/imports', (route) => route.abort())
      await previews(page)
    },
    sees: (page) => page.getByRole('alert'),
  },
  'the meetings': { at: '/meetings', sees: (page) => page.getByRole('table').first() },
  'recording a meeting': {
    at: '/meetings',
    does: presses('Record a meeting'),
    sees: (page) => page.getByRole('form', { name: 'Record a meeting' }),
  },
  'a wrong address': {
    at: '/nowhere',
    sees: (page) => page.getByRole('heading', { name: 'This address cannot be shown' }),
  },
  'an indicator there is not': {
    at: '/indicators/ni-999',
    sees: (page) => page.getByRole('heading', { name: 'The indicator could not be found' }),
  },
  'a scorecard there is not': {
    at: '/scorecards/nobodys',
    sees: (page) => page.getByRole('heading', { name: 'The scorecard could not be found' }),
  },
  'the API in words': { at: '/api', sees: (page) => page.getByRole('heading', { name: 'The API' }) },
}

describeInBrowser('no page keeps anybody out, in any state, at a desk or on a telephone', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())
  const visit = oneVisitor(browser)

  test.each(Object.entries(states))('%s', async (_name, { at, does, sees, adds }) => {
    const page = await visit(`${product.url}${at}`)
    if (at === SCORECARD) await allDrawn(page)
    await does?.(page)
    await sees(page).waitFor({ state: 'attached' })
    expect(await axeViolations(page, adds)).toEqual([])
    expect(await changedByOtherPages(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await sees(page).waitFor({ state: 'attached' })
    expect(await axeViolations(page, adds)).toEqual([])
  })
})
