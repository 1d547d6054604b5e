import type { Hono } from 'hono'
import { agreeTargets, previewTargets } from '../actions/agreeTargets.ts'
import { closeManagementGroup, renameManagementGroup } from '../actions/changeManagementGroup.ts'
import { endOverride, overrideStatus, recordPublishedStatus } from '../actions/overrideStatus.ts'
import { rebaseChart, withdrawRebase } from '../actions/rebaseChart.ts'
import { previewStatusRule, setStatusRule } from '../actions/setStatusRule.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { settingsView } from '../views/settingsView.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** What the judgement is governed by: read as known at a date, previewed, and changed by what was decided. */
export function settingsRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getSettings', ({ query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      return settingsView(here.trx, here.sight, here.partnership, { asAt, today: here.today })
    }),
  )

  serve(app, context, 'previewStatusRule', ({ body, actor }) =>
    readHere(context, actor, (here) => previewStatusRule(here, body)),
  )

  serve(app, context, 'addStatusRule', ({ body, actor }) =>
    writeHere(context, actor, (here) => setStatusRule(here, body)),
  )

  serve(app, context, 'previewTargets', ({ params, body, actor }) =>
    readHere(context, actor, (here) => previewTargets(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'agreeTargets', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => agreeTargets(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'addOverride', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => overrideStatus(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'endOverride', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      endOverride(here, params['indicatorId'] ?? '', Number(params['sequence']), body),
    ),
  )

  serve(app, context, 'addPublishedStatus', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordPublishedStatus(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'rebaseChart', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => rebaseChart(here, params['indicatorId'] ?? '', body)),
  )

  serve(app, context, 'withdrawRebase', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      withdrawRebase(here, params['indicatorId'] ?? '', Number(params['sequence']), body),
    ),
  )

  serve(app, context, 'renameManagementGroup', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => renameManagementGroup(here, params['groupId'] ?? '', body)),
  )

  serve(app, context, 'closeManagementGroup', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => closeManagementGroup(here, params['groupId'] ?? '', body)),
  )
}
