import type { Hono } from 'hono'
import { readHere, writeHere, type Actor, type ApiContext, type Here } from '../context.ts'
import { recordEvent } from '../log/changeRecorder.ts'
import { verifyChain } from '../log/verifyChain.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { endOfLog, everyEntry } from '../stores/logStore.ts'
import { meetingById } from '../stores/meetingStore.ts'
import { prioritiesAsAt } from '../stores/priorityStore.ts'
import { noSuchPriority } from '../views/priorities/priorityView.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import { recordRetentionRule, retentionRule, type RetentionRule } from '../stores/retentionStore.ts'
import { changedSince } from '../versions.ts'
import { etagOf } from '../../contract/etags.ts'
import type { History, Retention } from '../../contract/log.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { logFile } from '../views/log/logFile.ts'
import { logView } from '../views/log/logView.ts'
import {
  indicatorThingHistory,
  meetingThingHistory,
  priorityThingHistory,
  scorecardThingHistory,
} from '../views/log/thingHistory.ts'
import { serve } from './operationRoute.ts'
import { asAtAsked } from './scorecardRoutes.ts'

/** The log, read, exported and verified; and the history of each thing, in sentences. */
export function logRoutes(app: Hono, context: ApiContext): void {
  serve(app, context, 'getLog', ({ query, actor }) =>
    readHere(context, actor, ({ trx }) => logView(trx, { ...query, page: query.page ?? 1 })),
  )

  serve(app, context, 'exportLog', async ({ query, actor }) => {
    const noted = await writeHere(context, actor, async ({ trx, recording }) =>
      recordEvent(trx, {
        kind: 'log',
        operation: 'exportLog',
        by: actor.id,
        at: recording.at,
        details: { format: query.format ?? 'csv' },
      }),
    )
    return isRefusal(noted) ? noted : logFile(context.database, query.format ?? 'csv')
  })

  serve(app, context, 'verifyLog', ({ actor }) =>
    readHere(context, actor, async ({ trx, recording }) => ({
      ...(await verifyChain(everyEntry(trx), await endOfLog(trx))),
      checkedAt: recording.at,
    })),
  )

  serve(app, context, 'getRetention', ({ actor }) =>
    readHere(context, actor, async ({ trx }) => retentionOf(await retentionRule(trx))),
  )

  serve(app, context, 'setRetention', ({ body, actor }) =>
    writeHere(context, actor, async (here) => {
      const { trx, recording } = here
      const { record, ...standing } = await retentionRule(trx)
      const { etag, ...current } = retentionOf(standing)
      const changed = changedSince(here, { what: 'How long sign-ins are kept', etag, current, record })
      if (changed) return changed
      if (standing.signInMonths === body.signInMonths)
        return refusal('nothingChanged', 'They are kept for that long already.')
      await recordRetentionRule(trx, body.signInMonths, recording)
      return retentionOf(await retentionRule(trx))
    }),
  )

  serve(app, context, 'getIndicatorHistory', ({ params, query, actor }) =>
    history(actor, query.asAt, async ({ trx, sight, partnership: { areaCode } }, asAt) => {
      const id = params['indicatorId'] ?? ''
      return (await indicatorById(trx, id))
        ? indicatorThingHistory(trx, sight, { indicatorId: id, areaCode, asAt })
        : refusal('notFound', `There is no indicator called “${id}”.`)
    }),
  )

  serve(app, context, 'getScorecardHistory', ({ params, query, actor }) =>
    history(actor, query.asAt, async ({ trx }, asAt) => {
      const id = params['scorecardId'] ?? ''
      return (await scorecardSummaries(trx)).some((each) => each.id === id)
        ? scorecardThingHistory(trx, id, asAt)
        : refusal('notFound', `There is no scorecard called “${id}”.`)
    }),
  )

  serve(app, context, 'getMeetingHistory', ({ params, query, actor }) =>
    history(actor, query.asAt, async ({ trx }, asAt) => {
      const id = params['meetingId'] ?? ''
      return (await meetingById(trx, id))
        ? meetingThingHistory(trx, id, asAt)
        : refusal('notFound', 'That meeting is not in the record.')
    }),
  )

  serve(app, context, 'getPriorityHistory', ({ params, query, actor }) =>
    history(actor, query.asAt, async ({ trx }, asAt) => {
      const id = params['priorityId'] ?? ''
      return (await prioritiesAsAt(trx, asAt, id)).length > 0
        ? priorityThingHistory(trx, id, asAt)
        : noSuchPriority(id)
    }),
  )

  const history = (
    actor: Actor,
    asked: string | undefined,
    read: (here: Here, asAt: IsoDate) => Promise<History | Refusal>,
  ) =>
    readHere(context, actor, async (here) => {
      const asAt = asAtAsked(here, asked)
      return isRefusal(asAt) ? asAt : read(here, asAt)
    })
}

const retentionOf = ({ signInMonths, sequence }: RetentionRule): Retention => ({
  signInMonths,
  etag: etagOf(sequence),
})
