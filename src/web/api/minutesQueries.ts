import { queryOptions, useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
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
    queryFn: ({ signal }) => readJson<Minutes>(apiPaths.minutes(meetingId), signal),
  })

export const minutesFile = (meetingId: string, format: MinutesFormat, signal: AbortSignal) =>
  readFile(apiPaths.minutesExport(meetingId, format), signal)

export const useAddMinuteNote = (meetingId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddMinuteNote>) =>
      sendJson<Minutes>('POST', apiPaths.minuteNotes(meetingId), body, seen),
    onSuccess: useInvalidate('meetings'),
  })

export const useAddCorrection = (meetingId: string) =>
  useMutation({
    mutationFn: (body: AddCorrection) =>
      sendJson<Correction>('POST', apiPaths.minuteCorrections(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })

export const useSignMinutes = (meetingId: string) =>
  useMutation({
    mutationFn: (body: SignMinutes) => sendJson<Minutes>('POST', apiPaths.minuteSignatures(meetingId), body),
    onSuccess: useInvalidate('meetings'),
  })
