import type { CheckedPublishScorecard, PublicationRecorded } from '../../contract/publications.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import { standingPublications } from '../../domain/scorecards/publication.ts'
import {
  compareQuarters,
  quarterLabel,
  quarterOf,
  quarterSlug,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import { insertPublication, publicationsAsAt } from '../stores/publicationStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { citeDecision } from './citeDecision.ts'

/** Puts a scorecard’s quarter before the public as it stands now. Publishing it again takes in what came since. */
export async function publishScorecard(
  here: Here,
  scorecardId: string,
  plan: CheckedPublishScorecard,
): Promise<PublicationRecorded | Refusal> {
  const quarter = quarterNamed(plan.quarter)
  const refused = await notPublishable(here, scorecardId, quarter)
  return refused ?? recorded(here, { scorecardId, quarter, change: 'published' }, plan)
}

/** Takes a published quarter away from the public; members read it as before. */
export async function withdrawScorecard(
  here: Here,
  scorecardId: string,
  plan: CheckedPublishScorecard,
): Promise<PublicationRecorded | Refusal> {
  if (!(await isScorecard(here, scorecardId))) return noScorecard(scorecardId)
  const quarter = quarterNamed(plan.quarter)
  const standing = standingPublications(await publicationsAsAt(here.trx, here.today, scorecardId))
  if (!standing.some((each) => compareQuarters(each.quarter, quarter) === 0))
    return refusal('nothingChanged', `${quarterLabel(quarter)} is not published. Nothing was recorded.`)
  return recorded(here, { scorecardId, quarter, change: 'withdrawn' }, plan)
}

/** Why a quarter cannot be published: it has not begun, or the scorecard has no row in it. */
export async function notPublishable(
  here: Here,
  scorecardId: string,
  quarter: FinancialQuarter,
): Promise<Refusal | null> {
  if (!(await isScorecard(here, scorecardId))) return noScorecard(scorecardId)
  if (compareQuarters(quarter, quarterOf(here.today)) > 0)
    return refusal('dateInFuture', `${quarterLabel(quarter)} has not begun.`, {
      fields: [{ path: 'quarter', message: 'Choose a quarter that has begun.' }],
    })
  const events = await membershipAsAt(here.trx, here.today, { scorecardId })
  if (membersIn(events, quarter).length > 0) return null
  return refusal('invalid', `No indicator is on the scorecard in ${quarterLabel(quarter)}.`, {
    fields: [{ path: 'quarter', message: 'Choose a quarter in which the scorecard has indicators.' }],
  })
}

async function recorded(
  here: Here,
  event: { scorecardId: string; quarter: FinancialQuarter; change: 'published' | 'withdrawn' },
  plan: CheckedPublishScorecard,
): Promise<PublicationRecorded | Refusal> {
  const decision = await citeDecision(here, plan.decision, [])
  if (isRefusal(decision)) return decision
  await insertPublication(
    here.trx,
    { ...event, decisionId: decision.id, reason: plan.reason },
    here.recording,
  )
  return { ...event, quarter: quarterSlug(event.quarter), decision }
}

const isScorecard = async (here: Here, id: string): Promise<boolean> =>
  (await scorecardSummaries(here.trx)).some((each) => each.id === id)

const noScorecard = (id: string): Refusal => refusal('notFound', `There is no scorecard called “${id}”.`)
