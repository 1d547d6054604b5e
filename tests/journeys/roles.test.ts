import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { signedOut as signedOutAt } from '../support/signedOut.ts'

/** Each role of the example: what it is offered of the main pages, and what of an indicator that is the council's. */
const roles: Record<string, { readonly pages: string[]; readonly offers: string[]; readonly not: string[] }> =
  {
    Administrator: {
      pages: [
        'Scorecards',
        'Groups',
        'Priorities',
        'Figures',
        'Decisions',
        'Meetings',
        'Partnership',
        'Settings',
        'Log',
        'People',
      ],
      offers: ['Enter a figure', 'Set a target', 'Write or edit commentary'],
      not: [],
    },
    'Partnership officer': {
      pages: [
        'Scorecards',
        'Groups',
        'Priorities',
        'Figures',
        'Decisions',
        'Meetings',
        'Partnership',
        'Settings',
        'Log',
      ],
      offers: ['Enter a figure', 'Set a target', 'Write or edit commentary'],
      not: [],
    },
    'Chief executive': {
      pages: ['Scorecards', 'Groups', 'Priorities', 'Decisions', 'Meetings', 'Partnership', 'Settings'],
      offers: ['Export'],
      not: ['Enter a figure', 'Set a target', 'Write or edit commentary'],
    },
    'Management group chair': {
      pages: ['Scorecards', 'My group', 'Priorities', 'Decisions', 'Meetings', 'Partnership', 'Settings'],
      offers: ['Export'],
      not: ['Enter a figure', 'Set a target'],
    },
    'Partner’s data officer': {
      pages: [
        'Scorecards',
        'Groups',
        'Priorities',
        'Figures',
        'Decisions',
        'Meetings',
        'Partnership',
        'Settings',
      ],
      offers: ['Export'],
      not: ['Set a target'],
    },
    Verifier: {
      pages: ['Scorecards', 'Groups', 'Priorities', 'Decisions', 'Meetings', 'Partnership', 'Settings'],
      offers: ['Export'],
      not: ['Enter a figure', 'Set a target', 'Write or edit commentary'],
    },
    Analyst: {
      pages: [
        'Scorecards',
        'Groups',
        'Priorities',
        'Figures',
        'Decisions',
        'Meetings',
        'Partnership',
        'Settings',
      ],
      offers: ['Enter a figure', 'Write or edit commentary'],
      not: ['Set a target'],
    },
    'Board member': {
      pages: ['Scorecards', 'Groups', 'Priorities', 'Decisions', 'Meetings', 'Partnership', 'Settings'],
      offers: ['Export'],
      not: ['Enter a figure', 'Set a target', 'Write or edit commentary'],
    },
  }

describeInBrowser('somebody signs in', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  const signedOut = (path: string) => signedOutAt(browser(), product.url, path)

  test('who is not signed in is led to the ways in, which keep nobody out', async () => {
    const page = await signedOut('/')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Demonstration accounts' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Give your email address.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test.each(Object.entries(roles))(
    'as %s, and is offered what is theirs',
    async (role, { pages, offers, not }) => {
      const page = await signedOut('/sign-in?to=/indicators/ni-134')
      await page.getByRole('button', { name: role, exact: true }).click()
      await page.getByRole('button', { name: 'Export' }).waitFor()
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
      expect(await links.allTextContents()).toEqual(pages)
      for (const name of offers)
        expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1)
      for (const name of not)
        expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0)
      await page.getByRole('button', { name: 'Sign out' }).click()
      // What is published is there for everybody.
      await page.waitForURL((url) => url.pathname === '/scorecards/chief-executives')
      await page.getByRole('link', { name: 'Sign in' }).waitFor()
      await page.context().close()
    },
  )

  test('the administrator’s pages keep nobody out, and an invitation lets somebody in', async () => {
    const page = await signedOut('/sign-in?to=/people')
    await page.getByRole('button', { name: 'Administrator', exact: true }).click()
    await page.getByRole('heading', { name: 'People' }).waitFor()
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    await page.getByLabel('Name').fill('Data officer, Hospital trust')
    await page.getByLabel('Email address').fill('data@trust.example')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Make the invitation' }).click()
    const link = (await page.locator('.made-link code').textContent()) ?? ''
    const invited = await signedOut(new URL(link).pathname + new URL(link).hash)
    await invited.getByLabel('New password').fill('password1234')
    await invited.getByRole('button', { name: 'Accept and sign in' }).click()
    await invited.locator('[aria-invalid="true"]').waitFor()
    expect(await axeViolations(invited)).toEqual([])
    await invited.getByLabel('New password').fill('paper lamp orchard nine')
    await invited.getByRole('button', { name: 'Accept and sign in' }).click()
    await invited.getByRole('link', { name: 'Data officer, Hospital trust' }).click()
    await invited.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
    expect(await axeViolations(invited)).toEqual([])
    await invited.context().close()
    await page.context().close()
  })

  test('two boxes pressed at once change one thing, and nothing is refused', async () => {
    const page = await signedOut('/sign-in?to=/people')
    await page.getByRole('button', { name: 'Administrator', exact: true }).click()
    const answers: string[] = []
    page.on('response', (answer) => {
      if (answer.request().method() === 'PUT') answers.push(String(answer.status()))
    })
    const boxes = page.getByRole('group', { name: /must have an authenticator/ }).getByRole('checkbox')
    await boxes.first().waitFor()
    await boxes.evaluateAll((found) => found.slice(-2).forEach((box) => (box as HTMLElement).click()))
    await page.getByText('Who must have a second factor is changed.').first().waitFor()
    expect(answers).toEqual(['200'])
    expect(await page.getByText('Nothing has been changed.').count()).toBe(0)
    await page.context().close()
  })

  test('who writes the first commentary of a quarter second reads both, and what they wrote is not lost', async () => {
    const [first, second] = await Promise.all([
      writing('Administrator', 'Swimming is up.'),
      writing('Partnership officer', 'The pool was closed.'),
    ])
    await Promise.all([
      first.waitForResponse((answer) => answer.url().endsWith('/commentary')),
      record(first),
    ])
    await record(second)
    // The page is drawn afresh with what the first wrote, under the form of the second.
    await second.getByText('Figures updated').first().waitFor()
    await second.getByRole('button', { name: 'Record mine as a revision of theirs' }).waitFor()
    await second.getByText('Swimming is up.').first().waitFor()
    const mine = second.getByRole('textbox', { name: 'Commentary for Q2 2010/11' })
    expect(await mine.inputValue()).toBe('The pool was closed.')
    await Promise.all([first, second].map((page) => page.context().close()))
  })

  const record = (page: Page) => page.getByRole('button', { name: 'Record commentary' }).click()

  /** Somebody of this role, about to record the first commentary of NI 8 for its quarter. */
  async function writing(role: string, text: string): Promise<Page> {
    const page = await signedOut('/sign-in?to=/indicators/ni-8')
    await page.getByRole('button', { name: role, exact: true }).click()
    await page.getByRole('button', { name: 'Write commentary for Q2 2010/11' }).click()
    await page.getByLabel('Commentary for Q2 2010/11').fill(text)
    return page
  }
})
