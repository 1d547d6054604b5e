import type { Hono } from 'hono'
import { accountPaths } from '../../contract/accountPaths.ts'
import { icalendar } from '../calendar/icalendar.ts'
import { personCalendar } from '../calendar/personCalendar.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal, refusal } from '../refusal.ts'
import { secretToken } from '../signIn/secretToken.ts'
import { calendarLinkMade, calendarLinkOf, insertCalendarLink } from '../stores/calendarLinkStore.ts'
import { serve } from './operationRoute.ts'

/** When things are due, for a calendar: by a secret link that each person makes and revokes for themselves. */
export function calendarRoutes(app: Hono, context: ApiContext): void {
  const originOf = (request: Request): string => context.origin?.(request) ?? new URL(request.url).origin

  serve(app, context, 'getCalendarLink', ({ actor }) =>
    readHere(context, actor, async ({ trx }) => ({
      madeOn: (await calendarLinkMade(trx, actor.id))?.recordedOn ?? null,
    })),
  )

  serve(app, context, 'makeCalendarLink', ({ actor, request }) =>
    writeHere(context, actor, async ({ trx, recording }) => {
      const token = secretToken()
      await insertCalendarLink(trx, actor.id, token, recording)
      return { link: new URL(accountPaths.calendar(token), originOf(request)).href }
    }),
  )

  serve(app, context, 'revokeCalendarLink', async ({ actor }) => {
    const result = await writeHere(context, actor, async ({ trx, recording }) => {
      if (await calendarLinkMade(trx, actor.id)) await insertCalendarLink(trx, actor.id, null, recording)
      return null
    })
    return isRefusal(result) ? result : undefined
  })

  serve(app, context, 'getCalendar', async ({ params, actor, request }) => {
    const found = await readHere(context, actor, async ({ trx, today, partnership }) => {
      const personId = await calendarLinkOf(trx, params['token'] ?? '')
      const origin = originOf(request)
      const days = personId === null ? null : await personCalendar(trx, personId, { asAt: today, origin })
      return days === null
        ? refusal('notFound', 'This calendar link opens nothing: it was revoked, or another took its place.')
        : { text: icalendar(`${partnership.name}: decisions and actions`, days) }
    })
    if (isRefusal(found)) return found
    return new Response(found.text, {
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
    })
  })
}
