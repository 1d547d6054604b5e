import type { Hono } from 'hono'
import { parseQuarterSlug } from '../../domain/time/financialQuarter.ts'
import { readHere, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { groupView } from '../views/groupView.ts'
import { groupLaterChanges } from '../views/laterChanges.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** Management groups: their own indicators, for their chairs. */
export function managementGroupRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getManagementGroup', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      return groupView(here.trx, here.sight, here.partnership, {
        groupId: params['groupId'] ?? '',
        quarter: query.quarter === undefined ? undefined : parseQuarterSlug(query.quarter),
        asAt,
        today: here.today,
      })
    }),
  )

  serve(app, context, 'getGroupLaterChanges', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      if (isRefusal(asAt)) return asAt
      const later = await groupLaterChanges(here.trx, here.sight, {
        groupId: params['groupId'] ?? '',
        areaCode: here.partnership.areaCode,
        asAt,
        today: here.today,
      })
      return isRefusal(later) || query.list === 'all' ? later : { ...later, changes: [] }
    }),
  )
}
