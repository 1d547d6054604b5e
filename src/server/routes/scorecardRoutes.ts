import type { Hono } from 'hono'
import { may } from '../../domain/permissions/permissions.ts'
import { parseQuarterSlug } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import { changeMembership, previewMembership, reorderRows } from '../actions/changeMembership.ts'
import { readHere, writeHere, type ApiContext, type Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { changesView } from '../views/changes/changesView.ts'
import { laterChanges } from '../views/laterChanges.ts'
import { publishedScorecard } from '../views/publishedView.ts'
import { firstOfScorecard } from '../views/firstOfScorecard.ts'
import { scorecardView } from '../views/scorecardView.ts'
import { serve } from './operationRoute.ts'

/** Scorecards: shown for a quarter as known at a date, and changed only by a cited decision. */
export function scorecardRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getScorecard', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const scorecardId = params['scorecardId'] ?? ''
      const quarter = query.quarter === undefined ? undefined : parseQuarterSlug(query.quarter)
      const asAt = may(actor, 'readTheScorecards') ? asAtAsked(here, query.asAt) : asPublished(query.asAt)
      if (isRefusal(asAt)) return asAt
      const page = await (asAt === null
        ? publishedScorecard(here, scorecardId, quarter)
        : scorecardView(here.trx, here.sight, here.partnership, {
            scorecardId,
            quarter,
            asAt,
            today: here.today,
          }))
      return isRefusal(page) ? page : firstOfScorecard(page, query)
    }),
  )

  serve(app, context, 'getLaterChanges', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      const later = await laterChanges(here.trx, here.sight, {
        scorecardId: params['scorecardId'] ?? '',
        areaCode: here.partnership.areaCode,
        asAt,
        today: here.today,
      })
      return isRefusal(later) || query.list === 'all' ? later : { ...later, changes: [] }
    }),
  )

  serve(app, context, 'getWhatChanged', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      return changesView(here.trx, here.sight, here.partnership, {
        scorecardId: params['scorecardId'] ?? '',
        since: query.since,
        quarter: query.quarter === undefined ? undefined : parseQuarterSlug(query.quarter),
        asAt,
        today: here.today,
      })
    }),
  )

  serve(app, context, 'previewMembership', ({ params, body, actor }) =>
    readHere(context, actor, (here) => previewMembership(here, params['scorecardId'] ?? '', body)),
  )

  serve(app, context, 'changeMembership', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => changeMembership(here, params['scorecardId'] ?? '', body)),
  )

  serve(app, context, 'reorderRows', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => reorderRows(here, params['scorecardId'] ?? '', body)),
  )
}

/** The public reads as things stood when they were published, and chooses no date; null stands for that. */
export function asPublished(asked: string | undefined): null | Refusal {
  return asked === undefined
    ? null
    : refusal('invalid', 'What is published is shown as it stood when it was published.', {
        fields: [{ path: 'asAt', message: 'Leave the date out.' }],
      })
}

/** The date a page is shown as at: today unless asked otherwise; never a date to come. */
export function asAtAsked(here: Here, asked: string | undefined): IsoDate | Refusal {
  if (asked === undefined) return here.today
  if (asked > here.today)
    return refusal('dateInFuture', 'Nobody knows yet what will be known then.', {
      fields: [{ path: 'asAt', message: 'Choose today or an earlier date.' }],
    })
  return isoDate(asked)
}
