import type { Hono } from 'hono'
import type { PartnershipState } from '../../contract/partnership.ts'
import { instantOf } from '../../domain/time/instant.ts'
import { may } from '../../domain/permissions/permissions.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import {
  businessDate,
  readingFor,
  writeBeforeSetUp,
  writeHere,
  type Actor,
  type ApiContext,
} from '../context.ts'
import type { Trx } from '../database/database.ts'
import { namesEverUsed } from '../actions/changeManagementGroup.ts'
import { unknownIndicators } from '../actions/unknownIndicators.ts'
import { refusal } from '../refusal.ts'
import { addManagementGroup as insertManagementGroup } from '../stores/managementGroupStore.ts'
import * as store from '../stores/partnershipStore.ts'
import { changedSince } from '../versions.ts'
import { publishedScorecards } from '../views/publishedView.ts'
import { serve } from './operationRoute.ts'

/** The partnership itself: what it is, who belongs to it, and its own date when it is an example. */
export function partnershipRoutes(app: Hono, context: ApiContext): void {
  const now = () => instantOf(context.clock.now())

  serve(app, context, 'getPartnership', ({ actor }) =>
    readingFor(context, actor).read((trx) => stateOf(trx, actor)),
  )

  serve(app, context, 'setUpPartnership', ({ body, actor }) =>
    writeBeforeSetUp(context, actor, async (trx, at) => {
      if (await store.partnershipRow(trx))
        return refusal('alreadySetUp', 'This store already holds a partnership.')
      const repeated =
        firstRepeated(body.managementGroups.map((each) => each.name)) ??
        firstRepeated(body.partners.map((each) => each.name))
      if (repeated !== undefined) return refusal('alreadyExists', `“${repeated}” is named twice.`)
      if (body.tolerance.amount.startsWith('-'))
        return refusal('invalid', 'A tolerance is how far a figure may miss: nought or more.', {
          fields: [{ path: 'tolerance.amount', message: 'Give nought or a positive number.' }],
        })
      const on = body.businessDate === undefined ? businessDate(undefined, at) : isoDate(body.businessDate)
      await store.setUp(trx, body, { by: actor.id, at, on })
      return stateOf(trx, actor)
    }),
  )

  serve(app, context, 'moveBusinessDate', ({ body, actor }) =>
    writeHere(context, actor, async (here) => {
      const { trx, partnership, today } = here
      if (partnership.ownDate === null)
        return refusal('businessDateIsToday', 'Only an example keeps a date of its own.')
      const changed = changedSince(here, {
        what: 'The business date',
        etag: store.dateEtag(today),
        current: { businessDate: today },
      })
      if (changed) return changed
      if (body.date <= today)
        return refusal('businessDateGoesForward', `It stands at ${longDate(today)}. Choose a later date.`, {
          fields: [{ path: 'date', message: `Choose a date after ${longDate(today)}.` }],
        })
      await store.moveBusinessDate(trx, body.date)
      return stateOf(trx, actor)
    }),
  )

  serve(app, context, 'addManagementGroup', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, recording }) =>
      (await namesEverUsed({ trx })).some((each) => each.name === body.name)
        ? alreadyCalled('a management group', 'name', body.name)
        : insertManagementGroup(trx, body.name, recording),
    ),
  )

  serve(app, context, 'addPartner', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, recording }) =>
      (await isPartner(trx, body.name))
        ? alreadyCalled('a partner', 'name', body.name)
        : store.addPartner(trx, body.name, body.shortName, recording),
    ),
  )

  serve(app, context, 'addScorecard', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, recording }) => {
      const present = await store.scorecardSummaries(trx)
      if (present.some((each) => each.title === body.title))
        return alreadyCalled('a scorecard', 'title', body.title)
      const groupId = body.managementGroupId ?? null
      const group =
        groupId === null ||
        (await trx.selectFrom('management_groups').select('id').where('id', '=', groupId).executeTakeFirst())
      if (!group)
        return refusal('invalid', `There is no management group called “${groupId}”.`, {
          fields: [{ path: 'managementGroupId', message: 'Choose one of the management groups.' }],
        })
      return store.addScorecard(
        trx,
        { title: body.title, kind: body.kind, managementGroupId: groupId },
        recording,
      )
    }),
  )

  serve(app, context, 'addAgreement', ({ body, actor }) =>
    writeHere(context, actor, async ({ trx, recording }) => {
      const present = await trx.selectFrom('agreements').select('agreement').execute()
      if (present.some((each) => JSON.parse(each.agreement).title === body.title))
        return alreadyCalled('an agreement', 'title', body.title)
      if (body.until < body.from)
        return refusal('notASpan', 'The agreement ends before it begins.', {
          fields: [{ path: 'until', message: 'Choose its first day or a later one.' }],
        })
      const indicatorIds = body.indicators.map((each) => each.indicatorId)
      return (
        (await unknownIndicators(trx, indicatorIds, 'indicators')) ?? store.addAgreement(trx, body, recording)
      )
    }),
  )

  async function stateOf(trx: Trx, actor: Actor): Promise<PartnershipState> {
    const row = await store.partnershipRow(trx)
    if (!row) return { state: 'notSetUp' }
    const today = businessDate(row, now())
    const partnership = await store.readPartnership(trx, row, today)
    if (may(actor, 'readTheScorecards')) return { state: 'ready', partnership }
    const scorecards = await publishedScorecards({ trx, today })
    return {
      state: 'ready',
      partnership: { ...partnership, scorecards, managementGroups: [], partners: [], agreements: [] },
    }
  }
}

async function isPartner(trx: Trx, name: string): Promise<boolean> {
  return (
    (await trx.selectFrom('partners').select('id').where('name', '=', name).executeTakeFirst()) !== undefined
  )
}

/** What is listed by its name has one of its own; the refusal stands beside the field that gave it. */
function alreadyCalled(what: string, field: 'name' | 'title', called: string) {
  const words = `There is already ${what} called “${called}”.`
  return refusal('alreadyExists', words, { fields: [{ path: field, message: words }] })
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}
