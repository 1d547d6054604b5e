import { queryOptions, useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type {
  AnswerInvitation,
  ArrangeAgenda,
  Invitation,
  Invite,
  MeetingPlan,
  Morning,
  PlanMeeting,
} from '../../contract/morning.ts'
import { readJson, sendJson } from './client.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** A change, with the version of what it follows. */
type Following<T> = T & { readonly seen: string }

/** A meeting as it is prepared: its plan, who is invited, its agenda built from the record. */
export const morningQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...queryKeys.meetings, meetingId, 'morning'] as const,
    queryFn: ({ signal }) => readJson<Morning>(apiPaths.morning(meetingId), signal),
  })

export const usePlanMeeting = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<PlanMeeting>) =>
      sendJson<MeetingPlan>('PUT', apiPaths.meetingPlan(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useInvite = (meetingId: string) =>
  useMutation({
    mutationFn: (body: Invite) =>
      sendJson<Invitation[]>('POST', apiPaths.meetingInvitations(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })

export const useAnswerInvitation = (meetingId: string, invitee: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AnswerInvitation>) =>
      sendJson<Invitation>('POST', apiPaths.invitationAnswers(meetingId, invitee), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useArrangeAgenda = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<ArrangeAgenda>) =>
      sendJson('PUT', apiPaths.agenda(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })
