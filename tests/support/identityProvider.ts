import { once } from 'node:events'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

/** Where the product under test is reached, and where the provider sends people back to. */
export const HOME = 'http://localhost:3000'
export const CALLBACK = `${HOME}/api/sign-in/callback/oidc`

/** Somebody the provider vouches for. */
export const OFFICER = {
  sub: 'entra-1',
  email: 'officer@council.example',
  email_verified: true,
  name: 'Officer',
} satisfies ProviderAccount

export const CLIENT = {
  clientId: 'scorecard',
  clientSecret: 'a secret between the two of them',
  secondFactor: ['mfa'],
}

/** Whoever the provider says is signed in to it. */
export type ProviderAccount = {
  sub: string
  email: string
  email_verified: boolean
  name: string
  /** How they signed in to it: methods, strength, and how many seconds ago. */
  amr?: string[]
  acr?: string
  secondsAgo?: number
}

/**
 * A real OpenID Connect provider on loopback, which signs in the account given without asking, and demands PKCE. It lets
 * the browser back to `redirectUri` only.
 */
export async function startIdentityProvider(redirectUri: string, account: () => ProviderAccount) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address')
  const issuer = `http://127.0.0.1:${address.port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    acrValues: ['urn:council:strong'],
    claims: {
      openid: ['sub', 'amr', 'acr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...account(), sub }) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const finish = async () => {
      const { prompt, session } = await provider.interactionDetails(request, response)
      if (prompt.name === 'login') {
        const { sub, amr, acr, secondsAgo } = account()
        const ts = secondsAgo === undefined ? undefined : Math.floor(Date.now() / 1000) - secondsAgo
        return provider.interactionFinished(request, response, {
          login: { accountId: sub, ...(amr && { amr }), ...(acr && { acr }), ...(ts && { ts }) },
        })
      }
      const grant = new provider.Grant({
        clientId: CLIENT.clientId,
        ...(session?.accountId !== undefined && { accountId: session.accountId }),
      })
      grant.addOIDCScope('openid email profile')
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
    }
    finish().catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  return {
    issuer,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Goes where a browser would from the provider’s address, keeping cookies, until it is sent back to `home`. */
export async function throughProvider(url: string, home: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(url)
  for (let hops = 0; hops < 10; hops++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${at.href} answered ${response.status}: ${await response.text()}`)
    at = new URL(location, at)
    if (at.href.startsWith(home)) return at
  }
  throw new Error('The provider led nowhere.')
}
