import { etagOfLast } from '../../contract/etags.ts'
import type {
  Baseline,
  CheckedLinkToPriority,
  CheckedRecordBaseline,
  CheckedWriteProgress,
  PriorityLinked,
  Progress,
} from '../../contract/priorities.ts'
import { linkKey, standingLinks } from '../../domain/priorities/priority.ts'
import { compareQuarters, quarterLabel, quarterStart } from '../../domain/time/financialQuarter.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { insertBaseline, insertLink, insertProgress, prioritiesAsAt } from '../stores/priorityStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { changedSince, lastOf } from '../versions.ts'
import { baselineLine, progressLine } from '../views/priorities/priorityView.ts'
import { notYet } from './notYet.ts'
import { notTheirs, openPriority } from './openPriority.ts'
import { unknownIndicators } from './unknownIndicators.ts'

/** Records a baseline report; the one before stays in the record. */
export async function recordBaseline(
  here: Here,
  priorityId: string,
  plan: CheckedRecordBaseline,
): Promise<Baseline | Refusal> {
  const open = await openPriority(here, priorityId)
  if (isRefusal(open)) return open
  const { baselines } = open.stored
  const standing = baselines.at(-1)
  const changed = changedSince(here, {
    what: 'The baseline report',
    etag: etagOfLast(baselines),
    current: standing ? { ...baselineLine(standing), etag: etagOfLast(baselines) } : null,
    record: lastOf(baselines)?.record,
  })
  const refused = changed ?? notYet(here, plan.knownOn)
  if (refused) return refused
  if (plan.reportedOn > here.today)
    return refusal('dateInFuture', 'The report’s date has not come yet.', {
      fields: [{ path: 'reportedOn', message: 'Choose today or an earlier date.' }],
    })
  const same = (['text', 'reportedOn', 'evidence'] as const).every(
    (field) => standing?.[field] === plan[field],
  )
  if (same) return refusal('nothingChanged', 'The baseline report already reads so. Nothing was recorded.')
  const { text, reportedOn, evidence, knownOn } = plan
  await insertBaseline(here.trx, priorityId, { text, reportedOn, evidence, knownOn }, here.recording)
  const [stored] = await prioritiesAsAt(here.trx, here.today, priorityId)
  const written = stored && lastOf(stored.baselines)
  if (!written) throw new Error('A baseline report that is not refused is recorded')
  return { ...baselineLine(written), etag: etagOfLast(stored.baselines) }
}

/** Links an indicator or a decision of the record to a priority, or ends the link. It counts from today. */
export async function linkToPriority(
  here: Here,
  priorityId: string,
  plan: CheckedLinkToPriority,
): Promise<PriorityLinked | Refusal> {
  const open = await openPriority(here, priorityId)
  if (isRefusal(open)) return open
  const unknown = await unknownLinked(here, plan.to)
  if (unknown) return unknown
  const stands = standingLinks(open.stored.links).some((link) => linkKey(link) === linkKey(plan))
  if (plan.change === 'added' && stands)
    return refusal('alreadyExists', `It is already linked to “${open.now.title}”.`)
  if (plan.change === 'removed' && !stands)
    return refusal('nothingChanged', `It is not linked to “${open.now.title}”. Nothing was recorded.`)
  await insertLink(here.trx, priorityId, plan, here.recording)
  const [stored] = await prioritiesAsAt(here.trx, here.today, priorityId)
  const made = stored && lastOf(stored.links)
  if (!made) throw new Error('A link that is not refused is recorded')
  return { change: made.change, to: made.to, reason: made.reason, record: made.record }
}

async function unknownLinked(here: Here, to: CheckedLinkToPriority['to']): Promise<Refusal | null> {
  if ('indicatorId' in to) return unknownIndicators(here.trx, [to.indicatorId], 'to.indicatorId')
  return (await decisionById(here.trx, to.decisionId))
    ? null
    : refusal('invalid', 'That decision is not in the record.', {
        fields: [{ path: 'to.decisionId', message: 'Choose a decision of a meeting.' }],
      })
}

/** Writes a quarter’s progress; the people of whoever leads the priority may, and the office. */
export async function writeProgress(
  here: Here,
  priorityId: string,
  plan: CheckedWriteProgress,
): Promise<Progress | Refusal> {
  const open = await openPriority(here, priorityId)
  if (isRefusal(open)) return open
  const theirs = notTheirs(here, open.now.lead)
  if (theirs) return theirs
  const quarter = quarterNamed(plan.quarter)
  const ofQuarter = open.stored.progress.filter((each) => compareQuarters(each.quarter, quarter) === 0)
  const standing = ofQuarter.at(-1)
  const etag = etagOfLast(ofQuarter)
  const changed = changedSince(here, {
    what: `The progress for ${quarterLabel(quarter)}`,
    etag,
    current: standing ? { ...progressLine(standing), etag } : null,
    record: lastOf(ofQuarter)?.record,
  })
  const refused = changed ?? notYet(here, plan.knownOn)
  if (refused) return refused
  if (quarterStart(quarter) > here.today)
    return refusal('dateInFuture', `${quarterLabel(quarter)} has not begun.`, {
      fields: [{ path: 'quarter', message: 'Choose a quarter that has begun.' }],
    })
  if (standing?.text === plan.text)
    return refusal('nothingChanged', 'The progress already reads so. Nothing was recorded.')
  const { text, knownOn } = plan
  await insertProgress(here.trx, priorityId, { quarter, text, knownOn }, here.recording)
  const [stored] = await prioritiesAsAt(here.trx, here.today, priorityId)
  const rows = (stored?.progress ?? []).filter((each) => compareQuarters(each.quarter, quarter) === 0)
  const written = lastOf(rows)
  if (!written) throw new Error('Progress that is not refused is recorded')
  return { ...progressLine(written), etag: etagOfLast(rows) }
}
