import { queryOptions, useMutation } from '@tanstack/react-query'
import { decisionPaths } from '../../contract/decisionPaths.ts'
import type {
  AddCorrection,
  AddMinuteNote,
  Correction,
  Minutes,
  SignMinutes,
} from '../../contract/minutes.ts'
import type { MinutesFormat } from '../../papers/paperFormats.ts'
import { readFile, readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

export const minutesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...queryKeys.meetings, 'minutes', meetingId] as const,
    queryFn: ({ signal }) => readJson<Minutes>(decisionPaths.minutes(meetingId), signal),
  })

export const minutesFile = (meetingId: string, format: MinutesFormat, signal: AbortSignal) =>
  readFile(decisionPaths.minutesExport(meetingId, format), signal)

export const useAddMinuteNote = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddMinuteNote>) =>
      sendJson<Minutes>('POST', decisionPaths.minuteNotes(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useAddCorrection = (meetingId: string) =>
  useMutation({
    mutationFn: (body: AddCorrection) =>
      sendJson<Correction>('POST', decisionPaths.minuteCorrections(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })

export const useSignMinutes = (meetingId: string) =>
  useMutation({
    mutationFn: (body: SignMinutes) =>
      sendJson<Minutes>('POST', decisionPaths.minuteSignatures(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })
