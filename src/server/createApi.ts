import { Hono } from 'hono'
import type { ApiContext } from './context.ts'
import { faultResponse, problemResponse } from './problems.ts'
import { refusal } from './refusal.ts'
import { faultReference } from './requestContext.ts'
import { actionRoutes } from './routes/actionRoutes.ts'
import { calendarRoutes } from './routes/calendarRoutes.ts'
import { descriptionRoutes } from './routes/descriptionRoutes.ts'
import { importRoutes, type ImportService } from './routes/importRoutes.ts'
import { indicatorRoutes } from './routes/indicatorRoutes.ts'
import { logRoutes } from './routes/logRoutes.ts'
import { managementGroupRoutes } from './routes/managementGroupRoutes.ts'
import { meetingRoutes } from './routes/meetingRoutes.ts'
import { minutesRoutes } from './routes/minutesRoutes.ts'
import { morningRoutes } from './routes/morningRoutes.ts'
import { paperRoutes } from './routes/paperRoutes.ts'
import { inlinePapers, type PaperMaker } from './papers/paperMaker.ts'
import { partnershipRoutes } from './routes/partnershipRoutes.ts'
import { peopleRoutes } from './routes/peopleRoutes.ts'
import { priorityRoutes } from './routes/priorityRoutes.ts'
import { publicationRoutes } from './routes/publicationRoutes.ts'
import { reportRoutes } from './routes/reportRoutes.ts'
import { scorecardRoutes } from './routes/scorecardRoutes.ts'
import { serviceRoutes } from './routes/serviceRoutes.ts'
import { settingsRoutes } from './routes/settingsRoutes.ts'
import { signInRoutes } from './routes/signInRoutes.ts'
import type { SignInService } from './signIn/signInService.ts'
import { storeTrouble } from './storeTrouble.ts'

/**
 * The whole API over one store. It opens no port, reads no file and no clock of its own: what it needs is given, so
 * that the same rules answer in the server, in a test and in the browser's demonstration.
 */
export function createApi(
  context: ApiContext & {
    readonly imports: ImportService
    readonly signIn: SignInService
    /** Left out, papers are made on the caller's own thread, as far as they can be there. */
    readonly papers?: PaperMaker
  },
): Hono {
  const app = new Hono()
  serviceRoutes(app, context)
  partnershipRoutes(app, context)
  managementGroupRoutes(app, context)
  scorecardRoutes(app, context)
  indicatorRoutes(app, context)
  meetingRoutes(app, context)
  morningRoutes(app, context)
  minutesRoutes(app, context)
  reportRoutes(app, context)
  priorityRoutes(app, context)
  actionRoutes(app, context)
  calendarRoutes(app, context)
  settingsRoutes(app, context)
  publicationRoutes(app, context)
  logRoutes(app, context)
  paperRoutes(app, context, context.papers ?? inlinePapers(context.database))
  importRoutes(app, context)
  signInRoutes(app, context)
  peopleRoutes(app, context)
  descriptionRoutes(app)
  app.all('/api/*', () =>
    problemResponse(refusal('notFound', 'There is nothing at this address of the API.')),
  )
  app.onError((error, c) => {
    const trouble = storeTrouble(error)
    if (trouble) {
      context.onFault(trouble.refused, error)
      return problemResponse(trouble)
    }
    const reference = faultReference(c)
    context.onFault(reference, error)
    return faultResponse(reference)
  })
  return app
}
