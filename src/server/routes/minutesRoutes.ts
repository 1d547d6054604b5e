import type { Hono } from 'hono'
import { addCorrection, addMinuteNote, signMinutes } from '../actions/keepMinutes.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { minutesView } from '../views/minutesView.ts'
import { serve } from './operationRoute.ts'

/** The minutes of a meeting: read, noted in, corrected and signed. Their files are made with the other papers. */
export function minutesRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getMinutes', ({ params, actor }) =>
    readHere(context, actor, (here) => minutesView(here, params['meetingId'] ?? '')),
  )

  serve(app, context, 'addMinuteNote', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => addMinuteNote(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'addCorrection', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => addCorrection(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'signMinutes', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => signMinutes(here, params['meetingId'] ?? '', body)),
  )
}
