import { accountPaths } from '../../src/contract/accountPaths.ts'

const FIRST_LINK = /\/first-administrator#(\S+)/
const administrator = { email: 'policy.officer@council.example', password: 'seven quiet herons wade' }

const cookies = new Map<string, string>()

/**
 * Signs in to a product under test as its administrator: the example’s, or of an empty store the first one, by the link
 * it printed. The cookie is given to every page that goes to the product.
 */
export async function signInToProduct(url: string, printed: string): Promise<string> {
  const token = FIRST_LINK.exec(printed)?.[1]
  const cookie =
    (await cookieOf(url, accountPaths.demonstrationSignIn(), { role: 'administrator' })) ??
    (token &&
      (await cookieOf(url, accountPaths.linkUse(), { ...administrator, token, name: 'Policy officer' }))) ??
    (await cookieOf(url, accountPaths.signIn(), administrator)) ??
    ''
  cookies.set(new URL(url).origin, cookie)
  return cookie
}

/** The cookies a page needs that goes to this address; none unless a product was signed in to there. */
export function cookiesFor(address: string): { name: string; value: string; url: string }[] {
  const cookie = cookieAt(address)
  const at = cookie.indexOf('=')
  return at < 0
    ? []
    : [{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: new URL(address).origin }]
}

/** The cookie as a request carries it that goes to this address; '' unless a product was signed in to there. */
export function cookieAt(address: string): string {
  return (URL.canParse(address) && cookies.get(new URL(address).origin)) || ''
}

/** Another address leads to a product that was signed in to. */
export function signedInAt(address: string, product: string): void {
  cookies.set(new URL(address).origin, cookieAt(product))
}

/** `name=value` of the session begun, or null where that way in is not open. */
async function cookieOf(url: string, path: string, body: unknown): Promise<string | null> {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(body),
  })
  await answer.arrayBuffer()
  const session = answer.headers.getSetCookie().find((each) => each.includes('session_token'))
  return session?.split(';')[0] ?? null
}
