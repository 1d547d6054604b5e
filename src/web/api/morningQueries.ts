import { queryOptions } from '@tanstack/react-query'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { Decision } from '../../contract/decisions.ts'
import type { Morning, ShowItem } from '../../contract/morning.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'

/** Everything a screen of the meeting shows; kept for as long as the page is open, whatever becomes of the connection. */
export const morningQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...queryKeys.meetings, meetingId, 'morning'] as const,
    queryFn: ({ signal }) => readJson<Morning>(decisionPaths.morning(meetingId), signal),
    gcTime: Infinity,
  })

/** Puts an item on every screen that follows. Only the last one counts, so that none waits for a lost connection. */
export const showItem = (meetingId: string, body: ShowItem): Promise<unknown> =>
  sendJson('POST', decisionPaths.screen(meetingId), body)

/** The morning with a decision as it stands after an answer of the service; null where it was undone. */
export function withDecision(morning: Morning, about: string, decision: Decision | null): Morning {
  const { meeting } = morning
  const others = meeting.otherDecisions
  if (!about.startsWith('recommendation:'))
    return decision === null
      ? morning
      : {
          ...morning,
          meeting: {
            ...meeting,
            otherDecisions: [...others.filter(({ id }) => id !== decision.id), decision],
          },
        }
  return {
    ...morning,
    meeting: {
      ...meeting,
      recommendations: meeting.recommendations.map((each) =>
        `recommendation:${each.id}` === about ? { ...each, decision } : each,
      ),
    },
  }
}
