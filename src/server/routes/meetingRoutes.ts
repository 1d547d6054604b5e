import type { Hono } from 'hono'
import { recordDecisionOnce } from '../actions/citeDecision.ts'
import { unknownIndicators } from '../actions/unknownIndicators.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal, refusal } from '../refusal.ts'
import { insertMeeting, insertRecommendation, meetingById, meetingsAsAt } from '../stores/meetingStore.ts'
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
    writeHere(context, actor, async ({ trx, recording }) => {
      const meeting = await meetingById(trx, params['meetingId'] ?? '')
      if (!meeting) return refusal('notFound', 'That meeting is not in the record.')
      const unknown = await unknownIndicators(trx, body.indicatorIds)
      if (unknown) return unknown
      const same = await trx
        .selectFrom('recommendations')
        .select('number')
        .where('meeting_id', '=', meeting.id)
        .where('wording', '=', body.wording)
        .executeTakeFirst()
      return same
        ? refusal(
            'alreadyExists',
            `It has already been put to this meeting, as recommendation ${same.number}.`,
          )
        : insertRecommendation(trx, meeting, body, recording)
    }),
  )

  serve(app, context, 'recordDecision', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordDecisionOnce(here, params['meetingId'] ?? '', body)),
  )
}
