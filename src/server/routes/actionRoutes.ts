import type { Hono } from 'hono'
import { recordProgress } from '../actions/recordProgress.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { registerView } from '../views/registerView.ts'
import { remindersView } from '../views/remindersView.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** The register of decisions and actions: who is to do what by when, how far it is, and whether anything changed. */
export function actionRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'listActions', ({ query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      return isRefusal(asAt) ? asAt : registerView(here, asAt, query)
    }),
  )

  serve(app, context, 'listReminders', ({ query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      return isRefusal(asAt) ? asAt : remindersView(here.trx, asAt)
    }),
  )

  serve(app, context, 'recordProgress', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordProgress(here, params['decisionId'] ?? '', body)),
  )
}
