import { useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import { figurePaths } from '../../contract/figurePaths.ts'
import type {
  AddObservation,
  AddTarget,
  AgreeTargets,
  VerifyObservation,
  WriteCommentary,
} from '../../contract/figures.ts'
import type { AddDefinition, AddIndicator } from '../../contract/indicators.ts'
import type { ResponseOf } from '../../contract/operations.ts'
import type { AddPublishedStatus } from '../../contract/settings.ts'
import { sendJson } from './client.ts'
import type { Following } from './following.ts'
import { useInvalidate } from './useInvalidate.ts'

/** A figure, target, definition or commentary shows on this indicator and on every scorecard it is on. */
const useAfterwards = () => useInvalidate('indicators', 'scorecards', 'meetings')

export const useAddObservation = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddObservation>) =>
      sendJson<ResponseOf<'addObservation'>>('POST', figurePaths.observations(id), body, seen),
    onSuccess: useAfterwards(),
  })

/** Answers for a figure somebody else entered, or sends it back. */
export const useVerifyObservation = (id: string) =>
  useMutation({
    mutationFn: ({ sequence, body }: { sequence: number; body: VerifyObservation }) =>
      sendJson<ResponseOf<'verifyObservation'>>('POST', figurePaths.verification(id, sequence), body),
    onSuccess: useAfterwards(),
  })

export const useAddTarget = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddTarget>) =>
      sendJson<ResponseOf<'addTarget'>>('POST', figurePaths.targets(id), body, seen),
    onSuccess: useAfterwards(),
  })

/** Several targets by one decision, such as a year's profile. */
export const useAgreeTargets = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AgreeTargets>) =>
      sendJson<ResponseOf<'agreeTargets'>>('POST', figurePaths.targetProfile(id), body, seen),
    onSuccess: useAfterwards(),
  })

export const useAddDefinition = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddDefinition>) =>
      sendJson<ResponseOf<'addDefinition'>>('POST', figurePaths.definitions(id), body, seen),
    onSuccess: useAfterwards(),
  })

export const useWriteCommentary = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<WriteCommentary>) =>
      sendJson<ResponseOf<'writeCommentary'>>('POST', figurePaths.commentary(id), body, seen),
    onSuccess: useAfterwards(),
  })

export const useAddPublishedStatus = (id: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddPublishedStatus>) =>
      sendJson<ResponseOf<'addPublishedStatus'>>('POST', figurePaths.publishedStatuses(id), body, seen),
    onSuccess: useAfterwards(),
  })

/** Defines an indicator; it is on no scorecard until a decision adds it. */
export const useAddIndicator = () =>
  useMutation({
    mutationFn: (body: AddIndicator) =>
      sendJson<ResponseOf<'addIndicator'>>('POST', apiPaths.indicators(), body),
    onSuccess: useInvalidate('indicators', 'catalogue'),
  })
