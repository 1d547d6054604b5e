import { Hono } from 'hono'
import type { ApiContext } from './context.ts'
import { faultResponse, problemResponse } from './problems.ts'
import { refusal } from './refusal.ts'
import { descriptionRoutes } from './routes/descriptionRoutes.ts'
import { importRoutes, type ImportService } from './routes/importRoutes.ts'
import { indicatorRoutes } from './routes/indicatorRoutes.ts'
import { managementGroupRoutes } from './routes/managementGroupRoutes.ts'
import { meetingRoutes } from './routes/meetingRoutes.ts'
import { partnershipRoutes } from './routes/partnershipRoutes.ts'
import { scorecardRoutes } from './routes/scorecardRoutes.ts'
import { serviceRoutes } from './routes/serviceRoutes.ts'
import { settingsRoutes } from './routes/settingsRoutes.ts'

/**
 * The whole API over one store. It opens no port, reads no file and no clock of its own: what it needs is given, so
 * that the same rules answer in the server, in a test and in the browser's demonstration.
 */
export function createApi(context: ApiContext & { readonly imports: ImportService }): Hono {
  const app = new Hono()
  serviceRoutes(app, context)
  partnershipRoutes(app, context)
  managementGroupRoutes(app, context)
  scorecardRoutes(app, context)
  indicatorRoutes(app, context)
  meetingRoutes(app, context)
  settingsRoutes(app, context)
  importRoutes(app, context)
  descriptionRoutes(app)
  app.all('/api/*', () =>
    problemResponse(refusal('notFound', 'There is nothing at this address of the API.')),
  )
  app.onError((error) => {
    const reference = crypto.randomUUID().slice(0, 8)
    context.onFault(reference, error)
    return faultResponse(reference)
  })
  return app
}
