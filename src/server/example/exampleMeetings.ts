import { apiPaths } from '../../contract/apiPaths.ts'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { Decision, RecordDecision } from '../../contract/decisions.ts'
import type { AddMeeting, AddRecommendation, Meeting, Recommendation } from '../../contract/meetings.ts'
import type { RecordProgress } from '../../contract/actions.ts'
import { NOBODY_NAMED } from '../../domain/meetings/action.ts'
import { ownerKey } from '../../domain/partnership/owner.ts'
import { exampleMeetings } from './exampleFiles.ts'
import { exampleOwner } from './exampleOwner.ts'
import { identifierOf, type ExampleSoFar } from './exampleSoFar.ts'
import type { Invite, Morning, PlanMeeting } from '../../contract/morning.ts'

/** Records the meetings of a date with their recommendations, and the decisions their papers record. */
export async function holdExampleMeetings(example: ExampleSoFar, date: string): Promise<void> {
  const { call, decisionIds, indicatorIds } = example
  for (const { recommendations, plan, ...meeting } of exampleMeetings) {
    if (meeting.date !== date) continue
    const { id: meetingId } = (await call(
      'POST',
      apiPaths.meetings(),
      meeting satisfies AddMeeting,
    )) as Meeting
    if (plan) await prepareExampleMorning(example, meetingId, plan)
    for (const {
      key,
      wording,
      about = [],
      outcome,
      decision,
      decidedBy = '',
      owners = [],
      dueOn = null,
      progress = [],
    } of recommendations) {
      const aboutIds = about.map((reference) => identifierOf(indicatorIds, reference))
      const put = (await call('POST', decisionPaths.recommendations(meetingId), {
        wording,
        indicatorIds: aboutIds,
      } satisfies AddRecommendation)) as Recommendation
      if (outcome === undefined || decision === undefined) continue
      const recorded = (await call('POST', decisionPaths.decisions(meetingId), {
        recommendationId: put.id,
        indicatorIds: aboutIds,
        outcome,
        wording: decision,
        decidedBy,
        owners: owners.map((owner) => exampleOwner(example, owner)),
        dueOn,
      } satisfies RecordDecision)) as Decision
      if (key !== undefined) decisionIds.set(key, recorded.id)
      example.progressAhead.push(...progress.map((each) => ({ ...each, decision: recorded })))
    }
  }
}

/** Records what was reported of decisions on a date, by each of those who answer for them. */
export async function reportExampleProgress(
  { call, progressAhead }: ExampleSoFar,
  date: string,
): Promise<void> {
  for (const { on, decision, state, note, evidence = '' } of progressAhead) {
    if (on !== date) continue
    const owners = decision.owners.length > 0 ? decision.owners.map(ownerKey) : [NOBODY_NAMED]
    for (const owner of owners)
      await call('POST', decisionPaths.progress(decision.id), {
        owner,
        state,
        note,
        evidence,
      } satisfies RecordProgress)
  }
}

/** Plans a performance morning and invites everybody whom its kind calls for. */
async function prepareExampleMorning(
  { call }: ExampleSoFar,
  meetingId: string,
  plan: PlanMeeting,
): Promise<void> {
  await call('PUT', decisionPaths.meetingPlan(meetingId), plan)
  const { toInvite } = (await call('GET', decisionPaths.morning(meetingId))) as Morning
  await call('POST', decisionPaths.meetingInvitations(meetingId), {
    invitations: toInvite.map(({ role, partnerId, groupId }) => ({ role, partnerId, groupId })),
  } satisfies Invite)
}
