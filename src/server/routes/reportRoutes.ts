import type { Hono } from 'hono'
import { draftReport, regenerateReport, writeReportSection } from '../actions/keepReport.ts'
import { readHere, writeHere, type ApiContext } from '../context.ts'
import { reportVersions } from '../stores/reportStore.ts'
import { reportView } from '../views/reports/reportView.ts'
import { serve } from './operationRoute.ts'

/** Reports to the Partnership Board: drafted from the record, written, and written anew. */
export function reportRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'listReports', ({ actor }) =>
    readHere(context, actor, ({ trx }) => reportVersions(trx)),
  )

  serve(app, context, 'getReport', ({ params, actor }) =>
    readHere(context, actor, (here) => reportView(here, params['reportId'] ?? '')),
  )

  serve(app, context, 'draftReport', ({ body, actor }) =>
    writeHere(context, actor, (here) => draftReport(here, body)),
  )

  serve(app, context, 'writeReportSection', ({ params, body, actor }) =>
    writeHere(context, actor, (here) => writeReportSection(here, params['reportId'] ?? '', body)),
  )

  serve(app, context, 'regenerateReport', ({ params, actor }) =>
    writeHere(context, actor, (here) => regenerateReport(here, params['reportId'] ?? '')),
  )
}
