import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { componentStyles } from '../../../src/server/edge/componentStyles.ts'
import { sourceOf } from '../../../src/server/edge/inlineSources.ts'
import { securityHeaders } from '../../../src/server/edge/securityHeaders.ts'
import { refuseForeign } from '../../../src/server/foreignRequests.ts'
import { testApi } from '../../support/testApi.ts'

const PAGE =
  '<style>b{color:red}</style><script>run()</script><script type="application/json">{"a":1}</script>'

async function answers(isBehindTls: boolean): Promise<Record<string, Response>> {
  const { app: api, close, database } = await testApi()
  const app = new Hono()
  app.use(securityHeaders({ pages: [PAGE], isBehindTls }))
  app.use(refuseForeign(null))
  app.get('/assets/page.js', (c) => c.text('run()'))
  app.route('/', api)
  app.get('/page', (c) => c.html(PAGE))
  app.get('/elsewhere', (c) => c.redirect('/page'))
  const from = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: 'localhost', ...init.headers } })
  const given = {
    page: await from('/page'),
    api: await from('/api/partnership'),
    description: await from('/api'),
    refusal: await from('/api/meetings', { method: 'POST' }),
    foreign: await from('/page', { headers: { host: 'scorecard.example' } }),
    asset: await from('/assets/page.js'),
    missing: await from('/nowhere'),
    redirect: await from('/elsewhere'),
    fault: await database.close().then(() => from('/api/partnership')),
  }
  await close().catch(() => undefined)
  return given
}

test('every kind of answer keeps a browser from being talked into harm: pages, figures, files, refusals and faults', async () => {
  const given = await answers(false)
  expect(Object.entries(given).map(([kind, { status }]) => [kind, status])).toEqual([
    ['page', 200],
    ['api', 200],
    ['description', 200],
    ['refusal', 422],
    ['foreign', 403],
    ['asset', 200],
    ['missing', 404],
    ['redirect', 302],
    ['fault', 500],
  ])
  for (const [kind, { headers }] of Object.entries(given)) {
    expect(headers.get('x-content-type-options'), kind).toBe('nosniff')
    expect(headers.get('referrer-policy'), kind).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy'), kind).toBe('same-origin')
    expect(headers.get('content-security-policy'), kind).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy'), kind).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('access-control-allow-origin'), kind).toBeNull()
    expect(headers.get('strict-transport-security'), kind).toBeNull()
    if (kind === 'asset') continue
    expect(headers.get('cross-origin-opener-policy'), kind).toBe('same-origin')
    if (!headers.get('content-type')?.includes('json') && kind !== 'redirect')
      expect(headers.get('permissions-policy'), kind).toContain('camera=()')
    expect(headers.get('x-frame-options'), kind).toBe('DENY')
  }
})

test('a page runs the scripts and wears the styles that stand in it, by their hashes, and no others', async () => {
  const { page } = await answers(false)
  const policy = page?.headers.get('content-security-policy') ?? ''
  const directive = (name: string) => policy.split('; ').find((each) => each.startsWith(`${name} `))
  expect(directive('script-src')).toBe(`script-src 'self' ${sourceOf('run()')}`)
  expect(directive('style-src')).toBe(
    ["style-src 'self'", sourceOf('b{color:red}'), ...componentStyles.map(sourceOf)].join(' '),
  )
})

test('figures and refusals are no documents: nothing in them may run, whatever they are opened as', async () => {
  const given = await answers(false)
  for (const kind of ['api', 'refusal', 'fault'])
    expect(given[kind]?.headers.get('content-security-policy'), kind).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
})

test('behind TLS every answer tells the browser never to come without it again', async () => {
  for (const [kind, { headers }] of Object.entries(await answers(true)))
    expect(headers.get('strict-transport-security'), kind).toBe('max-age=63072000; includeSubDomains')
})

test('the style sheets that are let in by their hashes are those that React Aria writes', async () => {
  const written = await Promise.all(
    ['interactions/usePress', 'overlays/usePreventScroll'].map(async (part) => {
      const code = await readFile(`node_modules/react-aria/dist/private/${part}.mjs`, 'utf8')
      return /style\.textContent = `([^`]*)`\.trim\(\)/
        .exec(code)?.[1]
        ?.trim()
        .replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable')
    }),
  )
  expect(written).toEqual(componentStyles)
})
