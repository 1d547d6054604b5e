import type { Hono } from 'hono'
import { notPublishable, publishScorecard, withdrawScorecard } from '../actions/publishScorecard.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { publicationPreview } from '../views/publishedView.ts'
import { serve } from './operationRoute.ts'

/** What the public reads: previewed, published and withdrawn by what was decided. */
export function publicationRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'previewPublication', ({ params, query, actor }) =>
    readHere(context, actor, async (here) => {
      const id = params['scorecardId'] ?? ''
      const quarter = quarterNamed(query.quarter)
      return (await notPublishable(here, id, quarter)) ?? publicationPreview(here, id, quarter)
    }),
  )

  serve(app, context, 'publishScorecard', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => publishScorecard(here, params['scorecardId'] ?? '', body)),
  )

  serve(app, context, 'withdrawScorecard', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => withdrawScorecard(here, params['scorecardId'] ?? '', body)),
  )
}
