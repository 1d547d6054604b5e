import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountPaths } from '../../src/contract/accountPaths.ts'
import type { InvitePerson } from '../../src/contract/people.ts'
import { axeViolations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { type RunningProduct, startProduct } from '../support/serverProcess.ts'
import { signedOut } from '../support/signedOut.ts'

const PHONE = { width: 390, height: 844 }
const PASSWORD = 'paper lamp orchard nine'
const NAME = 'Board member, Hospital trust'
const invited: InvitePerson = {
  name: NAME,
  email: 'board@trust.example',
  partnerId: null,
  grants: [{ role: 'boardMember', groupId: null }],
}

describeInBrowser('somebody signs in with a passkey', (browser) => {
  let product: RunningProduct
  beforeAll(async () => {
    product = await startProduct()
  })
  afterAll(() => product.stop())

  test('made on the account page of a phone, by finger instead of password, until it is removed', async () => {
    const { hash, pathname } = await invitation(product)
    const page = await signedOut(browser(), site(product), `${pathname}${hash}`, PHONE.width)
    await page.setViewportSize(PHONE)
    await deviceOf(page)
    await page.getByLabel('New password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Accept and sign in' }).click()
    await page.getByRole('link', { name: 'Sign in' }).waitFor({ state: 'detached' })
    await page.goto(new URL('/account', site(product)).href)

    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name').fill('Ward telephone')
    expect(await axeViolations(page)).toEqual([])
    expect(await widthOf(page)).toBe(PHONE.width)
    await page.getByRole('button', { name: 'Add the passkey' }).click()
    await page.getByText('Ward telephone, added').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await widthOf(page)).toBe(PHONE.width)

    await signOut(page)
    await signInByFinger(page)
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor()
    await page.getByText(`${NAME}: board member`, { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Remove the passkey Ward telephone' }).click()
    await page
      .getByRole('button', { name: 'Remove the passkey Ward telephone' })
      .waitFor({ state: 'detached' })
    await signOut(page)
    await signInByFinger(page)
    await page.getByRole('alert').getByText('You are not signed in.').waitFor()
    await page.context().close()
  })

  async function signInByFinger(page: Page): Promise<void> {
    await page.goto(new URL('/sign-in?to=/account', site(product)).href)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  }
})

async function signOut(page: Page): Promise<void> {
  const banner = page.getByRole('banner')
  await banner.getByRole('button', { name: 'Sign out' }).click()
  await banner.getByRole('link', { name: 'Sign in' }).waitFor()
}

/** Passkeys belong to a name, and a number is none. */
function site({ url }: RunningProduct): string {
  const { port } = new URL(url)
  return `http://localhost:${port}`
}

/** An authenticator in the browser, whose owner always puts their finger on it. */
async function deviceOf(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function invitation({ url, cookie }: RunningProduct): Promise<URL> {
  const answer = await fetch(new URL(accountPaths.people(), url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', cookie },
    body: JSON.stringify(invited),
  })
  const { link } = (await answer.json()) as { link: string }
  return new URL(link)
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
