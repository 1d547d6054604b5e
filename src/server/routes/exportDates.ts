import { readHere, type Actor, type ApiContext } from '../context.ts'
import { isRefusal } from '../refusal.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** The date a file is as at, and today; refused as a page of that date would be. */
export const exportDates = (context: ApiContext, actor: Actor, asked: string | undefined) =>
  readHere(context, actor, async (here) => {
    const asAt = asAtAsked(here, asked)
    return isRefusal(asAt) ? asAt : { asAt, today: here.today }
  })
