import { etagOfLast } from '../../contract/etags.ts'
import type { CheckedCloseManagementGroup, CheckedRenameManagementGroup } from '../../contract/settings.ts'
import {
  groupsIn,
  type ManagementGroup,
  type ManagementGroupEvent,
} from '../../domain/scorecards/managementGroup.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import { compareQuarters, quarterLabel, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { indicatorSummaries } from '../stores/indicatorStore.ts'
import { groupEventsAsAt, insertGroupEvent, managementGroups } from '../stores/managementGroupStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { changedSince, lastOf } from '../versions.ts'
import { citeDecision } from './citeDecision.ts'
import { overtaken, reachesBack } from './reachesBack.ts'

const ALWAYS = '9999-12-31' as IsoDate
/** Indicators named in one sentence; beyond these the count says enough. */
const NAMED = 6

type Named = { readonly id: string; readonly name: string }

/** Renames a group from a quarter on; earlier quarters keep the name it had. */
export async function renameManagementGroup(
  here: Here,
  groupId: string,
  plan: CheckedRenameManagementGroup,
): Promise<Named | Refusal> {
  const from = quarterNamed(plan.from)
  const group = await openGroup(here, groupId, from)
  if (isRefusal(group)) return group
  if (group.name === plan.name)
    return refusal('nothingChanged', `It is already called “${plan.name}” in ${quarterLabel(from)}.`)
  const others = (await namesEverUsed(here)).filter((each) => each.groupId !== groupId)
  if (others.some((each) => each.name === plan.name)) {
    const words = `There is already a management group called “${plan.name}”.`
    return refusal('alreadyExists', words, { fields: [{ path: 'name', message: words }] })
  }
  return changeByDecision(here, { change: 'renamed', groupId, from, name: plan.name }, plan)
}

/** Closes a group from a quarter on. It must own no indicator then or later. */
export async function closeManagementGroup(
  here: Here,
  groupId: string,
  plan: CheckedCloseManagementGroup,
): Promise<Named | Refusal> {
  const from = quarterNamed(plan.from)
  const group = await openGroup(here, groupId, from)
  if (isRefusal(group)) return group
  const owned = await ownedFrom(here, groupId, from)
  if (owned.length > 0) {
    const named = owned.slice(0, NAMED).join(', ') + (owned.length > NAMED ? ' and others' : '')
    return refusal(
      'groupHasIndicators',
      `${group.name} owns ${owned.length === 1 ? 'one indicator' : `${owned.length} indicators`} in ${quarterLabel(from)} or later: ${named}. Move them to another group, or remove them, first.`,
    )
  }
  return changeByDecision(here, { change: 'closed', groupId, from }, plan)
}

/** Names a new group may not take: each that any group has or had. */
export async function namesEverUsed(here: Pick<Here, 'trx'>): Promise<{ groupId: string; name: string }[]> {
  const first = await managementGroups(here.trx)
  const events = await groupEventsAsAt(here.trx, ALWAYS)
  return [
    ...first.map(({ id, name }) => ({ groupId: id, name })),
    ...events.flatMap((each) =>
      each.change === 'renamed' ? [{ groupId: each.groupId, name: each.name }] : [],
    ),
  ]
}

async function changeByDecision(
  here: Here,
  change: ManagementGroupEvent,
  plan: CheckedCloseManagementGroup,
): Promise<Named | Refusal> {
  const decision = await citeDecision(here, plan.decision, [])
  if (isRefusal(decision)) return decision
  const events = (await groupEventsAsAt(here.trx, ALWAYS)).filter((each) => each.groupId === change.groupId)
  const refused =
    reachesBack(change.from, decision.meetingDate) ?? overtaken(events, change.from, decision.meetingDate)
  if (refused) return refused
  const event = { ...change, decisionId: decision.id, reason: plan.reason }
  await insertGroupEvent(here.trx, event, decision.meetingDate, here.recording)
  const after = groupsIn(await managementGroups(here.trx), [...events, event], change.from)
  return { id: change.groupId, name: after.find((each) => each.id === change.groupId)?.name ?? '' }
}

async function openGroup(
  here: Here,
  groupId: string,
  quarter: FinancialQuarter,
): Promise<ManagementGroup | Refusal> {
  const events = await groupEventsAsAt(here.trx, ALWAYS)
  const group = groupsIn(await managementGroups(here.trx), events, quarter).find(
    (each) => each.id === groupId,
  )
  if (!group) return refusal('notFound', `There is no management group called “${groupId}”.`)
  const own = events.filter((each) => each.groupId === groupId)
  const etag = etagOfLast(own)
  const current = { ...group, etag }
  const changed = changedSince(here, { what: group.name, etag, current, record: lastOf(own)?.record })
  if (changed) return changed
  return group.isOpen
    ? group
    : refusal('groupClosed', `${group.name} is already closed in ${quarterLabel(quarter)}.`)
}

/** References of the indicators the group owns on any scorecard in the quarter or in a later one. */
async function ownedFrom(here: Here, groupId: string, from: FinancialQuarter): Promise<string[]> {
  const events = await membershipAsAt(here.trx, ALWAYS)
  const quarters = [
    from,
    ...events.map((each) => each.from).filter((each) => compareQuarters(each, from) > 0),
  ]
  const owned = new Set(
    [...Map.groupBy(events, (each) => each.scorecardId).values()].flatMap((ofScorecard) =>
      quarters.flatMap((quarter) =>
        membersIn(ofScorecard, quarter)
          .filter((each) => each.groupId === groupId)
          .map((each) => each.indicatorId),
      ),
    ),
  )
  const summaries = await indicatorSummaries(here.trx, here.today)
  const references = summaries.filter((each) => owned.has(each.id)).map((each) => each.reference)
  return references.toSorted(new Intl.Collator('en-GB', { numeric: true }).compare)
}
