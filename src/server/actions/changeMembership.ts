import type {
  CheckedChangeMembership,
  CheckedMembershipChange,
  MembershipPreview,
  MembershipRecorded,
  CheckedReorderRows,
} from '../../contract/scorecards.ts'
import { judgeIndicator } from '../../domain/performance/indicatorJudgement.ts'
import { mayChangeRows } from '../../domain/permissions/scopes.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import {
  membershipRefusal,
  membersIn,
  type Member,
  type MembershipEvent,
} from '../../domain/scorecards/membership.ts'
import {
  plusQuarters,
  quarterLabel,
  quarterSlug,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { indicatorById } from '../stores/indicatorStore.ts'
import {
  insertMembershipEvents,
  membershipAsAt,
  type StoredMembershipEvent,
} from '../stores/membershipStore.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { knownIndicators } from '../views/indicatorFacts.ts'
import { stretchShown } from '../views/scorecardRow.ts'
import { citeDecision } from './citeDecision.ts'
import { membershipChanged } from './membershipSeen.ts'
import { reachesBack } from './reachesBack.ts'

const ALWAYS = '9999-12-31' as IsoDate
const NOT_YET_DECIDED = 'not-yet-decided'

type Plan = CheckedMembershipChange

/** Adds, moves or removes an indicator from a quarter on, by a cited decision; nothing before that quarter changes. */
export async function changeMembership(
  here: Here,
  scorecardId: string,
  plan: CheckedChangeMembership,
): Promise<MembershipRecorded | Refusal> {
  const proposed = await proposedEvent(here, scorecardId, plan)
  if (isRefusal(proposed)) return proposed
  const decision = await citeDecision(here, plan.decision, [plan.indicatorId])
  if (isRefusal(decision)) return decision
  // One may join for quarters already over; none may be taken from them or moved within them.
  const tooEarly = plan.change === 'joined' ? null : reachesBack(proposed.event.from, decision.meetingDate)
  if (tooEarly) return tooEarly
  const event = { ...proposed.event, decisionId: decision.id, reason: plan.reason }
  const overtaken = overtakenBy(proposed.events, [event], isoDate(decision.meetingDate))
  if (overtaken) return overtaken
  await insertMembershipEvents(here.trx, scorecardId, [event], decision.meetingDate, here.recording)
  return { change: plan.change, indicatorId: plan.indicatorId, from: plan.from, decision }
}

/** What the change would alter: the quarter before it, and the same figures without or with the indicator. */
export async function previewMembership(
  here: Here,
  scorecardId: string,
  plan: Plan,
): Promise<MembershipPreview | Refusal> {
  const proposed = await proposedEvent(here, scorecardId, plan)
  if (isRefusal(proposed)) return proposed
  const { event, events } = proposed
  const quarter = plusQuarters(event.from, -1)
  const known = await knownIndicators(here.trx, here.sight, here.partnership.areaCode, here.today)
  const statusOf = (id: string) => {
    const indicator = known.get(id)
    return indicator ? judgeIndicator(indicator, quarter, here.today).status : undefined
  }
  const groupId =
    event.change === 'left'
      ? membersIn(events, event.from).find((each) => each.indicatorId === event.indicatorId)?.groupId
      : event.groupId
  const countsOf = (members: readonly Member[], of: FinancialQuarter) => ({
    quarter: quarterSlug(of),
    indicators: members.length,
    inGroup: members.filter((each) => each.groupId === groupId).length,
    reds: members.filter((each) => statusOf(each.indicatorId)?.status === 'red').length,
    stretchTargets: members.filter((each) => {
      const indicator = known.get(each.indicatorId)
      return indicator && stretchShown(indicator, quarter) !== undefined
    }).length,
  })
  const groups = await groupsAsAt(here.trx, event.from, here.today)
  const status = statusOf(plan.indicatorId) ?? { status: 'notRated' as const, because: 'noFigure' as const }
  return {
    before: countsOf(membersIn(events, quarter), quarter),
    after: countsOf(membersIn([...events, event], event.from), event.from),
    groupName: groups.find((each) => each.id === groupId)?.name ?? '',
    status,
    statusWord: statusWord(status),
    figuresKept: [...(known.get(plan.indicatorId)?.readings.values() ?? [])].filter(
      (each) => each.value !== null,
    ).length,
  }
}

/** Sets the order of the indicators named, each within its own group, by one cited decision. */
export async function reorderRows(
  here: Here,
  scorecardId: string,
  plan: CheckedReorderRows,
): Promise<undefined | Refusal> {
  const from = quarterNamed(plan.from)
  const events = await membershipAsAt(here.trx, ALWAYS, { scorecardId })
  if (!(await scorecardExists(here, scorecardId))) return noScorecard(scorecardId)
  const changed = await membershipChanged(here, events)
  if (changed) return changed
  if (new Set(plan.indicatorIds).size < plan.indicatorIds.length)
    return refusal('invalid', 'An indicator is named twice.', {
      fields: [{ path: 'indicatorIds', message: 'Name each indicator once.' }],
    })
  const members = new Map(membersIn(events, from).map((each) => [each.indicatorId, each]))
  const stranger = plan.indicatorIds.find((id) => !members.has(id))
  if (stranger !== undefined)
    return refusal('notOnScorecard', `${stranger} is not on this scorecard in ${quarterLabel(from)}.`)
  const groupIds = plan.indicatorIds.flatMap((id) => members.get(id)?.groupId ?? [])
  const outside = await rowsOfOthers(here, scorecardId, groupIds)
  if (outside) return outside
  const decision = await citeDecision(here, plan.decision, [])
  if (isRefusal(decision)) return decision
  const moved = plan.indicatorIds.flatMap((indicatorId, position) => {
    const member = members.get(indicatorId)
    if (!member || member.position === position) return []
    const event = { change: 'moved' as const, indicatorId, groupId: member.groupId, position, from }
    return [{ ...event, decisionId: decision.id, reason: plan.reason ?? '' }]
  })
  if (moved.length === 0) return refusal('nothingChanged', 'The indicators are already in that order.')
  const tooEarly = reachesBack(from, decision.meetingDate)
  if (tooEarly) return tooEarly
  const overtaken = overtakenBy(events, moved, isoDate(decision.meetingDate))
  if (overtaken) return overtaken
  await insertMembershipEvents(here.trx, scorecardId, moved, decision.meetingDate, here.recording)
  return undefined
}

async function proposedEvent(
  here: Here,
  scorecardId: string,
  plan: Plan,
): Promise<{ event: MembershipEvent; events: StoredMembershipEvent[] } | Refusal> {
  if (!(await scorecardExists(here, scorecardId))) return noScorecard(scorecardId)
  const indicator = await indicatorById(here.trx, plan.indicatorId)
  if (!indicator)
    return refusal('notFound', `There is no indicator called “${plan.indicatorId}”. Define it first.`)
  const from = quarterNamed(plan.from)
  const events = await membershipAsAt(here.trx, ALWAYS, { scorecardId })
  const changed = await membershipChanged(here, events)
  if (changed) return changed
  const base = { indicatorId: plan.indicatorId, from, decisionId: NOT_YET_DECIDED }
  const members = membersIn(events, from)
  const member = members.find((each) => each.indicatorId === plan.indicatorId)
  const groupId = plan.groupId ?? member?.groupId
  if (plan.change !== 'left') {
    const groups = await groupsAsAt(here.trx, from, ALWAYS)
    const group = groups.find((each) => each.id === groupId)
    if (!group)
      return refusal('invalid', 'Choose the management group that owns it.', {
        fields: [{ path: 'groupId', message: 'Choose a management group.' }],
      })
    if (!group.isOpen)
      return refusal('groupClosed', `${group.name} is closed in ${quarterLabel(from)}.`, {
        fields: [{ path: 'groupId', message: 'Choose a management group that is open in that quarter.' }],
      })
  }
  const end = Math.max(-1, ...members.map((each) => each.position)) + 1
  const event: MembershipEvent =
    plan.change === 'left'
      ? { ...base, change: 'left' }
      : {
          ...base,
          change: plan.change,
          groupId: groupId ?? '',
          position: plan.position ?? member?.position ?? end,
        }
  const groupIds = [...(member ? [member.groupId] : []), ...(event.change === 'left' ? [] : [event.groupId])]
  const outside = await rowsOfOthers(here, scorecardId, groupIds)
  if (outside) return outside
  const refused = membershipRefusal(events, event)
  if (refused) return refusal(refused, refusalWords[refused](indicator.reference, quarterLabel(from)))
  return { event, events }
}

const refusalWords = {
  alreadyOnScorecard: (reference: string, quarter: string) =>
    `${reference} is already on this scorecard in ${quarter}.`,
  notOnScorecard: (reference: string, quarter: string) =>
    `${reference} is not on this scorecard in ${quarter}.`,
  alreadyInThatPlace: (reference: string) => `${reference} is already in that place.`,
}

/** A change counts from its decision's date, so one decided before what already stands would change nothing. */
function overtakenBy(
  events: readonly StoredMembershipEvent[],
  changes: readonly MembershipEvent[],
  decidedOn: IsoDate,
): Refusal | null {
  const earlier = events.filter((each) => each.record.knownOn <= decidedOn)
  const later = events.filter((each) => each.record.knownOn > decidedOn)
  const stands = (change: MembershipEvent) => {
    const members = membersIn([...earlier, ...changes, ...later], change.from)
    const member = members.find((each) => each.indicatorId === change.indicatorId)
    if (change.change === 'left') return member === undefined
    return member?.groupId === change.groupId && member.position === change.position
  }
  const lost = changes.find((change) => !stands(change))
  const settled = lost && later.findLast((each) => each.indicatorId === lost.indicatorId)
  if (!lost || !settled) return null
  return refusal(
    'decisionDoesNotPermit',
    `A later decision, of ${longDate(settled.record.knownOn)}, already settles where this indicator stands in ${quarterLabel(lost.from)}. Cite a decision taken since.`,
  )
}

async function scorecardExists(here: Here, id: string): Promise<boolean> {
  const row = await here.trx.selectFrom('scorecards').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Refuses a chair the rows of other groups; `groupIds` are those the rows stand in before and after. */
async function rowsOfOthers(here: Here, scorecardId: string, groupIds: string[]): Promise<Refusal | null> {
  const { group_id: scorecardGroupId } = await here.trx
    .selectFrom('scorecards')
    .select('group_id')
    .where('id', '=', scorecardId)
    .executeTakeFirstOrThrow()
  if (mayChangeRows(here.actor, { scorecardGroupId, groupIds })) return null
  return refusal(
    'notPermitted',
    'A chair changes the scorecard of their own management group, and their own group’s rows on others. Ask the partnership’s officers.',
  )
}

const noScorecard = (id: string): Refusal => refusal('notFound', `There is no scorecard called “${id}”.`)
