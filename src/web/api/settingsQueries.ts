import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { apiPaths } from '../../contract/apiPaths.ts'
import { figurePaths } from '../../contract/figurePaths.ts'
import type { ProposedTargets } from '../../contract/figures.ts'
import type { ResponseOf } from '../../contract/operations.ts'
import type {
  AddOverride,
  CloseManagementGroup,
  EndOverride,
  RebaseChart,
  RenameManagementGroup,
  WithdrawRebase,
  SettingsPage,
} from '../../contract/settings.ts'
import type { AddStatusRule, ProposedStatusRule, StatusPreview } from '../../contract/statusRules.ts'
import type { ApiFailure } from './apiFailure.ts'
import { previewJson, readJson, sendJson } from './client.ts'
import type { Following } from './following.ts'
import { queryKeys } from './queryKeys.ts'
import { useInvalidate } from './useInvalidate.ts'

/** Everything the judgement is governed by, as known on a date; left out, today. */
export const settingsQuery = (asAt?: string) =>
  queryOptions({
    queryKey: [...queryKeys.settings, { asAt }] as const,
    queryFn: ({ signal }) => readJson<SettingsPage>(figurePaths.settings(asAt), signal),
  })

/** Which statuses a rule would turn, before it is set. While another is worked out, the one before stays on show. */
export const statusRulePreviewQuery = (rule: ProposedStatusRule) =>
  queryOptions<StatusPreview, ApiFailure>({
    queryKey: [...queryKeys.settings, 'rule preview', rule] as const,
    queryFn: () => previewJson<StatusPreview>(figurePaths.statusRulePreview(), rule),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

/** Which statuses targets would turn, before they are agreed. */
export const targetPreviewQuery = (indicatorId: string, targets: ProposedTargets['targets']) =>
  queryOptions<StatusPreview, ApiFailure>({
    queryKey: [...queryKeys.settings, 'target preview', indicatorId, targets] as const,
    queryFn: () => previewJson<StatusPreview>(figurePaths.targetPreview(indicatorId), { targets }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

/** A setting shows wherever figures are judged and, as a cited decision, at its meeting. */
const useAfterwards = () => useInvalidate('settings', 'scorecards', 'indicators', 'meetings', 'partnership')

export const useAddStatusRule = () =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<AddStatusRule>) =>
      sendJson<ResponseOf<'addStatusRule'>>('POST', figurePaths.statusRules(), body, seen),
    onSuccess: useAfterwards(),
  })

export const useAddOverride = () =>
  useMutation({
    mutationFn: ({ indicatorId, ...body }: AddOverride & { readonly indicatorId: string }) =>
      sendJson<ResponseOf<'addOverride'>>('POST', figurePaths.overrides(indicatorId), body),
    onSuccess: useAfterwards(),
  })

export const useEndOverride = (indicatorId: string, sequence: number) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<EndOverride>) =>
      sendJson<ResponseOf<'endOverride'>>('POST', figurePaths.overrideEnd(indicatorId, sequence), body, seen),
    onSuccess: useAfterwards(),
  })

export const useRebaseChart = () =>
  useMutation({
    mutationFn: ({ indicatorId, ...body }: RebaseChart & { readonly indicatorId: string }) =>
      sendJson<ResponseOf<'rebaseChart'>>('POST', figurePaths.rebases(indicatorId), body),
    onSuccess: useAfterwards(),
  })

export const useWithdrawRebase = (indicatorId: string, sequence: number) =>
  useMutation({
    mutationFn: (body: WithdrawRebase) =>
      sendJson<ResponseOf<'withdrawRebase'>>(
        'POST',
        figurePaths.rebaseWithdrawal(indicatorId, sequence),
        body,
      ),
    onSuccess: useAfterwards(),
  })

export const useRenameManagementGroup = (groupId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<RenameManagementGroup>) =>
      sendJson<ResponseOf<'renameManagementGroup'>>(
        'POST',
        apiPaths.managementGroupNames(groupId),
        body,
        seen,
      ),
    onSuccess: useAfterwards(),
  })

export const useCloseManagementGroup = (groupId: string) =>
  useMutation({
    mutationFn: ({ seen, ...body }: Following<CloseManagementGroup>) =>
      sendJson<ResponseOf<'closeManagementGroup'>>(
        'POST',
        apiPaths.managementGroupClosure(groupId),
        body,
        seen,
      ),
    onSuccess: useAfterwards(),
  })
