import { useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type { Decision, RecordDecision } from '../../contract/decisions.ts'
import type {
  AddMeeting,
  AddRecommendation,
  Meeting,
  Recommendation,
  ReviseRecommendation,
} from '../../contract/meetings.ts'
import { sendJson } from './client.ts'
import { useInvalidate } from './useInvalidate.ts'

export const useAddMeeting = () =>
  useMutation({
    mutationFn: (body: AddMeeting) => sendJson<Meeting>('POST', apiPaths.meetings(), body),
    onSuccess: useInvalidate('meetings'),
  })

export const useAddRecommendation = (meetingId: string) =>
  useMutation({
    mutationFn: (body: AddRecommendation) =>
      sendJson<Recommendation>('POST', decisionPaths.recommendations(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })

/** A decision also shows in the history of the indicators it is about. */
export const useRecordDecision = (meetingId: string) =>
  useMutation({
    mutationFn: (body: RecordDecision) =>
      sendJson<Decision>('POST', decisionPaths.decisions(meetingId), body),
    onSuccess: useInvalidate('meetings', 'actions', 'indicators', 'scorecards'),
  })

/** Words a recommendation otherwise, or takes it back, until it is answered. */
export const useReviseRecommendation = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: ReviseRecommendation & { readonly seen: string }) =>
      sendJson<Recommendation>('POST', decisionPaths.recommendationRevisions(id), body, seen),
    onSuccess: useInvalidate('meetings'),
  })
