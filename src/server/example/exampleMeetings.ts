import { apiPaths } from '../../contract/apiPaths.ts'
import type { Decision, RecordDecision } from '../../contract/decisions.ts'
import type { AddMeeting, AddRecommendation, Meeting, Recommendation } from '../../contract/meetings.ts'
import { exampleMeetings } from './exampleFiles.ts'
import { identifierOf, type ExampleSoFar } from './exampleSoFar.ts'

/** Records the meetings of a date with their recommendations, and the decisions their papers record. */
export async function holdExampleMeetings(example: ExampleSoFar, date: string): Promise<void> {
  const { call, decisionIds, indicatorIds } = example
  for (const { recommendations, ...meeting } of exampleMeetings) {
    if (meeting.date !== date) continue
    const { id: meetingId } = (await call(
      'POST',
      apiPaths.meetings(),
      meeting satisfies AddMeeting,
    )) as Meeting
    for (const { key, wording, about = [], outcome, decision, decidedBy = '' } of recommendations) {
      const aboutIds = about.map((reference) => identifierOf(indicatorIds, reference))
      const put = (await call('POST', apiPaths.recommendations(meetingId), {
        wording,
        indicatorIds: aboutIds,
      } satisfies AddRecommendation)) as Recommendation
      if (outcome === undefined || decision === undefined) continue
      const recorded = (await call('POST', apiPaths.decisions(meetingId), {
        recommendationId: put.id,
        indicatorIds: aboutIds,
        outcome,
        wording: decision,
        decidedBy,
      } satisfies RecordDecision)) as Decision
      if (key !== undefined) decisionIds.set(key, recorded.id)
    }
  }
}
