import type { Context, Hono } from 'hono'
import { apiPaths, OPENING } from '../contract/apiPaths.ts'
import { decisionPaths } from '../contract/decisionPaths.ts'
import { lastBefore } from '../domain/meetings/lastBefore.ts'
import { AnswerMemory, keptByNobody } from './memory/answerMemory.ts'
import { standingText } from '../domain/permissions/role.ts'
import { asReader, publicActor, type Actor, type ApiContext } from './context.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { PartnershipState } from '../contract/partnership.ts'
import type { ScorecardPage } from '../contract/scorecards.ts'
import { firstOfScorecard } from './views/firstOfScorecard.ts'
import { storeTrouble } from './storeTrouble.ts'

const ROOT = '<div id="root"></div>'
const MARKER = '<!--first-response-->'
const FILE = /\.[a-z0-9]+$/i
/** A scorecard of so many rows is sent whole: the last few should not be waited for. */
const SHORT_SCORECARD = OPENING.rows + 4
/** And one of so many where rows are filtered or ordered: its first rows would not be those shown. */
const SHORT_ARRANGED = 300

type Entry = { readonly path: string; readonly body: unknown }

/** What the build made: the page with nothing on it, and what draws its first screen (absent in development). */
export type BuiltPage = {
  readonly indexHtml: () => Promise<string>
  readonly firstScreen: ((pathname: string, search: string, entries: readonly Entry[]) => string) | null
}

/**
 * The page at every address that is not the API's or a file's: the built index.html, carrying what its first screen
 * shows, so that the first figures do not wait for a second trip.
 */
export function pageRoutes(app: Hono, context: ApiContext, api: Hono, built: BuiltPage): void {
  const memory = new AnswerMemory(context)
  app.get('*', async (c) => {
    if (FILE.test(c.req.path)) return c.text('There is no such file.', 404)
    try {
      const known = await context.identity(c.req.raw)
      const actor = known ?? publicActor
      const reader = `${standingText(actor)}${actor.owesSecondFactor ? ' limited' : ''}`
      const given = await memory.answer(c.req.raw, reader, c.req.url, () => page(c, actor))
      return known ? keptByNobody(given) : given
    } catch (error) {
      const trouble = storeTrouble(error)
      if (!trouble) throw error
      // The page without its figures: it asks the API for them, and says itself what stands in the way.
      context.onFault(trouble.refused, error)
      return c.html(await built.indexHtml(), 503, { 'cache-control': 'no-store' })
    }
  })

  async function page(c: Context, actor: Actor): Promise<Response> {
    const url = new URL(c.req.url)
    // Before what it is the revision of: a page must not believe itself newer than it is.
    const { revision } = await context.database.standing()
    const answers = await firstResponse(url, (path) => read(api, path, c.req.raw))
    const { grants, partnerId } = asReader(actor)
    // What is offered hangs on what its reader is, which the page may say to everybody who is the same; not on who.
    const entries = [...answers, { path: 'standing', body: { grants, partnerId } }]
    const home = url.pathname === '/' ? homeOf(entries) : null
    if (home) return c.redirect(home, 302)
    const first = escaped(JSON.stringify({ entries, revision }))
    const script = `<script type="application/json" id="first-response">${first}</script>`
    const html = (await built.indexHtml()).replace(MARKER, () => script)
    return c.html(html.replace(ROOT, () => rootWith(screenOf(url, entries))))
  }

  /** The page drawn ahead of its scripts; '' where it is not drawn here, which the scripts then do alone. */
  function screenOf(url: URL, entries: readonly Entry[]): string {
    if (!built.firstScreen || !url.pathname.startsWith('/scorecards/')) return ''
    try {
      return built.firstScreen(url.pathname, url.search.slice(1), entries)
    } catch (error) {
      context.onFault('first screen', error)
      return ''
    }
  }
}

/** The page's place, marked while it holds a picture that answers nothing yet. */
const rootWith = (screen: string) =>
  screen === '' ? ROOT : `<div id="root" data-first-screen>${screen}</div>`

type Get = (path: string) => Promise<unknown>

/** What the page at an address asks of the API first, with its answers. */
async function firstResponse(url: URL, get: Get): Promise<Entry[]> {
  const [kind, id, ...more] = url.pathname.split('/').filter(Boolean)
  const paths = [apiPaths.partnership(), ...pagePaths(url)]
  const [scorecard, ...answers] = await Promise.all([
    kind === 'scorecards' && id !== undefined && more.length === 0 ? scorecardEntries(id, url, get) : [],
    ...paths.map(async (path) => ({ path, body: await get(path) })),
  ])
  return [...answers, ...scorecard].filter((answer) => answer.body !== undefined)
}

/**
 * A scorecard and what has been recorded since the last meeting. A long one comes with its first rows, cut from the whole,
 * which the page may ask for next and the API then remembers, so that its figures are judged once.
 */
async function scorecardEntries(id: string, { searchParams }: URL, get: Get): Promise<Entry[]> {
  const { quarter, asAt, ...arranged } = Object.fromEntries(searchParams)
  const [path, meetingsPath] = [
    apiPaths.scorecard(id, { quarter, asAt }),
    apiPaths.meetings(undefined, 'none'),
  ]
  const [body, meetings] = await Promise.all([get(path), get(meetingsPath)])
  const page = body as ScorecardPage | undefined
  if (!page) return []
  const atOnce = Object.keys(arranged).length > 0 ? SHORT_ARRANGED : SHORT_SCORECARD
  const sent =
    page.rowsTotal <= atOnce
      ? { path, body }
      : { path: apiPaths.scorecardOpening(id, { quarter, asAt }), body: firstOfScorecard(page, OPENING) }
  if (page.past || !Array.isArray(meetings)) return [sent]
  const entries = [sent, { path: meetingsPath, body: meetings }]
  const last = lastBefore(meetings as Meeting[], page.asAt)
  if (!last) return entries
  const since = apiPaths.laterChanges(id, last.date, 'none')
  return [...entries, { path: since, body: await get(since) }]
}

function pagePaths(url: URL): string[] {
  const [kind, id, ...more] = url.pathname.split('/').filter(Boolean)
  const asked = (name: string) => url.searchParams.get(name) ?? undefined
  if (kind === 'priorities' && id === undefined) return [decisionPaths.priorities(asked('asAt'))]
  if (id === undefined || more.length > 0) return []
  const shown = { quarter: asked('quarter'), asAt: asked('asAt') }
  switch (kind) {
    case 'indicators':
      return [apiPaths.indicator(id, { ...shown, scorecard: asked('scorecard') })]
    case 'groups':
      return [apiPaths.managementGroup(id, shown)]
    case 'priorities':
      return [decisionPaths.priority(id, asked('asAt'))]
    default:
      return []
  }
}

async function read(api: Hono, path: string, page: Request): Promise<unknown> {
  const response = await api.fetch(new Request(new URL(path, page.url), { headers: passedOn(page) }))
  return response.ok ? response.json() : undefined
}

/** Who asks for the page asks for what stands in it. */
function passedOn({ headers }: Request): Record<string, string> {
  const cookie = headers.get('cookie')
  return { host: headers.get('host') ?? '', ...(cookie !== null && { cookie }) }
}

function homeOf(entries: readonly Entry[]): string | null {
  const state = entries[0]?.body as PartnershipState | undefined
  if (state?.state === 'notSetUp') return '/set-up'
  const [first] = state?.state === 'ready' ? state.partnership.scorecards : []
  return first ? `/scorecards/${first.id}` : null
}

const escaped = (json: string) => json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028')
