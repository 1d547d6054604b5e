import type { Hono } from 'hono'
import { addPriority, closePriority, revisePriority } from '../actions/keepPriority.ts'
import { addMilestone, moveMilestone, recordMilestoneState } from '../actions/keepMilestones.ts'
import { linkToPriority, recordBaseline, writeProgress } from '../actions/recordPriority.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { prioritiesView } from '../views/priorities/prioritiesView.ts'
import { priorityView } from '../views/priorities/priorityView.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** The partnership’s priorities: read as known at a date, agreed and closed by decision, their progress recorded. */
export function priorityRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'listPriorities', ({ query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      return isRefusal(asAt) ? asAt : prioritiesView(here, asAt)
    }),
  )

  serve(app, context, 'getPriority', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, query.asAt)
      return isRefusal(asAt) ? asAt : priorityView(here, params['priorityId'] ?? '', asAt)
    }),
  )

  serve(app, context, 'addPriority', ({ body, actor }) =>
    writeHere(context, actor, (here) => addPriority(here, body)),
  )

  serve(app, context, 'revisePriority', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => revisePriority(here, params['priorityId'] ?? '', body)),
  )

  serve(app, context, 'closePriority', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => closePriority(here, params['priorityId'] ?? '', body)),
  )

  serve(app, context, 'recordBaseline', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => recordBaseline(here, params['priorityId'] ?? '', body)),
  )

  serve(app, context, 'addMilestone', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => addMilestone(here, params['priorityId'] ?? '', body)),
  )

  serve(app, context, 'recordMilestoneState', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      recordMilestoneState(here, params['priorityId'] ?? '', params['milestoneId'] ?? '', body),
    ),
  )

  serve(app, context, 'moveMilestone', ({ params, body, actor }) =>
    writeHere(context, actor, (here) =>
      moveMilestone(here, params['priorityId'] ?? '', params['milestoneId'] ?? '', body),
    ),
  )

  serve(app, context, 'linkToPriority', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => linkToPriority(here, params['priorityId'] ?? '', body)),
  )

  serve(app, context, 'writeProgress', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => writeProgress(here, params['priorityId'] ?? '', body)),
  )
}
