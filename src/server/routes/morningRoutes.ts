import type { Hono } from 'hono'
import { answerInvitation, arrangeAgenda, invite, planMeeting } from '../actions/prepareMeeting.ts'
import { recordSitting, showItem } from '../actions/sitting.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { morningView } from '../views/morningView.ts'
import { serve } from './operationRoute.ts'

/** A meeting prepared and held: its plan, who is invited, its agenda, its sitting and its screen. */
export function morningRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getMorning', ({ params, actor }) =>
    readHere(context, actor, (here) => morningView(here, params['meetingId'] ?? '')),
  )

  serve(app, context, 'planMeeting', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => planMeeting(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'invite', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => invite(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'answerInvitation', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      answerInvitation(here, params['meetingId'] ?? '', params['invitee'] ?? '', body),
    ),
  )

  serve(app, context, 'arrangeAgenda', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => arrangeAgenda(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'recordSitting', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordSitting(here, params['meetingId'] ?? '', body.change)),
  )

  serve(app, context, 'showItem', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => showItem(here, params['meetingId'] ?? '', body.shown)),
  )
}
