import { etagOf, etagOfLast } from '../../contract/etags.ts'
import type {
  AddOverride,
  AddPublishedStatus,
  EndOverride,
  Override,
  PublishedStatus,
} from '../../contract/settings.ts'
import { compareQuarters, plusQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import { insertPublishedStatus, publishedStatusesAsAt } from '../stores/publishedStatusStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { insertOverride, insertOverrideEnd, overridesAsAt } from '../stores/statusOverrideStore.ts'
import { overrideLine, publishedLine } from '../views/overrideLine.ts'
import { changedSince, lastOf } from '../versions.ts'
import { notYet } from './notYet.ts'
import { outOfScope } from './scope.ts'

const ALWAYS = '9999-12-31' as IsoDate

/** Gives a status against the rule's own until a quarter. The rule's own stays beside it. */
export async function overrideStatus(
  here: Here,
  indicatorId: string,
  plan: AddOverride,
): Promise<Override | Refusal> {
  if (!(await indicatorById(here.trx, indicatorId))) return noIndicator(indicatorId)
  const [from, until] = [quarterNamed(plan.from), quarterNamed(plan.until)]
  if (compareQuarters(until, from) < 0)
    return refusal('notASpan', 'The override ends before it begins.', {
      fields: [{ path: 'until', message: 'Choose the first quarter or a later one.' }],
    })
  const early = notYet(here, plan.knownOn) ?? (await outOfScope(here, 'overrideStatus', indicatorId, from))
  if (early) return early
  const overlapping = (await overridesAsAt(here.trx, ALWAYS, indicatorId)).find(
    (each) => compareQuarters(each.from, until) <= 0 && compareQuarters(from, each.until) <= 0,
  )
  if (overlapping)
    return refusal(
      'alreadyExists',
      `An override already holds for ${quarterLabel(overlapping.from)} to ${quarterLabel(overlapping.until)}. End that one first.`,
      {
        fields: [
          {
            path: 'from',
            message: `Choose a quarter after ${quarterLabel(overlapping.until)}, or end the other.`,
          },
        ],
      },
    )
  const { status, by, reason, knownOn } = plan
  const given = { indicatorId, status, by, reason, from, until, knownOn }
  await insertOverride(here.trx, given, here.recording)
  return recorded(here, indicatorId)
}

/** Ends an override before its time, from a quarter on. */
export async function endOverride(
  here: Here,
  indicatorId: string,
  sequence: number,
  plan: EndOverride,
): Promise<Override | Refusal> {
  if (!(await indicatorById(here.trx, indicatorId))) return noIndicator(indicatorId)
  const override = (await overridesAsAt(here.trx, ALWAYS, indicatorId)).find(
    (each) => each.sequence === sequence,
  )
  if (!override) return refusal('notFound', 'That override is not in the record.')
  const changed = changedSince(here, {
    what: 'The override',
    etag: etagOf(override.ended?.sequence ?? override.sequence),
    current: overrideLine(override),
    record: override.ended?.record ?? override.record,
  })
  if (changed) return changed
  const from = quarterNamed(plan.from)
  const early =
    notYet(here, plan.knownOn) ?? (await outOfScope(here, 'overrideStatus', indicatorId, override.from))
  if (early) return early
  if (override.ended || compareQuarters(from, override.until) > 0)
    return refusal(
      'nothingChanged',
      `The override ends with ${quarterLabel(override.until)} already. Nothing was recorded.`,
    )
  if (compareQuarters(from, override.from) < 0)
    return refusal('notASpan', `The override begins in ${quarterLabel(override.from)}.`, {
      fields: [{ path: 'from', message: `Choose ${quarterLabel(override.from)} or later.` }],
    })
  if ((plan.knownOn ?? here.today) < override.record.knownOn)
    return refusal('dateInFuture', 'It cannot have been ended before it was given.', {
      fields: [{ path: 'knownOn', message: 'Choose the day it was given or a later one.' }],
    })
  const ending = { by: plan.by, reason: plan.reason, until: plusQuarters(from, -1), knownOn: plan.knownOn }
  await insertOverrideEnd(here.trx, override, ending, here.recording)
  return recorded(here, indicatorId, sequence)
}

/** Records what a source published of a quarter; a later one of the same quarter follows it. */
export async function recordPublishedStatus(
  here: Here,
  indicatorId: string,
  plan: AddPublishedStatus,
): Promise<PublishedStatus | Refusal> {
  if (!(await indicatorById(here.trx, indicatorId))) return noIndicator(indicatorId)
  const early = notYet(here, plan.knownOn)
  if (early) return early
  const quarter = quarterNamed(plan.quarter)
  const published = () => publishedStatusesAsAt(here.trx, ALWAYS, indicatorId)
  const standing = await published()
  const latest = lastOf(standing)
  const changed = changedSince(here, {
    what: 'What is recorded as published of this indicator',
    etag: etagOfLast(standing),
    current: latest ? publishedLine(latest) : null,
    record: latest?.record,
  })
  if (changed) return changed
  const known = standing.findLast(
    (each) =>
      compareQuarters(each.quarter, quarter) === 0 && each.record.knownOn <= (plan.knownOn ?? here.today),
  )
  if (known?.words === plan.status && known.source === plan.source)
    return refusal('nothingChanged', `${quarterLabel(quarter)} is already recorded so. Nothing was recorded.`)
  await insertPublishedStatus(here.trx, indicatorId, plan, here.recording)
  return publishedLine(recordedLast(await published()))
}

async function recorded(here: Here, indicatorId: string, sequence?: number): Promise<Override> {
  const overrides = await overridesAsAt(here.trx, ALWAYS, indicatorId)
  return overrideLine(
    recordedLast(overrides.filter((each) => sequence === undefined || each.sequence === sequence)),
  )
}

function recordedLast<T extends { readonly sequence: number }>(rows: readonly T[]): T {
  const row = lastOf(rows)
  if (!row) throw new Error('What is not refused is recorded')
  return row
}

const noIndicator = (id: string): Refusal => refusal('notFound', `There is no indicator called “${id}”.`)
