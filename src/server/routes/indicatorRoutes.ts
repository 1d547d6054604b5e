import type { Hono } from 'hono'
import { may } from '../../domain/permissions/permissions.ts'
import { parseQuarterSlug } from '../../domain/time/financialQuarter.ts'
import { defineIndicator, redefineIndicator } from '../actions/defineIndicator.ts'
import { recordTarget } from '../actions/agreeTargets.ts'
import { recordCommentary, recordObservation } from '../actions/recordFigures.ts'
import { verifyFigure } from '../actions/verifyFigure.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { indicatorSummaries } from '../stores/indicatorStore.ts'
import { catalogueView } from '../views/catalogueView.ts'
import { indicatorView } from '../views/indicatorView.ts'
import { publishedIndicator } from '../views/publishedView.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked, asPublished } from './scorecardRoutes.ts'

/** Indicators: defined, measured, targeted and explained. */
export function indicatorRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'listIndicators', ({ actor }) =>
    readHere(context, actor, ({ trx, today }) => indicatorSummaries(trx, today)),
  )

  serve(app, context, 'searchCatalogue', ({ query, actor }) =>
    readHere(context, actor, ({ trx }) => catalogueView(trx, query.search)),
  )

  serve(app, context, 'getIndicator', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const indicatorId = params['indicatorId'] ?? ''
      const scorecardId = query.scorecard
      const quarter = query.quarter === undefined ? undefined : parseQuarterSlug(query.quarter)
      const asAt = may(actor, 'readTheScorecards') ? asAtAsked(here, query.asAt) : asPublished(query.asAt)
      if (isRefusal(asAt)) return asAt
      if (asAt === null) return publishedIndicator(here, indicatorId, { scorecardId, quarter })
      return indicatorView(here.trx, here.sight, here.partnership, {
        indicatorId,
        scorecardId,
        quarter,
        asAt,
        today: here.today,
      })
    }),
  )

  serve(app, context, 'addIndicator', ({ body, actor }) =>
    writeHere(context, actor, (here) => defineIndicator(here, body)),
  )

  serve(app, context, 'addDefinition', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => redefineIndicator(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'addObservation', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordObservation(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'verifyObservation', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      verifyFigure(here, params['indicatorId'] ?? '', Number(params['sequence']), body),
    ),
  )

  serve(app, context, 'addTarget', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordTarget(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'writeCommentary', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordCommentary(here, params['indicatorId'] ?? '', body)),
  )
}
