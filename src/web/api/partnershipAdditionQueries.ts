import { useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { BodyOf, ResponseOf } from '../../contract/operations.ts'
import { sendJson } from './client.ts'
import { useInvalidate } from './useInvalidate.ts'

/** What joins the partnership after its set-up. */
export const useAddManagementGroup = () =>
  useMutation({
    mutationFn: (body: BodyOf<'addManagementGroup'>) =>
      sendJson<ResponseOf<'addManagementGroup'>>('POST', apiPaths.managementGroups(), body),
    onSuccess: useInvalidate('partnership'),
  })

export const useAddPartner = () =>
  useMutation({
    mutationFn: (body: BodyOf<'addPartner'>) =>
      sendJson<ResponseOf<'addPartner'>>('POST', apiPaths.partners(), body),
    onSuccess: useInvalidate('partnership'),
  })

export const useAddScorecard = () =>
  useMutation({
    mutationFn: (body: BodyOf<'addScorecard'>) =>
      sendJson<ResponseOf<'addScorecard'>>('POST', apiPaths.scorecards(), body),
    onSuccess: useInvalidate('partnership'),
  })

export const useAddAgreement = () =>
  useMutation({
    mutationFn: (body: BodyOf<'addAgreement'>) =>
      sendJson<ResponseOf<'addAgreement'>>('POST', apiPaths.agreements(), body),
    onSuccess: useInvalidate('partnership'),
  })
