import type { Hono } from 'hono'
import { carryOut } from '../actions/carryOut.ts'
import { putRecommendation, reviseRecommendation } from '../actions/putRecommendation.ts'
import { recordDecisionOnce } from '../actions/recordDecision.ts'
import { reviseDecision, undoDecision } from '../actions/reviseDecision.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal, refusal } from '../refusal.ts'
import { insertMeeting, meetingsAsAt } from '../stores/meetingStore.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** Meetings, what was recommended to them, and what they decided. */
export function meetingRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'listMeetings', ({ query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      const meetings = await meetingsAsAt(here.trx, asAt)
      return query.minutes === 'none'
        ? meetings.map((each) => ({ ...each, recommendations: [], decisions: [] }))
        : meetings
    }),
  )

  serve(app, context, 'addMeeting', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, recording }) => {
      const same = await trx
        .selectFrom('meetings')
        .select('id')
        .where('title', '=', body.title)
        .where('date', '=', body.date)
        .executeTakeFirst()
      return same
        ? refusal('alreadyExists', `“${body.title}” on that date is already in the record.`)
        : insertMeeting(trx, body, recording)
    }),
  )

  serve(app, context, 'addRecommendation', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => putRecommendation(here, params['meetingId'] ?? '', body)),
  )

  serve(app, context, 'reviseRecommendation', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => reviseRecommendation(here, params['recommendationId'] ?? '', body)),
  )

  serve(app, context, 'recordDecision', ({ params, body, actor }) =>
    writeHere(context, actor, async (here) => {
      const { carryOut: itsChange, ...plan } = body
      const decision = await recordDecisionOnce(here, params['meetingId'] ?? '', plan)
      if (isRefusal(decision) || !itsChange) return decision
      return (await carryOut(here, decision)) ?? decision
    }),
  )

  serve(app, context, 'reviseDecision', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => reviseDecision(here, params['decisionId'] ?? '', body)),
  )

  serve(app, context, 'undoDecision', ({ params, actor }) =>
    writeHere(context, actor, (here) => undoDecision(here, params['decisionId'] ?? '')),
  )
}
