import { useMutation } from '@tanstack/react-query'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type {
  AnswerInvitation,
  ArrangeAgenda,
  Invitation,
  Invite,
  MeetingPlan,
  PlanMeeting,
} from '../../contract/morning.ts'
import { sendJson } from './client.ts'
import { useInvalidate } from './useInvalidate.ts'

/** A change, with the version of what it follows. */
type Following<T> = T & { readonly seen: string }

export const usePlanMeeting = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<PlanMeeting>) =>
      sendJson<MeetingPlan>('PUT', decisionPaths.meetingPlan(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useInvite = (meetingId: string) =>
  useMutation({
    mutationFn: (body: Invite) =>
      sendJson<Invitation[]>('POST', decisionPaths.meetingInvitations(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })

export const useAnswerInvitation = (meetingId: string, invitee: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AnswerInvitation>) =>
      sendJson<Invitation>('POST', decisionPaths.invitationAnswers(meetingId, invitee), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useArrangeAgenda = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<ArrangeAgenda>) =>
      sendJson('PUT', decisionPaths.agenda(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })
